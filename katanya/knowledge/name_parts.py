"""Parts of names, in whatever language a report is: articles and titles in short before them, small words inside."""

from __future__ import annotations

from functools import cache

from katanya import shipped

# Articles before names (`data/name_articles.txt`) as they stand there, with the space.
ARTICLES = tuple(
    f"{word} " for article in shipped.lines("knowledge/data/name_articles.txt") for word in (article, article.capitalize())
)


def bare(name: str) -> str:
    """Return a name without the article before it.

    >>> bare("the Kremlin"), bare("Kremlin")
    ('Kremlin', 'Kremlin')
    """
    return name.partition(" ")[2] if name.startswith(ARTICLES) else name


@cache
def titles() -> tuple[str, ...]:
    """Return the titles whose full stop ends no name (`data/name_titles.txt`).

    >>> "Gen" in titles()
    True
    """
    return tuple(shipped.lines("knowledge/data/name_titles.txt"))


@cache
def particles() -> tuple[str, ...]:
    """Return the small words inside names (`data/name_particles.txt`).

    >>> "bin" in particles()
    True
    """
    return tuple(shipped.lines("knowledge/data/name_particles.txt"))
