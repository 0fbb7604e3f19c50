import pytest

from katanya.articles import dateline

FILLER = "The rest of the report goes on about something else entirely and at some length."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Pemimpin itu meninjau pabrik dan gudang pada Minggu (6/8/2023).", "2023-08-06"),
        ("Rupiah menguat dari posisi kemarin, Senin sore (7/7/2025), kata analis.", "2025-07-07"),
        ("Tavi Arlen menuduh Orsa menembak kapal, Minggu (10/5/2026).", "2026-05-10"),
        ("Jakarta, Jumat (1/11/2024) - Sidang untuk perkara itu dimulai.", "2024-11-01"),
        ("Rapat (14/7/2025) dihadiri para menteri dan gubernur.", "2025-07-14"),
        ("Dia tiba di Jakarta pada 6 Agustus 2023 dan langsung beristirahat.", "2023-08-06"),
        ("JAKARTA, 6 Agustus 2023 - Presiden tiba.", "2023-08-06"),
        ("SEOUL, 6 August 2023 (Reuters) — The leader toured plants.", "2023-08-06"),
        ("LONDON, Aug. 6, 2023 (AP) -- The minister resigned.", "2023-08-06"),
        ("The leader toured plants on Sunday, August 6, 2023, state media said.", "2023-08-06"),
        ("The leader toured plants on August 6th, 2023, state media said.", "2023-08-06"),
        ("Tur itu pada Minggu (6/8/2023), dan rapat pada Selasa (8/8/2023).", "2023-08-06"),
    ],
)
def test_a_full_date_in_the_lead_is_read(body, expected):
    assert dateline.read(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "",
        "The leader toured plants on Sunday.",
        "Pemimpin itu meninjau pabrik pada Minggu (6/8).",
        "The war that began on August 6, 2023 was discussed again on May 1, 2024.",
        "The worst week since August 6, 2023 is behind us.",
        "Harga terburuk sejak 6 Agustus 2023 telah berlalu.",
        "The score (6/8/2023) could be June or August.",
        "Rapat pada Minggu (31/2/2023) dan Senin.",
        "Pasal 6 Agustus 20231 bukan tanggal.",
    ],
)
def test_what_gives_no_full_date_or_two_is_left_open(body):
    assert dateline.read(body) is None


def test_only_the_first_two_paragraphs_count():
    late = "\n".join([FILLER, FILLER, "On August 6, 2023, it ended."])
    assert dateline.read(late) is None


def test_titles_and_bylines_above_the_lead_are_passed_over():
    body = f"A title\nBy Someone\n\n{FILLER}\nHe spoke on August 6, 2023, in the harbour town, to the people who had come."
    assert dateline.read(body) == "2023-08-06"


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ("Date: Tue, 5 May 2026 10:00:00\n\nThe talks resumed.", "header line"),
        ("LONDON, Aug. 6, 2023 (AP) -- The minister resigned.", "dateline"),
        ("Pemimpin itu meninjau pabrik dan gudang pada Minggu (6/8/2023).", "first lines"),
    ],
)
def test_it_is_said_where_the_date_stands(body, where):
    found = dateline.dated(body)
    assert found is not None and found.where == where
