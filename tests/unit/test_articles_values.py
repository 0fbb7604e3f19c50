import pytest

from katanya.articles import Given, values
from katanya.articles.given import merged
from katanya.errors import UsageError


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-02-19T08:15:00+07:00", "2024-02-19T08:15:00+07:00"),
        ("2024-02-19T08:15:00.000Z", "2024-02-19T08:15:00.000Z"),
        ("2024-02-19 08:15:00", "2024-02-19T08:15:00"),
        ("2024-02-19 08:15:00 +0700", "2024-02-19T08:15:00+0700"),
        (" 2024-02-19 ", "2024-02-19"),
        ("2024-02-30", None),
        ("2024-02-19T25:00:00Z", None),
        ("0001-01-01T00:00:00", None),
        ("19/02/2024", None),
        ("2024-02", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_only_a_full_date_is_a_time_of_publication(value, expected):
    assert values.published(value) == expected


def test_a_language_tag_gives_its_code():
    assert [values.language(tag) for tag in ("id-ID", "en_US", "EN", "in", "x", "Indonesian", "")] == [
        "id",
        "en",
        "en",
        "id",
        None,
        None,
        None,
    ]


def test_an_address_is_no_name():
    assert values.name("https://social.example/ritmee") is None
    assert values.name(" Warta\n Lembah ") == "Warta Lembah"


@pytest.mark.parametrize("published", ["2024", "2024-02", "2024-02-19", "2024-02-19T08:15+07:00"])
def test_a_given_time_keeps_its_precision(published):
    assert Given(published=published).published == published


@pytest.mark.parametrize("wrong", [{"published": "19/2/2024"}, {"published": "2024-13"}, {"language": "Indonesian"}])
def test_a_given_value_of_no_use_is_refused_at_once(wrong):
    with pytest.raises(UsageError, match="write it as"):
        Given(**wrong)


def test_the_first_of_two_given_values_wins():
    assert merged(Given(outlet="A"), Given(outlet="B", title="T")) == Given(outlet="A", title="T")
