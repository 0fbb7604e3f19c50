"""Words of a report as markup: what an article says never is any."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlencode

from markupsafe import escape

from katanya.views.visible import one_line


def safe(words: str) -> str:
    """Return words as the text of an element or the value of an attribute.

    >>> safe("a < b"), safe("plain")
    ('a &lt; b', 'plain')
    """
    # Most words hold nothing to escape, and to look for each sign is quicker than to try, or to look for any of them.
    special = "&" in words or "<" in words or ">" in words or "'" in words or '"' in words
    return str(escape(words)) if special else words


# Names, outlets and titles stand in many rows.
@lru_cache(maxsize=8_192)
def line(words: str | None) -> str:
    """Return words on one line, safe; nothing for none.

    >>> line("one\\ntwo & three")
    'one two &amp; three'
    """
    return safe(one_line(words)) if words else ""


def quoted(words: str | None) -> str:
    """Return words of a report in quotation marks."""
    return f"<q><bdi>{line(words)}</bdi></q>"


@lru_cache(maxsize=4_096)
def source_path(name: str) -> str:
    """Return the address of the page of a source."""
    return safe(f"/source?{urlencode([('name', name)])}")


def spot(article: str, statement: str) -> str:
    """Return the address of the quoted characters of a statement in its article."""
    return f"/articles/{safe(article)}?at={safe(statement)}#q-{safe(statement)}"


def cut(words: str, most: int, *, inside: bool = False) -> str:
    """Return words cut to a length, at a blank or inside of a word; what is hardly longer is left whole.

    >>> cut("a rather long sentence", 12)
    'a rather...'
    """
    if len(words) <= most + 5:
        return words
    kept = words[: most - 3]
    return f"{kept if inside else kept.rsplit(' ', 1)[0]}..."
