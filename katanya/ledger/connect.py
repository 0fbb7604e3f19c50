"""Opens a ledger: a SQLite file, or a PostgreSQL database by its URL; brings an older schema up to date, refuses a newer one."""

from __future__ import annotations

import logging
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import lru_cache, partial
from pathlib import Path
from urllib.parse import quote

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, func, insert, inspect, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError, DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, QueuePool

from katanya.errors import LedgerError
from katanya.ledger.schema import INFO
from katanya.release import VERSION

# How long a writer waits for another one, in milliseconds.
PATIENCE = 60_000
# Of two that make a ledger at the same moment SQLite refuses one at once instead of letting it wait; it tries again after so
# long, in seconds.
LOCKED, TURN = "is locked", 0.05
# After so many pages of what is new these are moved to where they belong. A report's keys stand all over their index, some
# six hundred pages of a large one: with SQLite's thousand every second report would wait for all of them to be written twice.
PAGES = 32_000
# A connection that cannot be closed, since Ctrl-C met it half open, would be logged with its traceback where nobody has set up
# logging; whoever has still gets it.
logging.getLogger("sqlalchemy.pool").addHandler(logging.NullHandler())


def writer(address: str) -> Engine:
    """Return an engine that may write, on an existing ledger or a new one; raise `LedgerError` where it cannot be opened."""
    if not _is_url(address):
        _refuse_no_file(address)
        _refuse_another_program(address)
    engine = _engine(address, writes=True)
    until = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            migrate(engine, address)
        except DBAPIError as cause:
            if LOCKED not in str(cause) or time.monotonic() > until:
                raise refusal(address, cause) from cause
            time.sleep(TURN)
        else:
            return engine


def reader(address: str, *, kept: int = 0) -> Engine:
    """Return an engine that only reads; raise `LedgerError` where there is no ledger or its schema is not this release's.

    So many connections to a file are kept open for the next question, with what they have read of it.
    """
    if not _is_url(address) and not Path(address).is_file():
        raise LedgerError(address, "there is no such ledger", "make one with katanya add, or name another with --ledger")
    engine = _engine(address, writes=False, kept=kept)
    try:
        with engine.connect() as connection:
            _refuse_newer(connection, address)
            revision = _revision(connection)
            empty = revision is None and not inspect(connection).get_table_names()
    except DatabaseError as cause:
        raise refusal(address, cause) from cause
    if empty:
        raise LedgerError(address, "it holds no reports yet", "add some with katanya add, or name another with --ledger")
    if revision is None:
        raise LedgerError(address, "it is no ledger of katanya", "name another with --ledger, or make one with katanya add")
    return engine if revision == _head() else writer(address)


@contextmanager
def asked(engine: Engine, address: str) -> Iterator[Connection]:
    """Yield a connection for questions; raise `LedgerError` where what is asked for cannot be read."""
    try:
        with engine.connect() as connection:
            yield connection
    except DBAPIError as cause:
        raise refusal(address, cause) from cause


@contextmanager
def derived(engine: Engine) -> Iterator[Connection]:
    """Yield a connection for what is worked out from the rest: its commits do not wait for the disk.

    A power cut may undo the last of them, whole and in their order; then it is worked out again. What came in, and what people
    judged, is written over other connections, which wait.
    """
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            driver = connection.connection.dbapi_connection
            assert isinstance(driver, sqlite3.Connection)
            driver.execute("PRAGMA synchronous=NORMAL")
        yield connection


def migrate(engine: Engine, address: str) -> None:
    """Bring a ledger to this release's schema; an older file is copied aside first, and nothing of it is changed by that."""
    with engine.connect() as connection:
        _refuse_newer(connection, address)
        revision = _revision(connection)
    if revision == _head():
        return
    if revision is not None and not _is_url(address):
        _copy_aside(Path(address), revision)
    with engine.begin() as connection:
        # Another writer may have made the same step while this one waited for its turn.
        if _revision(connection) == _head():
            return
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.execute(insert(INFO).values(revision=_head(), release=VERSION, at=datetime.now(UTC).isoformat("T", "seconds")))


# An engine keeps the statements that it has compiled, which takes longer than answering most of them.
@lru_cache(maxsize=16)
def _engine(address: str, *, writes: bool, kept: int = 0) -> Engine:
    if _is_url(address):
        return create_engine(address.replace("postgresql://", "postgresql+psycopg://", 1))
    waiting = {"poolclass": QueuePool, "pool_size": kept, "max_overflow": -1, "pool_use_lifo": True}
    pool = waiting if kept else {"poolclass": NullPool}
    engine = create_engine("sqlite://", creator=partial(_opened, address, writes=writes), **pool)
    event.listen(engine, "checkout", partial(_refuse_replaced, address))
    if writes:
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    else:
        # One question is one transaction; what listens to the engine itself would be asked at every statement.
        event.listen(engine, "checkout", _begun)
    return engine


def _opened(address: str, *, writes: bool) -> sqlite3.Connection:
    """Open a file; one that may only be read needs no right to write, to it or to its folder."""
    if writes:
        return _set_up(sqlite3.connect(address, PATIENCE / 1000, check_same_thread=False), "journal_mode=WAL", "synchronous=FULL")
    try:
        return _set_up(_to_read(address, "mode=ro"))
    except sqlite3.OperationalError:
        # SQLite wants to write files beside it; where it cannot and nobody else did, nothing can change under the reader.
        if Path(f"{address}-wal").exists():
            raise
        return _set_up(_to_read(address, "mode=ro&immutable=1"))


def _to_read(address: str, how: str) -> sqlite3.Connection:
    uri = f"file:{quote(str(Path(address).absolute()))}?{how}"
    connection = sqlite3.connect(uri, PATIENCE / 1000, uri=True, check_same_thread=False)
    connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    return connection


def _set_up(connection: sqlite3.Connection, *pragmas: str) -> sqlite3.Connection:
    # SQLAlchemy opens the transactions itself, so that a writer can ask for its lock at once.
    connection.isolation_level = None
    speed = (f"busy_timeout={PATIENCE}", "cache_size=-65536", f"wal_autocheckpoint={PAGES}")
    for pragma in (*pragmas, "foreign_keys=ON", *speed):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _refuse_replaced(address: str, _connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: object) -> None:
    """Let go of a connection that was kept to a file in whose place another one stands."""
    found = _identity(address)
    if record.info.setdefault("file", found) != found:
        raise DisconnectionError


def _begun(connection: DBAPIConnection, _record: ConnectionPoolEntry, _proxy: object) -> None:
    """Begin a transaction, so that all that is asked over a connection is answered from one state."""
    connection.cursor().execute("BEGIN")


def _identity(address: str) -> tuple[int, int] | None:
    try:
        found = Path(address).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_url(address: str) -> bool:
    return address.startswith("postgresql://")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return config


def _head() -> str:
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None
    return head


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(connection: Connection, address: str) -> None:
    revision = _revision(connection)
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision is None or revision in known:
        return
    needed = connection.execute(select(func.max(INFO.c.release))).scalar() if inspect(connection).has_table(INFO.name) else None
    raise LedgerError(
        address, f"it was written by katanya {needed or 'of a later release'}", f"this is {VERSION}: install that one"
    )


def _refuse_no_file(address: str) -> None:
    """Refuse what can be no file of a ledger: the address of a database that is none, a folder, a file of no folder."""
    if "://" in address:
        raise LedgerError(address, "it is no address of a ledger", "write it as postgresql://user@host/database, or name a file")
    folder = Path(address).absolute().parent
    if Path(address).is_dir():
        raise LedgerError(address, "it is a folder", "name a file in it, such as katanya.db")
    if not folder.is_dir():
        raise LedgerError(address, f"there is no folder {folder}", "make it, or name another ledger with --ledger")


def _refuse_another_program(address: str) -> None:
    """Look into a file before anything, such as the journal's mode, is changed in it."""
    tables: set[str] = set()
    # What cannot be opened, or is no database, is refused by whoever opens it next.
    with suppress(sqlite3.Error), closing(_to_read(address, "mode=ro")) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if tables and not tables & {"alembic_version", INFO.name}:
        raise LedgerError(address, "it is a database of another program", "name another file with --ledger")


def _copy_aside(path: Path, revision: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy2(path, path.with_name(f"{path.name}.before-{revision}"))


# What SQLite says, what that means to somebody who named a file, and what to do.
_MEANINGS = (
    ("file is not a database", "it is no ledger of katanya", "name another with --ledger"),
    ("malformed", "the file is damaged", "take a copy that is whole; sqlite3's .recover saves what can be read of this one"),
    ("vtable constructor failed", "its index for searching is damaged", "run katanya reindex, or take a copy that is whole"),
    ("readonly", "it may not be written", "make the file and its folder writable, or name another with --ledger"),
    (
        "unable to open",
        "it may not be opened",
        "see who may read and write the file and its folder, or name another with --ledger",
    ),
    (LOCKED, "another program is writing to it", "try again when that one is done"),
    ("is full", "the disk that it is on is full", "make room there, then try again"),
)


def refusal(address: str, cause: DBAPIError) -> LedgerError:
    """Return what an error of the database means to whoever named the ledger, and what to do."""
    for words, reason, advice in _MEANINGS:
        if words in reason_of(cause):
            return LedgerError(address, reason, advice)
    return LedgerError(address, reason_of(cause), "name another with --ledger, or mend this one")


def reason_of(cause: DBAPIError) -> str:
    """Return the first line of what the database says of an error, or the name of the error where it says nothing."""
    return (str(cause.orig).splitlines() or [type(cause.orig).__name__])[0]
