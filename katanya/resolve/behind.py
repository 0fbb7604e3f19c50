"""Whose name a mention holds by the words around it: where he works follows it, or a body that it is a part of stands before."""

from __future__ import annotations

from katanya.languages.records import Language
from katanya.mentions import names_cuts
from katanya.mentions.names import Name, Roster


def of_body(before: str, language: Language) -> bool:
    """Say whether the words before a name make it a part of a body's: `The 6th Circuit Court of | Appeals`."""
    words, ties = before.split(), language.resolve.of_body
    tied = next((i for i in range(len(words) - 1, -1, -1) if words[i] in ties), -1)
    if words and words[-1] in language.grammar.joins:
        words = words[: tied + 1]  # `the Court of Trade and | Appeals`
    if len(words) < 2 or words[-1] not in ties or not words[-2][:1].isupper():
        return False
    return words[-2].lower() in language.titles.bodies or words[-2].lower() in language.titles.organisation_words


def of_thing(run: str, name: str, language: Language) -> bool:
    """Say whether a run in capitals is the name of a law or a paper, and nobody's: `Norda Health Security Act`."""
    return " " in run and name.lower() in language.resolve.laws


def of_military(before: str, run: str, roster: Roster, language: Language) -> bool:
    """Say whether a body in lower case stands before one word in capitals: `juru bicara militer | Kestovia`."""
    last = before.split()[-1:]
    if " " in run or not last or last[0] not in language.titles.bodies:
        return False
    fuller = roster.fullest(run)
    return fuller is None or " " not in fuller.full


def first(part: str, roster: Roster, language: Language) -> tuple[Name, frozenset[str]] | None:
    """Return the person whose full name opens a mention that goes on with where he works: `Lenka Harst of the Centre`."""
    run = names_cuts.RUN.search(part)
    if run is None or not language.resolve.related.match(part, run.end()):
        return None
    roles = part[: run.start()].split()
    if not all(word in language.titles.every or word in language.titles.nouns for word in roles):
        return None
    name, titles = names_cuts.split(run.group(), language)
    if of_thing(run.group(), name, language):
        return None
    words = name.lower().split() if name else []
    if len(words) > 1 and all(word in language.titles.known or word in language.titles.nouns for word in words):
        return None  # `Assistant Superintendent of Business Dave Harst`
    role = words[0] in language.titles.every if len(words) == 1 else not words
    if titles & language.titles.every and not role and " " not in name and language.traits.surnames:
        exact = next((known for known in roster.names if known.full == name), None)
        known = roster.fullest(name, strict=True) or exact  # `Mr. Harst of the Centre`
    else:
        housed = part.startswith(language.resolve.house_ties, run.end())  # `Harst dari Osten Securities`
        known = next((known for known in roster.names if known.full == name and (" " in name or housed)), None)
    return (known, titles | known.titles) if known is not None and known.person else None
