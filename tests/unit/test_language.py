import socket
import time

import pytest

from katanya import shipped
from katanya.texts import language

INDONESIAN = (
    "Menteri Perhubungan mengatakan jembatan itu akan dibuka untuk umum pada bulan depan setelah semua pengujian selesai. "
    "Menurut dia, warga tidak perlu khawatir karena bangunan tersebut sudah diperiksa oleh para ahli dari tiga universitas."
)
MALAY = (
    "Menteri Pengangkutan berkata jambatan itu akan dibuka kepada orang ramai pada bulan hadapan selepas semua ujian selesai. "
    "Beliau menegaskan bahawa penduduk tidak perlu bimbang kerana struktur berkenaan telah diperiksa oleh pelbagai pihak."
)
ENGLISH = (
    "The transport minister said that the bridge would be opened to the public next month, after all of the tests are done. "
    "He told reporters that residents should not worry because it had been checked by experts from three universities."
)


@pytest.fixture
def no_model(monkeypatch):
    def fail():
        raise AssertionError("the function words should have decided")

    monkeypatch.setattr(language, "_model", fail)


@pytest.mark.parametrize(("body", "code"), [(INDONESIAN, "id"), (MALAY, "ms"), (ENGLISH, "en")])
@pytest.mark.usefixtures("no_model")
def test_function_words_decide(body, code):
    assert language.detect(body) == code
    assert language.detect(body.upper()) == code


@pytest.mark.usefixtures("no_model")
def test_the_language_of_most_words_wins_over_a_quotation_in_another():
    assert language.detect(f"{INDONESIAN} “We will not stop,” kata dia. {INDONESIAN}") == "id"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("De minister zei dat het kabinet in Den Haag over de plannen van de oppositie wil praten, maar niet vandaag.", "nl"),
        ("Der Minister sagte, dass die Brücke im nächsten Monat für den Verkehr freigegeben werden soll.", "de"),
        ("Le ministre a dit que le pont serait ouvert à la circulation le mois prochain, après les derniers essais.", "fr"),
        ("Sinabi ng kalihim na bubuksan sa publiko ang tulay sa susunod na buwan matapos ang lahat ng pagsusuri.", "tl"),
        ("国土交通大臣は来月、橋を一般に開放すると述べた。", "ja"),
        ("교통부 장관은 다음 달에 다리를 개통한다고 밝혔다.", "ko"),
        ("Министр транспорта сообщил, что мост откроют в следующем месяце.", "ru"),
    ],
)
def test_the_model_tells_the_others(body, code):
    assert language.detect(body) == code


def test_half_a_surrogate_pair_is_not_passed_to_the_model():
    assert language.detect("Para hakim \ud800 mengizinkan tarif itu tetap berlaku hingga perkara diputus.") == "id"


def test_a_short_indonesian_text_is_not_taken_for_malay():
    assert language.detect("Para hakim mengizinkan tarif itu tetap berlaku hingga perkara diputus.") == "id"


@pytest.mark.parametrize("body", ["", " \n", "Kim Jong Un", "12.345,67 (8/9)", "😀😀😀", "\ud800", "PBB"])
def test_too_little_text_has_no_language(body):
    assert language.detect(body) is None


def test_no_network_is_asked(monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was asked")

    language._model.cache_clear()
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert language.detect("Der Minister sagte, dass die Brücke im nächsten Monat freigegeben werden soll.") == "de"


@pytest.mark.usefixtures("no_model")
def test_a_long_text_costs_no_more_than_its_beginning():
    body = (INDONESIAN + "\n") * 20_000
    language.detect(body)
    start = time.perf_counter()
    for _ in range(5):
        language.detect(body)
    assert 5 * len(body) / (time.perf_counter() - start) > 1_000_000


@pytest.mark.parametrize("code", ["en", "id", "ms"])
def test_the_word_lists_are_in_order_and_without_doubles(code):
    words = shipped.lines(f"languages/data/{code}/function_words.txt")
    assert words == sorted(set(words))
    assert all(language._WORD.fullmatch(word) and word == word.lower() for word in words)
