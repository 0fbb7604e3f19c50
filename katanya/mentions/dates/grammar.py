"""Compiles the rules of a language into patterns over the characters that the lexer writes for words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from katanya.errors import DataError
from katanya.frozen import dataclass, replace
from katanya.languages.calendar import Calendar, Rule, calendar
from katanya.mentions.dates.expression import Expression, Shape
from katanya.mentions.dates.lexer import having, telling

# `{group:class}`, `<class or macro>`, a quoted or escaped mark, a word, a sign of the pattern language, another mark.
_PIECE = re.compile(
    r"\{(?P<group>\w+)(?::(?P<kind>\w+))?\}|<(?P<part>\w+)>|\\(?P<escaped>.)|'(?P<quoted>[^'\w])'|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<sign>[()|?*])|(?P<mark>[^\w\s])"
)
# An element of a written pattern; the characters of a class are its group.
_ELEMENT = re.compile(r"\(\?:|\[([^\]]*)\]|.", re.DOTALL)
# How many rules are tried together: so many are fastest, 8 to 20 alike (times of the development gold).
_TOGETHER = 16
# What a rule fixes for its own reading, and no part of an expression.
_OF_THE_RULE = ("sign", "n", "shape")
# The private use area of Unicode: no text's word is written with these.
_FIRST_CODE = 0xE000


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """A rule and its pattern; one is the same as itself only.

    `groups` are the groups of the pattern, each with the part of the expression and its class; `names` are those parts;
    `opens` are the characters that it can begin with; `says` is what the rule says whatever the words.
    """

    rule: Rule
    pattern: str
    groups: tuple[tuple[str, str, str], ...]
    names: frozenset[str]
    opens: frozenset[str]
    says: Expression

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first needed."""
        return _compiled(self.pattern)


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language as one pattern: the group that matched is the place of the rule in `rules`, from 1."""

    calendar: Calendar
    codes: Mapping[str, str]
    signs: re.Pattern[str]
    master: re.Pattern[str]
    rules: tuple[Compiled, ...]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def compiled(code: str) -> Grammar:
    """Return the compiled rules of a language; raise `DataError` where a pattern is malformed."""
    known = calendar(code)
    codes = {word: chr(_FIRST_CODE + place) for place, word in enumerate(_vocabulary(known))}
    writer = _Writer(known, codes)
    rules = tuple(writer.compile(rule) for rule in known.rules)
    master = re.compile("|".join(_one_of(rules[first : first + _TOGETHER], writer) for first in range(0, len(rules), _TOGETHER)))
    phrases = "".join(f"|{writer.phrase(words)}" for words in sorted(known.lists["signs"]))
    return Grammar(known, codes, re.compile(f"[{_signs(known, codes)}]{phrases}"), master, rules)


def _one_of(rules: Sequence[Compiled], writer: _Writer) -> str:
    """Return a pattern for any of some rules, which is left at the first character where that begins none of them."""
    opens = "".join(sorted(frozenset().union(*(rule.opens for rule in rules))))
    # The empty group stands last, so that a branch fails at its first character.
    return f"(?=[{opens}])(?:{'|'.join(f'{writer.unnamed(each.rule)}()' for each in rules)})"


def openings(pattern: str) -> frozenset[str]:
    """Return the characters that what a written pattern matches can begin with.

    >>> sorted(openings("a?(?:[bc]|d*e)f"))
    ['a', 'b', 'c', 'd', 'e']
    """
    return frozenset(_openings(_ELEMENT.finditer(pattern))[0])


def _openings(elements: Iterator[re.Match[str]]) -> tuple[set[str], bool]:
    """Return (characters, whether it may match nothing) of a pattern up to the bracket that closes it."""
    found: set[str] = set()
    empty, reached, before = False, True, True
    for element in elements:
        sign = element[0]
        if sign in ("?", "*"):
            reached = before
        elif sign == "|":
            empty, reached = empty or reached, True
        elif sign == ")":
            break
        else:
            chars, nothing = _openings(elements) if sign == "(?:" else (set(element[1] or sign), False)
            found |= chars if reached else set()
            before, reached = reached, reached and nothing
    return found, empty or reached


def _signs(known: Calendar, codes: Mapping[str, str]) -> str:
    """Return the characters of what is a sign that a time expression is near."""
    glue = known.lists["glue"].union(
        known.words["number"], known.words["multiplier"], known.words["ordinal"], known.words["vague"]
    )
    return "".join(codes[word] for word in sorted(_written(known)) if word not in glue and word[0].isalpha()) + telling()


def _written(known: Calendar) -> set[str]:
    """Return the words that stand in expressions: those of the classes and those that patterns name."""
    words = {word for row in known.words.values() for word in row}
    return words.union(*(_literals(text) for text in (*known.macros.values(), *(rule.pattern for rule in known.rules))))


def _vocabulary(known: Calendar) -> list[str]:
    """Return the words that rules speak of; those of the same classes follow each other: patterns compile in half the time."""
    words = _written(known) | known.lists["glue"] | known.lists["month_after"]
    words = words.union(*(_literals(text) for text in known.lists["signs"]))
    around = ((*rule.after, *rule.not_after, *rule.not_before, rule.before) for rule in known.rules)
    words = words.union(*(_literals(text) for texts in around for text in texts))
    classes: dict[str, list[str]] = {word: [] for word in words}
    for name, row in known.words.items():
        for word in row:
            classes[word].append(name)
    return sorted(words, key=lambda word: (classes[word], word))


def _says(rule: Rule) -> Expression:
    """Return what a rule says whatever the words."""
    fixed: dict[str, object] = {name: value for name, value in rule.fixed.items() if name not in _OF_THE_RULE}
    shape = Shape(str(rule.fixed.get("shape", "vague" if "ref" in fixed else "calendar")))
    return Expression(shape=shape, **fixed)  # type: ignore[arg-type]


def _literals(pattern: str) -> set[str]:
    pieces = _PIECE.finditer(pattern)
    return {literal for piece in pieces if (literal := piece["word"] or piece["escaped"] or piece["quoted"] or piece["mark"])}


def _numbered(pattern: str) -> str:
    """Return a pattern with the class of each group written out, and a number behind a group's name that comes again."""
    seen: Counter[str] = Counter()

    def name(piece: re.Match[str]) -> str:
        if not piece["group"]:
            return piece[0]
        seen[piece["group"]] += 1
        again = f"_{seen[piece['group']]}" if seen[piece["group"]] > 1 else ""
        return f"{{{piece['group']}{again}:{piece['kind'] or piece['group']}}}"

    return _PIECE.sub(name, pattern)


class _Writer:
    """Writes patterns of the notation of the data files as patterns over the characters of words."""

    def __init__(self, known: Calendar, codes: Mapping[str, str]) -> None:
        self._known, self._codes = known, codes
        self._macros = {}
        for name, text in known.macros.items():
            self._macros[name] = f"(?:{self._written(text, named=False)})"

    def compile(self, rule: Rule) -> Compiled:
        """Return a rule with its pattern; raise `DataError` where the pattern is malformed."""
        numbered = _numbered(rule.pattern)
        pieces = [piece for piece in _PIECE.finditer(numbered) if piece["group"]]
        groups = tuple((piece["group"], piece["group"].partition("_")[0], piece["kind"]) for piece in pieces)
        try:
            placed, opens = self._placed(replace(rule, pattern=numbered), named=True), openings(self.phrase(rule.pattern))
            return Compiled(rule, placed, groups, frozenset(name for _, name, _ in groups), opens, _says(rule))
        except KeyError as cause:
            raise DataError(f"{self._known.code}/timexes.toml: the pattern of {rule.name} is malformed ({cause!r})") from cause

    def unnamed(self, rule: Rule) -> str:
        """Return the pattern of a rule without groups."""
        return self._placed(rule, named=False)

    def phrase(self, words: str) -> str:
        """Return the pattern of some words."""
        return self._written(words, named=False)

    def _placed(self, rule: Rule, *, named: bool) -> str:
        before = f"(?<={self._any(rule.after)})" if rule.after else ""
        before += f"(?<!{self._any(rule.not_after)})" if rule.not_after else ""
        behind = f"(?!{self._any(rule.not_before)})" if rule.not_before else ""
        behind += f"(?={self._written(rule.before, named=False)})" if rule.before else ""
        return f"{before}(?:{self._written(rule.pattern, named=named)}){behind}"

    def _written(self, pattern: str, *, named: bool) -> str:
        return "".join(self._piece(piece, named=named) for piece in _PIECE.finditer(pattern))

    def _piece(self, piece: re.Match[str], *, named: bool) -> str:
        if piece["group"]:
            inner = self._class(piece["kind"] or piece["group"])
            return f"(?P<{piece['group']}>{inner})" if named else inner
        if piece["part"]:
            return self._class(piece["part"])
        if piece["sign"]:
            return "(?:" if piece["sign"] == "(" else piece["sign"]
        return self._codes[piece["escaped"] or piece["quoted"] or piece["word"] or piece["mark"]]

    def _class(self, name: str) -> str:
        if name in self._macros:
            return self._macros[name]
        chars = having(name) + "".join(self._codes[word] for word in self._known.words.get(name, ()))
        if not chars:
            raise KeyError(name)
        return f"[{chars}]"

    def _any(self, words: Iterable[str]) -> str:
        return f"[{''.join(self._codes[word] for word in words)}]"
