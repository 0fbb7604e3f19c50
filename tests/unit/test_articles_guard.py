import socket

import pytest

from katanya.articles import guard
from katanya.errors import FetchError


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:192.168.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::808:808",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%lo",
        "fec0::1",
        "ff02::1",
    ],
)
def test_private_and_reserved_addresses_are_not_public(address):
    assert not guard.is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "64:ff9b::808:808", "2a00:1450:4001::1"])
def test_others_are_public(address):
    assert guard.is_public(address)


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "2130706433", "0x7f000001", "127.1", "0177.0.0.1", "::1", "::ffff:7f00:1", "0"]
)
def test_every_spelling_of_this_machine_is_refused(host):
    with pytest.raises(FetchError, match="private or reserved address"):
        guard.addresses("x", host, 80, guard.is_public)


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(FetchError, match=r"10\.0\.0\.1"):
        guard.addresses("x", "a.example", 80, guard.is_public)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 70 + ".example", "a..example"])
def test_a_host_that_is_not_there_is_named(host):
    with pytest.raises(FetchError, match="no such host"):
        guard.addresses("x", host, 80, guard.is_public)
