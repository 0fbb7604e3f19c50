"""Whether a form is a shorter one of a name."""

from __future__ import annotations

# A nickname that is the beginning of a name has at least so many letters: `Rudi` for Rudianto.
NICKNAME = 4
# One of the words in the middle of a name, at least so many: `Ace` for Tb Ace Hasan.
SHORTEST = 3


def parts(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared.

    >>> parts("Bambang PS. Pranoto")
    ('bambang', 'ps', 'pranoto')
    """
    return tuple(name.casefold().replace(".", "").split())


def called(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a single word is the beginning of a word of a name, or one of the words in its middle.

    >>> called(("rudi",), ("rudianto", "rimba")), called(("bambang",), ("susilo", "bambang", "pranoto"))
    (True, True)
    """
    if len(words) != 1 or len(words[0]) < SHORTEST or len(full) < 2:
        return False
    if words[0] in full[1:-1]:
        return True
    return len(words[0]) >= NICKNAME and bool([part for part in full if part.startswith(words[0])])


def short_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a form is a shorter one of a name: its first or last words, in order.

    >>> short_of(("trump",), ("donald", "trump")), short_of(("kim", "un"), ("kim", "jong", "un"))
    (True, True)
    """
    if not short or len(short) >= len(full):
        return False
    return full[: len(short)] == short or full[-len(short) :] == short or (len(short) == 2 and (full[0], full[-1]) == short)


def misspelt(word: str, full: tuple[str, ...]) -> bool:
    """Say whether a word is one of a name with a letter put in, left out or changed behind the first: `Andi` for Andy.

    >>> misspelt("andi", ("andy", "noor")), misspelt("chadir", ("chaidir",)), misspelt("budi", ("rudi", "arga"))
    (True, True, False)
    """
    return any(part[0] == word[0] and part != word and _one_letter(word, part) for part in full if len(part) >= NICKNAME)


def _one_letter(word: str, part: str) -> bool:
    short, long = sorted((word, part), key=len)
    if len(short) < NICKNAME or len(long) - len(short) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
