"""The stages composed: article -> text -> statements -> what names, times and places are -> events -> reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from katanya import articles, events, pool
from katanya.articles import Given
from katanya.errors import FaultError, InputError, KatanyaError, UsageError
from katanya.frozen import dataclass, replace
from katanya.languages.load import language as load_language
from katanya.languages.records import Language
from katanya.languages.segments import READ
from katanya.mentions import names
from katanya.mentions.names import Roster
from katanya.records import Article, Form, Mention, Reading, Text
from katanya.resolve import called, tie, told
from katanya.resolve.told import Told
from katanya.statements import extract, view
from katanya.statements.extract import Extraction
from katanya.texts import segment
from katanya.texts.language import detect
from katanya.texts.paragraphs import flowing


def read(
    source: str | Path | None = None, *, text: str | None = None, html: str | bytes | None = None, given: Given | None = None
) -> Reading:
    """Read one report: a path or URL, or its text or HTML; raise `InputError` where it cannot be read.

    >>> read(text="Menteri Budi Santosa mengatakan harga beras turun.").statements[0].who
    ('Budi Santosa',)
    """
    known = given or Given()
    if [source is None, text is None, html is None].count(False) != 1:
        raise UsageError("read() takes one input: a path or URL, or text=, or html=; give exactly one of them")
    if text is not None:
        return read_article(articles.from_text(text, given=known))
    if html is not None:
        return read_article(articles.from_html(html, given=known))
    for reading in read_all([str(source)], given=known):
        if isinstance(reading, InputError):
            raise reading
        return reading
    raise UsageError(f"{source} holds no report")


def read_all(inputs: Iterable[str | Path], *, given: Given | None = None, processes: int = 1) -> Iterator[Reading | InputError]:
    """Yield the reading of each report in the inputs, or the error that says why one could not be read.

    With several processes the readings are the same and come in the same order; a script that asks for them starts below
    `if __name__ == "__main__":`, as those of `multiprocessing` do.
    """
    found = articles.load(map(str, inputs), given=given or Given())
    yield from pool.in_order(_attempted, found, processes)


def _attempted(article: Article | InputError) -> Reading | InputError:
    return article if isinstance(article, InputError) else attempt(article)


def attempt(article: Article) -> Reading | FaultError:
    """Return the reading of an article, or the error that keeps a fault of ours from stopping the batch.

    `DataError` passes: where our own data cannot be read, no report can.
    """
    try:
        return read_article(article)
    except KatanyaError:
        raise
    except Exception as cause:  # noqa: BLE001  whatever a stage did not foresee in one report must not end the others
        reason = f"the reading broke off ({type(cause).__name__}: {cause})"
        error = FaultError(article.got or article.id, reason, "the fault is ours: please report it with the text")
        error.__cause__ = cause
        return error


def read_article(article: Article) -> Reading:
    """Return what one article gives; in a language that we have no data for, its text and no statements."""
    heard = hear(article)
    if heard.language is None:
        return Reading(heard.article, heard.whole, (), ())
    tokens = view.tokens(heard.text, heard.found.views)
    tied = tie.tie(heard.article, heard.text, tokens, heard.said, heard.roster, heard.language)
    views, language, identity = heard.found.views, heard.language, heard.article.id
    groups = events.nameless.find(views, tied.mentions, language, identity, tokens.distinct)
    found = events.extract(views, tied.statements, (*tied.placed, *groups), language, identity, tokens.distinct)
    doers, nobody = events.nameless.used(groups, found)
    mentions = tuple(sorted((*tied.mentions, *doers), key=attrgetter("span"))) if doers else tied.mentions
    written = _as_written(mentions, heard)
    return Reading(heard.article, heard.whole, written, tied.statements, (*tied.resolutions, *nobody), found)


def _as_written(mentions: tuple[Mention, ...], heard: Heard) -> tuple[Mention, ...]:
    """Return mentions with the characters of the article, the line breaks that wrap it among them."""
    body = heard.article.body
    if heard.text.body is body:
        return mentions
    return tuple(replace(each, surface=body[each.span.start : each.span.stop]) for each in mentions)


@dataclass(frozen=True, slots=True)
class Heard:
    """An article as far as its statements: what they are made of, for the stages that tie names and find events.

    `text` is what was read: as the article has it, but for blanks in place of the line breaks that only wrap it.
    """

    article: Article
    text: Text
    language: Language | None
    roster: Roster
    found: Extraction
    said: Told

    @property
    def whole(self) -> Text:
        """The text as the article has it."""
        return self.text if self.text.body is self.article.body else replace(self.text, body=self.article.body)


def hear(article: Article) -> Heard:
    """Return the statements of an article and what they were found in; `language` is `None` where we have no data for it."""
    code = article.language or detect(article.body) or _by_cues(article.body)
    article = replace(article, language=code)
    # What flows has a paragraph a line, as a JSON line has.
    text = segment(replace(article, body=flowing(article.body, article.form), form=Form.JSONL), language=code)
    if code not in READ:
        return Heard(article, text, None, Roster(()), Extraction((), ()), Told((), (), ()))
    language = load_language(code)
    found = extract.extract(text, language)
    roster = called.begun(names.roster(text.body, article.title, language), found, language)
    return Heard(article, text, language, roster, found, told.decide(article, text, found, roster, language))


def _by_cues(body: str) -> str | None:
    """Return the language whose cues a text too short to tell holds most of, or `None` where it holds none."""
    words = body.lower().split()
    counts = {code: sum(word in load_language(code).lexicon.by_first for word in words) for code in READ}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else None
