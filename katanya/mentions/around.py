"""What stands around the names of a text: words that follow one for a place, and those that open a company's name."""

from __future__ import annotations

import re

# A word in capitals after one of these is a place: what a title that stands before it is of.
PLACE = re.compile(
    r"\b(?:di|ke|dari|asal|(?<!Wali )Kota|Kabupaten|Provinsi|Pulau|Kepulauan|Pemerintah|in|from|at)\s+([A-Z][\w-]+)"
)
# A district of two words, where no name runs on: `Kabupaten Pesisir Ranu`.
DISTRICT = re.compile(r"\b(?:Kabupaten|(?<!Wali )Kota|Provinsi|Kecamatan)\s+([A-Z][\w-]+ [A-Z][\w-]+)(?!\s+[A-Z])")
# A company by the first word of its name: `Direktur Koru Bayu Kartiko` after `PT Koru Sentra`.
FIRM = re.compile(r"\b(?:PT|CV)\s+([A-Z][\w-]+)")


def places(body: str) -> frozenset[str]:
    """Return the words in capitals that follow a word for a place."""
    return frozenset((*PLACE.findall(body), *_districts(body)))


def _districts(body: str) -> list[str]:
    """Return the districts of two words of a text; a plain search tells first that most have none."""
    return DISTRICT.findall(body) if any(word in body for word in ("Kabupaten", "Kota", "Provinsi", "Kecamatan")) else []


def firms(body: str) -> frozenset[str]:
    """Return the first words of the names of companies, found likewise."""
    return frozenset(FIRM.findall(body)) if "PT" in body or "CV" in body else frozenset()
