"""Whoever keeps the name back, or is told only by kind, is no named origin and is not the body that he is of."""

import pytest
from weighing import report, said

from katanya import read
from katanya.records import Basis
from katanya.weighing import origins
from katanya.weighing.records import State

STORED = "the Orsova depot held 30 rockets"
DISIMPAN = "gudang Orsova berisi 30 roket"

HIDDEN = [
    f"A Veldoran colonel who refused to be identified said {STORED}.",
    f"A navy captain, asking not to be quoted, said {STORED}.",
    f"A defence official who did not want to be named said {STORED}.",
    f"An air force pilot, who was not permitted to speak to reporters, said {STORED}.",
    f"Seorang kolonel yang menolak diungkapkan identitasnya mengatakan {DISIMPAN}.",
    f"Seorang perwira angkatan laut yang tak mau disebutkan namanya mengatakan {DISIMPAN}.",
    f"Seorang jenderal yang meminta namanya dirahasiakan mengatakan {DISIMPAN}.",
    f"{DISIMPAN.capitalize()}, menurut seorang perwira angkatan darat yang enggan dikutip namanya.",
]


@pytest.mark.parametrize("text", HIDDEN)
def test_who_keeps_the_name_back_is_anonymous_and_no_named_origin(text):
    assert read(text=text).statements[0].basis is Basis.ANONYMOUS
    found = origins.of([said(text, outlet="Harbour Times")])
    assert (found.named, found.unnamed, found.independent) == (0, 1, 0)
    assert found.origins[0].carrier == "Harbour Times"


@pytest.mark.parametrize(
    "text",
    [
        f"A naval officer said {STORED}.",
        f"An employee of the Tessik plant said {STORED}.",
        f"Two engineers from Tessik said {STORED}.",
        f"Seorang teknisi di pabrik Tessik mengatakan {DISIMPAN}.",
        f"Seorang perwira angkatan laut mengatakan {DISIMPAN}.",
        f"Authorities said {STORED}.",
        f"Neighbours said {STORED}.",
        f"Relawan mengatakan {DISIMPAN}.",
    ],
)
def test_who_is_told_by_kind_alone_is_no_named_origin(text):
    found = origins.of([said(text, outlet="Harbour Times")])
    assert (found.named, found.unnamed) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        f"The mayor of Orsova said {STORED}.",
        f"A Veldoran officer, Orsin Vadek, said {STORED}.",
        f"Tarandia's coast guard said {STORED}.",
        f"Veldora's navy said {STORED}.",
        f"Seorang nelayan, Hasan Vadek, mengatakan {DISIMPAN}.",
        f"Susan Leader, a nurse, said {STORED}.",
        f"Police said {STORED}.",
    ],
)
def test_who_has_a_name_or_an_office_of_one_is_a_named_origin(text):
    assert origins.of([said(text)]).named == 1


def test_an_officer_who_keeps_the_name_back_is_not_shown_as_the_navy():
    text = f"Veldora's navy said it had left. A naval officer who declined to be named said {STORED}."
    officer = report(text, 1, first=100, outlet="Harbour Times").statements[-1]
    (origin,) = origins.of([officer]).origins
    assert (origin.state, origin.name) == (State.UNNAMED, "naval officer")


PLATFORM = "Beredar pesan berantai di WhatsApp yang mengklaim bahwa pasar Ranu mencampur beras dengan kapur."
CARRIED = "Siti Arlen menuding pasar Ranu mencampur beras dengan kapur, dilansir dari Kantor Berita Lintas."


def test_what_goes_about_on_a_platform_is_no_named_origin():
    found = origins.of([said(PLATFORM, language="id")])
    assert (found.independent, found.unnamed) == (0, 1)


def test_a_medium_that_says_that_it_is_one_has_a_name_whatever_its_other_words_mean():
    found = origins.of([said(CARRIED, language="id")])
    assert [origin.name for origin in found.origins] == ["Siti Arlen"] and found.independent == 1
