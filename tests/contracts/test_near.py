"""What shares most with something new, the same on both databases."""

from __future__ import annotations

from katanya.ledger import connect, index, near


def test_those_that_share_most_come_first_and_the_rest_is_counted(address: str) -> None:
    with connect.writer(address).begin() as connection:
        index.add_keys(connection, "claim", {1: ["a", "b", "c"], 2: ["a"], 3: ["a", "b"], 4: ["z"], 5: ["a"]})
        found = near.alike(connection, "claim", {6: ["a", "b", "c"], 7: ["z"], 8: ["none"]}, last=5, most=3)
    assert list(found[6].members.items()) == [(1, 3), (3, 2), (5, 1)]
    assert (found[6].found, found[6].left_out) == (4, 1)
    assert list(found[7].members) == [4]
    assert 8 not in found


def test_what_was_kept_later_is_not_looked_at(address: str) -> None:
    with connect.writer(address).begin() as connection:
        index.add_keys(connection, "claim", {1: ["a"], 2: ["a"], 3: ["a"]})
        assert list(near.alike(connection, "claim", {2: ["a"]}, last=2, most=9)[2].members) == [2, 1]


def test_of_a_key_that_very_many_hold_the_newest_are_looked_at(address: str) -> None:
    with connect.writer(address).begin() as connection:
        index.add_keys(connection, "claim", {number: ["a"] for number in range(1, 200)})
        found = near.alike(connection, "claim", {500: ["a"]}, last=499, most=1_000)[500]
    assert list(found.members) == list(range(199, 199 - near.MOST, -1))


def test_a_key_of_a_story_is_none_of_a_claim(address: str) -> None:
    with connect.writer(address).begin() as connection:
        index.add_keys(connection, "story", {1: ["a"]})
        assert near.alike(connection, "claim", {2: ["a"]}, last=9, most=9) == {}


def test_shared_shingles_are_counted_whatever_their_sign(address: str) -> None:
    shingles = [-(1 << 63), -5, 0, 7, (1 << 63) - 1]
    with connect.writer(address).begin() as connection:
        index.add_shingles(connection, {1: shingles, 2: shingles[:2]})
        assert near.sharing(connection, shingles, last=9, most=9).members == {1: 5, 2: 2}
        assert near.sharing(connection, [], last=9, most=9) == near.NOTHING
