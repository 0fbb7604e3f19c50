"""Article -> Text: the frozen body and its paragraphs, quotations and sentences."""

from __future__ import annotations

from katanya.records import Article, Text
from katanya.texts import paragraphs, quotations, sentences


def segment(article: Article, *, language: str | None) -> Text:
    """Return the text of an article, cut into paragraphs, quotations and sentences; the body is not edited."""
    blocks = paragraphs.cut(article.body, article.form)
    outer, inner = quotations.find(article.body, blocks)
    cut = sentences.cut(article.body, blocks, outer, language)
    return Text(article.id, language, article.body, blocks, cut, outer, inner)
