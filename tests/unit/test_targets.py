"""Who the holders and hops of statements are, by the words of `who` and `via`."""

from __future__ import annotations

import pytest
from naming import read

from katanya.resolve import targets

TEXT = {
    "id": "Pemimpin Korea Utara Kim Jong Un hadir bersama Menteri Pertahanan Rusia Sergei Shoigu. Kim tersenyum.",
    "en": "Russian Defence Minister Sergei Shoigu met North Korean leader Kim Jong Un. Kim smiled.",
}


@pytest.mark.parametrize(
    ("code", "name", "target"),
    [
        ("id", "Kim Jong Un", "person:kim-jong-un"),
        ("id", "Sergei Shoigu", "person:sergei-shoigu"),
        ("id", "Pyongyang", "country:KP"),
        ("id", "negeri Paman Sam", "country:US"),
        ("id", "Amerika Serikat serikat", "country:US"),
        ("id", "Rusia", "country:RU"),
        ("id", "KCNA", "outlet:kcna"),
        ("id", "Routers", "outlet:reuters"),
        ("id", "juru bicara Pentagon", "organisation:us-defense-department"),
        ("id", "juru bicara Kementerian Luar Negeri Rusia", "organisation:ru-foreign-ministry"),
        ("id", "Menteri Pertahanan Indonesia", "person:prabowo-subianto"),
        ("id", "Presiden AS", "person:joe-biden"),
        ("id", "Sekjen PBB", "person:antonio-guterres"),
        ("en", "the Indonesian defence minister", "person:prabowo-subianto"),
        ("en", "the White House", "country:US"),
        ("en", "a Pentagon spokesman", "organisation:us-defense-department"),
        ("en", "The Washington Post", "outlet:washington-post"),
        ("en", "North Korea's state media", None),
        ("en", "officials", None),
        ("en", "the former Indonesian defence minister", None),
    ],
)
def test_who_is_tied(code: str, name: str, target: str | None) -> None:
    assert targets.one(name, read(TEXT[code], code).context).target == target


def test_each_name_has_its_answer_in_order() -> None:
    found = targets.resolve(("Rusia", "Korea Utara"), read(TEXT["id"], "id").context)
    assert [one.target for one in found] == ["country:RU", "country:KP"]


def test_an_office_without_the_articles_day_stays_open() -> None:
    found = targets.one("Menteri Pertahanan Indonesia", read(TEXT["id"], "id", None).context)
    assert (found.target, found.reason) == (None, "no_anchor")


def test_the_unnamed_are_said_to_be_so() -> None:
    context = read(TEXT["id"], "id").context
    assert targets.one("sejumlah pejabat", context).reason == "unnamed"
    assert targets.one("gambar", context).reason == "unnamed"


def test_what_the_knowledge_has_not_is_said_to_be_so() -> None:
    assert targets.one("Tavi Arlen", read(TEXT["id"], "id").context).reason == "not_in_knowledge"
