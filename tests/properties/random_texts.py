"""Texts at random: any characters, words of news glued together, and sentences of a usual build with faults in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hypothesis import strategies as st

from katanya.languages.lexicon import Frame
from katanya.languages.load import language as load_language
from katanya.languages.segments import READ

NAMES = (
    *("Budi Santosa", "Ratna Dewi", "Kim Jong Un", "Kim", "Clara Voss", "Voss", "Ivo Brandt", "Sergei", "Korea Utara", "Rusia"),
    *(
        "North Korea",
        "Moscow",
        "Reuters",
        "KCNA",
        "AFP",
        "Kementerian Pertahanan",
        "Defence Ministry",
        "Pentagon",
        "김정은",
        "О. Шойгу",
    ),
)
SPEAKERS = {
    "id": (
        *("Menteri Luar Negeri Ratna Dewi", "Presiden Budi Santosa", "juru bicara Kementerian Pertahanan", "Dia", "ia", "mereka"),
        *(
            "seorang pejabat",
            "pejabat itu",
            "sumber",
            "saksi mata",
            "pakar militer Sergei",
            "foto",
            "laporan itu",
            "Rusia dan Korea Utara",
        ),
    ),
    "en": (
        *("Foreign Minister Clara Voss", "President Ivo Brandt", "a Pentagon spokesman", "He", "she", "they", "officials"),
        *(
            "an official",
            "the minister",
            "sources",
            "a witness",
            "analyst Sergei",
            "satellite images",
            "the report",
            "Russia and North Korea",
        ),
    ),
}
CONTENTS = {
    "id": (
        *(
            "harga beras turun",
            "roket itu jatuh ke laut",
            "kami tidak tahu",
            "Korea Utara menyediakan senjata ke Rusia",
            "klaim itu",
        ),
        *(
            "jembatan mungkin dibuka pada Minggu (6/8/2023)",
            "pabrik perlu 1.234,5 ton",
            "kapal itu tidak ada",
            "tuduhan Rusia 🚀🇮🇩",
        ),
    ),
    "en": (
        *(
            "the bridge will reopen in May",
            "prices fell by $3.2bn",
            "we know nothing",
            "North Korea sends weapons to Russia",
            "the claim",
        ),
        *("the ship may be in the U.S.", "schools must close on Friday", "there was no test", "the accusation 🚀🇬🇧"),
    ),
}
LINKS = (
    *(
        "bahwa",
        "that",
        "agar",
        "untuk",
        "to",
        "and",
        "dan",
        "tetapi",
        "while",
        "sementara",
        "who",
        "yang",
        "oleh",
        "by",
        "not",
        "tidak",
    ),
    *("seperti dikutip dari", "citing", "as reported by", "dilansir", "Sumber:", "Hal itu disampaikan", "klaim itu", "the claim"),
    *(
        "JAKARTA, ANTARA -",
        "(AP)",
        "SEOUL (Reuters) —",
        "Selain itu,",
        "Sebab,",
        "mungkin",
        "likely",
        "dapat",
        "may",
        "must",
        "perlu",
    ),
)
QUOTES = tuple("“”„«»「」『』《》＂\"‘’‹›'")
MARKS = (*".,;:?!()[]-–—…/\t\n\r", "...", "\r\n", "\n\n", " \u00a0", "\u2028", "\u200b", "\ufeff", "\x00", "\ud800")

# What stands where: S a source, C a content, « and » a pair of marks, and a cue of the frame that is named.
BUILDS = {
    "id": (
        *(
            "“C,” tag S.",
            "“C,” suffixed.",
            "S clause bahwa C.",
            "S clause C, kata Reuters.",
            "menurut S, C.",
            "C, menurut S.",
            "S bare C",
        ),
        *(
            "“C,” tag S. “C.”",
            "S clause: “C.”",
            "Seperti dikutip dari KCNA, S clause C.",
            "C passive oleh S.",
            "S membantah klaim itu.",
        ),
    ),
    "en": (
        *(
            "“C,” S clause.",
            "“C,” said S.",
            "S clause that C.",
            "S clause C, according Reuters.",
            "according S, C.",
            "C, according S.",
        ),
        *(
            "“C,” S said. “C.”",
            "S clause: “C.”",
            "S, citing KCNA, clause that C.",
            "C passive by S.",
            "S denied the claim.",
            "S told S that C.",
        ),
    ),
}
PAIRS = ("“”", '""', "«»", "„“", "‘’", "“ ", " ”", "''")


@dataclass(frozen=True, slots=True)
class Sample:
    """A text and the language that it is said to be in; `None` where nothing is said."""

    language: str | None
    text: str


@cache
def _cues(code: str, frame: Frame | None = None) -> tuple[str, ...]:
    entries = load_language(code).lexicon.entries
    return tuple(sorted({" ".join(form) for entry in entries if frame in (None, entry.frame) for form in entry.forms}))


def _word(code: str) -> st.SearchStrategy[str]:
    pools = (_cues(code), NAMES, SPEAKERS[code], LINKS, CONTENTS[code])
    return st.one_of(*map(st.sampled_from, pools))


def glued(code: str) -> st.SearchStrategy[str]:
    """Return cues, names, quotation marks, punctuation and any characters in any order."""
    noise = st.sampled_from(QUOTES) | st.sampled_from(MARKS) | st.text(max_size=3)
    gap = st.sampled_from((" ", " ", " ", "", "\n"))
    return st.lists(st.tuples(_word(code) | noise, gap), min_size=1, max_size=40).map(
        lambda pairs: "".join(a + b for a, b in pairs)
    )


@st.composite
def sentence(draw: st.DrawFn, code: str) -> str:
    """Draw one sentence of a usual build; one in four has a fault somewhere: a mark, a word, odd characters."""
    built = draw(st.sampled_from(BUILDS[code]))
    pair = draw(st.sampled_from(PAIRS))
    words = [_filled(draw, word, code, pair) for word in built.split(" ")]
    if draw(st.integers(0, 3)) == 0:
        fault = st.sampled_from(QUOTES) | st.sampled_from(MARKS) | _word(code) | st.text(max_size=5)
        words.insert(draw(st.integers(0, len(words))), draw(fault))
    return " ".join(words)


def _filled(draw: st.DrawFn, word: str, code: str, pair: str) -> str:
    bare = word.strip("“”.,:")
    if bare in ("S", "C"):
        pool = (*SPEAKERS[code], *NAMES) if bare == "S" else CONTENTS[code]
        word = word.replace(bare, draw(st.sampled_from(pool)))
    elif bare in {frame.value for frame in Frame} and _cues(code, Frame(bare)):
        word = word.replace(bare, draw(st.sampled_from(_cues(code, Frame(bare)))))
    return word.replace("“", pair[0].strip()).replace("”", pair[1].strip())


def sentences(code: str) -> st.SearchStrategy[str]:
    """Return texts of one to ten sentences, in one or several paragraphs."""
    return st.lists(st.tuples(sentence(code), st.sampled_from((" ", " ", "\n", ""))), min_size=1, max_size=10).map(
        lambda pairs: "".join(a + b for a, b in pairs)
    )


def any_characters() -> st.SearchStrategy[str]:
    """Return texts of any code points: emoji, all scripts, control characters, lone surrogates."""
    every = st.characters() | st.characters(categories=["So", "Cc", "Cf", "Cs", "Zs", "Pi", "Pf"])
    return st.text(every, max_size=100)


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """Draw a text with words in it and the language it is to be read in, not always its own."""
    code = draw(st.sampled_from(READ))
    language = draw(st.sampled_from((code, code, code, None, *READ)))
    kind = draw(st.sampled_from((sentences(code), sentences(code), glued(code), any_characters())))
    return Sample(language, draw(kind.filter(lambda text: bool(text.strip()))))
