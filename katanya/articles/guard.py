"""Says which network addresses may be fetched from, so that no URL reaches into the machine or its own network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import TypeAlias

from katanya.errors import FetchError

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Allow: TypeAlias = Callable[[str], bool]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LOCAL_NAT64 = ipaddress.ip_network("64:ff9b:1::/48")
# IPv4-compatible addresses (::a.b.c.d) are long gone, but some systems still route them to the IPv4 address.
_COMPATIBLE = ipaddress.ip_network("::/96")
_LOWER_32 = 0xFFFFFFFF


def is_public(address: str) -> bool:
    """Say whether an IP address is one that anybody on the internet can reach.

    An IPv6 address that stands for an IPv4 one (mapped, compatible, NAT64, 6to4, Teredo) is as public as that one.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    ip = ipaddress.ip_address(address)
    return _is_global(ip) and all(map(_is_global, _embedded(ip)))


def addresses(name: str, host: str, port: int, allow: Allow) -> list[str]:
    """Return the IP addresses of a host, every one of which is allowed; `name` is what an error calls the input.

    Raises `FetchError` where the host is not known or one of its addresses is not allowed.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as cause:
        raise FetchError(name, f"there is no such host as {host}", "check the address, or the connection") from cause
    found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    refused = next((address for address in found if not allow(address)), None)
    if refused is not None:
        reason = f"{host} is at {refused}, a private or reserved address"
        raise FetchError(name, reason, "only public addresses are fetched; save the page and give the file")
    return found


def _is_global(ip: Address) -> bool:
    # Python calls multicast and site-local addresses global.
    return ip.is_global and not ip.is_multicast and not (ip.version == 6 and ip.is_site_local)


def _embedded(ip: Address) -> list[Address]:
    if ip.version == 4:
        return []
    if ip in _LOCAL_NAT64:
        return [ipaddress.ip_address("0.0.0.0")]  # noqa: S104 - stands for "not public", nothing is bound to it
    if ip in _NAT64 or ip in _COMPATIBLE:
        return [ipaddress.IPv4Address(int(ip) & _LOWER_32)]
    return [each for each in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if each is not None]
