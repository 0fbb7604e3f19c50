"""A ledger that is open for questions."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from katanya.desk import (
    articles,
    carried,
    claims,
    disputed,
    front,
    judging,
    searched,
    sourced,
    sources,
    stories,
    storyline,
    timeline,
    whys,
)
from katanya.desk.articles import KeptArticle
from katanya.desk.carried import Carried
from katanya.desk.claims import Claim
from katanya.desk.disputed import Disputed
from katanya.desk.front import Front
from katanya.desk.pages import Page
from katanya.desk.queries import query_of
from katanya.desk.searched import Searched
from katanya.desk.shelf import Shelf
from katanya.desk.sourced import Sourced
from katanya.desk.sources import SourceStatement
from katanya.desk.stories import Story
from katanya.desk.storyline import Storyline
from katanya.desk.timeline import Moment
from katanya.desk.whys import Why
from katanya.errors import LedgerError
from katanya.ledger import connect, found, rules, search
from katanya.ledger.found import FoundArticle, FoundStatement
from katanya.ledger.judge import Judgement
from katanya.ledger.search import Over
from katanya.weighing.rules import mark

# So many results at most where none are asked for, and where all are meant.
LIMIT, WHOLE = 20, 500


class Ledger:
    """A ledger that is open for questions; close it, or use it in a `with` block."""

    def __init__(self, address: str, engine: Engine, shelf: Shelf | None = None) -> None:
        self.address = address
        self._engine = engine
        self._shelf = shelf or Shelf()

    def __enter__(self) -> Ledger:
        """Return the ledger itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the ledger."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def is_outdated(self) -> bool:
        """Say whether other rules than this release's have weighed the ledger, so that `katanya reindex` would change it."""
        with connect.asked(self._engine, self.address) as connection:
            return not rules.are(connection, mark())

    def find(
        self, words: str = "", *, limit: int = LIMIT, after: int | None = None, **filters: str | None
    ) -> Page[FoundStatement]:
        """Return the statements that hold the words and have the values of the filters, the latest added first.

        A word is found in each of its forms, `"several words"` only as they stand. The filters are the fields of
        `katanya.ledger.search.Query`; raises `UsageError` for another one.
        """
        with connect.asked(self._engine, self.address) as connection:
            numbers = search.found(connection, query_of(words, filters), Over.STATEMENTS, limit=limit + 1, after=after)
            return Page(tuple(found.statements(connection, numbers[:limit])), _next(numbers, limit))

    def find_articles(
        self, words: str = "", *, limit: int = LIMIT, after: int | None = None, **filters: str | None
    ) -> Page[FoundArticle]:
        """Return the articles that hold the words, as `find` does for statements."""
        query = query_of(words, filters)
        with connect.asked(self._engine, self.address) as connection:
            numbers = search.found(connection, query, Over.ARTICLES, limit=limit + 1, after=after)
            return Page(tuple(found.articles(connection, numbers[:limit], query)), _next(numbers, limit))

    def search(
        self, words: str = "", *, over: Over, limit: int = LIMIT, after: int | None = None, **filters: str | None
    ) -> Searched:
        """Return a page of statements or articles as `find` does, with counts, and by what they can be narrowed."""
        with connect.asked(self._engine, self.address) as connection:
            return searched.of(connection, self._shelf, query_of(words, filters), over, limit=limit, after=after)

    def front(self) -> Front:
        """Return what is shown first: the claims repeated lately, the latest disputes and articles."""
        with connect.asked(self._engine, self.address) as connection:
            return front.of(connection, self._shelf)

    def article(self, given: str) -> KeptArticle:
        """Return an article by its key or id, with what is said in it and the passages that it shares with others."""
        with connect.asked(self._engine, self.address) as connection:
            return articles.open_article(connection, given)

    def claim(self, statement: str) -> Claim:
        """Return the claim that a statement stands in, by the statement's id; raise `MissingError` where there is none."""
        with connect.asked(self._engine, self.address) as connection:
            return claims.open_claim(connection, self._shelf, statement)

    def carried(self, statement: str) -> Carried:
        """Return a claim as `claim` does, with who carried each statement and which articles share text."""
        with connect.asked(self._engine, self.address) as connection:
            return carried.open_carried(connection, self._shelf, statement)

    def storyline(self, article: str) -> Storyline:
        """Return a story as `story` does, with its statements in the order of time and its disputes."""
        with connect.asked(self._engine, self.address) as connection:
            return storyline.open_storyline(connection, self._shelf, article)

    def story(self, article: str) -> Story:
        """Return the story that an article is a report of, by its key or id; raise `MissingError` where there is none."""
        with connect.asked(self._engine, self.address) as connection:
            return stories.open_story(connection, self._shelf, article)

    def source(self, name: str, *, limit: int = WHOLE, **filters: str | None) -> Page[SourceStatement]:
        """Return what a source has said, the earliest first, with what differs from what it said before."""
        query = query_of("", {**filters, "source": name})
        with connect.asked(self._engine, self.address) as connection:
            said, cut = sources.said_by(connection, self._shelf, query, limit)
            return Page(tuple(said), cut=cut)

    def sourced(self, name: str, *, limit: int = LIMIT, after: int | None = None) -> Page[Sourced]:
        """Return a page of what a source has said, the latest added first, with what changed and who denies it."""
        with connect.asked(self._engine, self.address) as connection:
            found_said, following = sourced.of(connection, self._shelf, query_of("", {"source": name}), limit, after)
            return Page(tuple(found_said), following)

    def timeline(self, words: str = "", *, limit: int = WHOLE, **filters: str | None) -> Page[Moment]:
        """Return what is told of a person (`source`), country, place, equipment or event type, in the order of time."""
        with connect.asked(self._engine, self.address) as connection:
            moments, cut = timeline.of(connection, query_of(words, filters), limit)
            return Page(tuple(moments), cut=cut)

    def told_before(self, reading: int | None, *, limit: int = WHOLE, **filters: str | None) -> Page[Moment]:
        """Return the moments of what was added last before a reading, so many statements and articles, in the order of time.

        `next` is the reading before which the earlier added go on.
        """
        with connect.asked(self._engine, self.address) as connection:
            moments, earlier = timeline.before(connection, query_of("", filters), limit, reading)
            return Page(tuple(moments), earlier)

    def disputes(self, *, limit: int = LIMIT, after: int | None = None) -> Page[Disputed]:
        """Return the claims that somebody denies or contradicts, those first that were disputed last."""
        with connect.asked(self._engine, self.address) as connection:
            shown, following = disputed.of(connection, self._shelf, limit, after)
            return Page(tuple(shown), following)

    def why(self, given: str) -> Why:
        """Return the rule and the quoted characters behind every field of a statement, or what is known of an article."""
        with connect.asked(self._engine, self.address) as connection:
            return whys.of(connection, self._shelf, given)

    def judge(self, left: str, right: str, verdict: str, *, by: str, what: str = "claim") -> Judgement:
        """Keep that two statements are one claim (or with `what="story"` two articles one story): same, different or unsure.

        Raises `UsageError` where one of the two is not there.
        """
        judgement = Judgement(what, left, right, verdict, by)
        return self._write(lambda connection: judging.judge_pair(connection, self._shelf, judgement))

    def undo(self, number: int, *, by: str, why: str | None = None) -> Judgement:
        """Take a judgement back, by its number, and return it; it stays in the ledger as one that was taken back."""
        return self._write(lambda connection: judging.undo(connection, self._shelf, number, by, why))

    def _write(self, change: Callable[[Connection], Judgement]) -> Judgement:
        engine = connect.writer(self.address)
        try:
            with engine.begin() as connection:
                return change(connection)
        except DBAPIError as cause:
            reason = f"it cannot be written ({connect.reason_of(cause)})"
            raise LedgerError(self.address, reason, "mend that, then judge again") from cause
        finally:
            engine.dispose()
            self._shelf.forget()

    def orphans(self) -> tuple[Judgement, ...]:
        """Return the judgements of people that the latest readings have no statement for."""
        with connect.asked(self._engine, self.address) as connection:
            return tuple(judging.orphans(connection))


def open_ledger(address: str) -> Ledger:
    """Open a ledger for questions; raise `LedgerError` where there is none, or where another release must read it."""
    return Ledger(str(address), connect.reader(str(address)))


def _next(numbers: list[int], limit: int) -> int | None:
    return numbers[limit - 1] if len(numbers) > limit else None
