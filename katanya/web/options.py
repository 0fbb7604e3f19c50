"""How the pages are served."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import field

from katanya.errors import UsageError
from katanya.frozen import dataclass
from katanya.web.rates import Rate

# A person with several windows asks less often, and a script that asks more often should wait.
USUAL, READING = Rate(200, 1_000), Rate(5, 40)
# A token of fewer characters could be tried out.
SHORTEST = 12
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:\[\]@/\\]+)(?::[0-9]{1,5})?")
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the pages are served; raises `UsageError` where others could reach them without a token.

    `names` are further hosts that a browser may ask by, such as that of a proxy in front; so many pages are `kept` while the
    ledger stays as it is.
    """

    host: str = "127.0.0.1"
    port: int = 8320
    token: str | None = field(default=None, repr=False)
    names: tuple[str, ...] = ()
    rate: Rate = USUAL
    read_rate: Rate = READING
    kept: int = 200

    def __post_init__(self) -> None:
        """Refuse to be reached from elsewhere without a token, and a token that can be guessed."""
        if self.token is None and not is_loopback(self.host):
            raise UsageError(f"{self.host} can be reached by others; set a token with --token or KATANYA_TOKEN")
        if self.token is not None and len(self.token) < SHORTEST:
            raise UsageError(f"the token has fewer than {SHORTEST} characters; make one with: openssl rand -hex 16")

    def serves(self, host: str) -> bool:
        """Say whether a request may name this host.

        A name that is not ours may be a foreign page's whose address was turned to this machine; a number cannot be.
        """
        name = _name_of(host)
        if name in LOOPBACK or name in (each.casefold() for each in (self.host, *self.names)):
            return True
        return self.token is not None and _is_number(name)


def is_loopback(host: str) -> bool:
    """Say whether only this machine reaches a host."""
    return host == "localhost" or (_is_number(host) and ipaddress.ip_address(host).is_loopback)


def _name_of(host: str) -> str:
    """Return the name in a Host header, without the port and the brackets of an IPv6 number; "" where it is malformed.

    >>> _name_of("LOCALHOST:8320"), _name_of("[::1]:8320"), _name_of("127.0.0.1:80@elsewhere.example")
    ('localhost', '::1', '')
    """
    match = _HOST.fullmatch(host)
    return match[1].strip("[]").casefold().rstrip(".") if match else ""


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
