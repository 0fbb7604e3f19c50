"""The texts of the public corpora in `shared/corpora` by the name of the corpus and of the report."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pfsa
import places_gold

# One folder or file of each, without which no text can be found.
NEEDED = ("polnear", "indotimex", "geo", "pfsa-id")


def absent(corpora: Path) -> list[str]:
    """Return which of the corpora are not there."""
    return [name for name in NEEDED if not (corpora / name).is_dir()]


def text_of(corpora: Path, corpus: str, name: str) -> str:
    """Return the text of a report; raise `KeyError` or `StopIteration` where the corpus has none of that name.

    The corpora are `polnear` (file names without ending), `kompas` (of IndoTimex), `lgl`, `gwn` (GeoWebNews) and `pfsa`.
    """
    if corpus == "polnear":
        places = (corpora / "polnear" / part / "text" / f"{name}.txt" for part in ("train", "dev"))
        return next(place for place in places if place.is_file()).read_text(encoding="utf-8")
    if corpus == "kompas":
        return _kompas(corpora, name)
    return _texts(corpora, corpus)[name]


def _kompas(corpora: Path, name: str) -> str:
    with zipfile.ZipFile(corpora / "indotimex" / "kompas_development.zip") as texts:
        path = next(path for path in texts.namelist() if path.endswith(f"{name}.tml"))
        whole = texts.read(path).decode("cp1252").replace("\r\n", "\n")
    found = re.search(r"<TEXT>(.*?)</TEXT>", whole, re.DOTALL)
    return html.unescape(found.group(1)).strip("\n") if found else ""


@cache
def _texts(corpora: Path, corpus: str) -> dict[str, str]:
    if corpus == "pfsa":
        return {each.name: each.text for each in pfsa.articles(corpora / "pfsa-id", pfsa.OPEN)}
    documents: Callable[[Path], Iterator[places_gold.Document]] = {"lgl": places_gold.lgl, "gwn": places_gold.gwn}[corpus]
    return {each.id: each.text for each in documents(corpora / "geo")}
