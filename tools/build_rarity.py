"""Counts in how many news texts each term stands, for `katanya/weighing/data/rarity.tsv`.

python tools/build_rarity.py --shared FOLDER --nlp-id dataset_postag.txt

English: Wikinews texts of MEANTIME (CC BY 4.0) and GeoVirus (CC BY). Indonesian: the tagged news of nlp-id (MIT), in runs of
twenty sentences. Counts are kept, no text.
"""

from __future__ import annotations

import argparse
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from katanya.weighing import marks

OUT = Path(__file__).resolve().parent.parent / "katanya" / "weighing" / "data" / "rarity.tsv"
RUN, LIMIT, LEAST = 20, 1200, 3
HEAD = """# In how many of a thousand news texts a term stands; what is not listed stands in fewer than four.
# Built by tools/build_rarity.py from MEANTIME (CC BY 4.0), GeoVirus (CC BY) and the tagged news of nlp-id (MIT).
# term	per thousand
"""


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description="Count terms.")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--nlp-id", type=Path, required=True)
    options = parser.parse_args()
    corpora = options.shared / "corpora"
    english = _shares([*_meantime(corpora / "meantime"), *_geovirus(corpora / "geo" / "GeoVirus-first-half.xml")], "en")
    indonesian = _shares(list(itertools.islice(_runs(options.nlp_id), LIMIT)), "id")
    shares = {term: max(english.get(term, 0), indonesian.get(term, 0)) for term in english | indonesian}
    rows = sorted((term, round(share * 1000)) for term, share in shares.items())
    kept = "".join(f"{term}\t{share}\n" for term, share in rows if share >= 4)
    OUT.write_text(HEAD + kept, encoding="utf-8")


def _shares(texts: list[str], language: str) -> dict[str, float]:
    counts = Counter(term for text in texts for term in {word.term for word in marks.mark(text, language)} if term)
    return {term: count / len(texts) for term, count in counts.items() if count >= LEAST}


def _meantime(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("corpus_*/*.xml")):
        sentences: dict[str, list[str]] = {}
        for token in ElementTree.parse(path).getroot().iter("token"):  # noqa: S314  the corpus is ours to read
            sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
        yield "\n".join(" ".join(words) for words in sentences.values())


def _geovirus(path: Path) -> Iterator[str]:
    for article in ElementTree.parse(path).getroot().iter("article"):  # noqa: S314
        yield article.findtext("text") or ""


def _runs(path: Path) -> Iterator[str]:
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    sentences: Iterable[str] = (" ".join(line.split("\t")[0] for line in block.splitlines()) for block in blocks)
    rest = iter(sentences)
    while run := list(itertools.islice(rest, RUN)):
        yield "\n".join(run)


if __name__ == "__main__":
    main()
