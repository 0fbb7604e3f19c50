"""Reports made up for the benchmarks, the same ones every time: readings for a ledger, and articles as JSON lines."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from katanya import ids
from katanya.records import (
    Article,
    Basis,
    Certainty,
    Form,
    Mode,
    PublishedBasis,
    Reading,
    Span,
    Stance,
    Statement,
    Target,
    Text,
)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SYLLABLES = _words(
    "ar ban cor da el fi gar hin is jo kal lum mer nor ov pra qui ran sol tam ur vel wan yor zim bek dro esk fal gul"
)
THINGS = _words(
    "missiles launchers ships soldiers inspectors shells drones trucks radars villages bridges prisoners engineers "
    "houses cranes boats files pumps tanks wells"
)
ACTS = _words(
    "fired moved lost sent arrested destroyed tested shown hidden bought sold repaired inspected seized counted "
    "painted drained leased"
)
# What outlets write around what they report; `{word}` is drawn anew each time.
FILLERS = (
    "The {word} was {word} and the {word} stayed {word} until the {word} of {day}.",
    "Few {word} in {place} had a {word} for the {word}, and {n} of them were {word}.",
    "Before the {word} the {word} of {place} had {n} {word} and a {word} {word}.",
    "It was {word}: the {word} closed {n} points lower after a {word} {word}.",
)
TITLES = {"id": ("Menteri", "Gubernur", "Jenderal", "Juru bicara"), "en": ("Minister", "Governor", "General", "Spokesman")}
TEMPLATES = {
    "id": (
        "{title} {who} mengatakan {count} ton beras dari {place} tiba pada hari ke-{day}.",
        "“Kami membuka {count} jalan di {place},” kata {who}. “Pekerjaan selesai {day} hari lagi.”",
        "{title} {other} membantah klaim {who} bahwa {count} kapal hilang di {place}.",
        "Menurut {other}, harga di {place} mungkin turun {day} persen, seperti dikutip dari Kantor Berita {agency}.",
        "Gudang di {place} menyimpan {count} karung. Hujan turun {day} hari di sana.",
    ),
    "en": (
        "{title} {who} said that {count} tonnes of rice from {place} had arrived on day {day}.",
        '"We opened {count} roads in {place}," said {who}. "The work will end in {day} days."',
        "{title} {other} denied the claim by {who} that {count} ships were lost off {place}.",
        "According to {other}, prices in {place} may fall by {day} percent, the {agency} news agency reported.",
        "The depot in {place} holds {count} sacks. It rained there for {day} days.",
    ),
}


def word(chance: random.Random, longest: int = 4) -> str:
    """Return a name that nobody has, of two syllables and more."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, longest))).capitalize()


@dataclass(frozen=True, slots=True)
class Happening:
    """What several outlets report: its actors, place and day, and the contents that they take from it."""

    people: tuple[str, ...]
    contents: tuple[str, ...]
    place: str
    day: str


class Press:
    """Reports without end, the same for the same seed."""

    def __init__(self, seed: int, statements: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  a benchmark, no secret
        self.statements = statements
        self.names = [self._name(2) for _ in range(4_000)]
        self.places = [self._name(1) for _ in range(1_500)]
        self.words = [self._name(1).lower() for _ in range(6_000)]
        self.outlets = [f"{self._name(1)} Post" for _ in range(60)]
        self.open: list[Happening] = []
        self.count = 0

    def reports(self, count: int) -> Iterator[Reading]:
        """Yield so many readings, in the order of time."""
        for _ in range(count):
            self.count += 1
            if len(self.open) < 40 or self.chance.random() < 0.25:
                self.open.append(self._happening())
                self.open = self.open[-60:]
            yield self._report(self.chance.choice(self.open))

    def _name(self, words: int) -> str:
        return " ".join(word(self.chance, 3) for _ in range(words))

    def drawn(self, names: Sequence[str]) -> str:
        """Return one of some names, a few of them often and most of them rarely."""
        # The density that falls as 1/x: a few names are everywhere.
        return names[int(len(names) ** self.chance.random()) - 1]

    def _happening(self) -> Happening:
        people = tuple(self.drawn(self.names) for _ in range(4))
        place, day = self.drawn(self.places), f"{self.chance.randint(1, 28)} March"
        contents = tuple(self._content(place, day) for _ in range(self.statements + 4))
        return Happening(people, contents, place, day)

    def _content(self, place: str, day: str) -> str:
        draw = self.chance.choice
        other = self.drawn(self.places)
        return f"{other} had {draw(ACTS)} {self.chance.randint(2, 900)} {draw(THINGS)} near {place} on {day}"

    def _report(self, happening: Happening) -> Reading:
        lines, statements = [], []
        start = 0
        outlet = self.chance.choice(self.outlets)
        for content in self.chance.sample(happening.contents, self.statements):
            who = self.chance.choice(happening.people)
            line = f"{who} said that {content}. {self._filler(happening)}"
            statements.append((Span(start, start + len(who)), Span(start + len(who) + 1, start + len(who) + 5), content, who))
            lines.append(line)
            start += len(line) + 1
        return self._reading(outlet, "\n".join(lines), statements)

    def _filler(self, happening: Happening) -> str:
        line = self.chance.choice(FILLERS).replace("{place}", happening.place).replace("{day}", happening.day)
        while "{word}" in line:
            line = line.replace("{word}", self.drawn(self.words), 1)
        return line.replace("{n}", str(self.chance.randint(2, 900)))

    def _reading(self, outlet: str, body: str, parts: Sequence[tuple[Span, Span, str, str]]) -> Reading:
        raw = body.encode()
        digest, url = ids.digest_of(raw), f"https://example.org/{self.count}"
        key = ids.article_id(digest, url, outlet)
        hours = self.count // 40
        published = f"2026-{1 + hours // 672 % 12:02}-{1 + hours // 24 % 28:02}T{hours % 24:02}:00:00+00:00"
        basis = PublishedBasis.GIVEN
        article = Article(key, digest, Form.PLAIN, body, raw, url, outlet, parts[0][2], None, published, basis, language="en")
        ends = [i for i, letter in enumerate(body) if letter == "\n"] + [len(body)]
        spans = tuple(Span(start, end) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False))
        text = Text(key, "en", body, spans, spans, ())
        return Reading(article, text, (), tuple(self._statement(key, digest, body, each) for each in parts))

    def _statement(self, article: str, digest: str, body: str, part: tuple[Span, Span, str, str]) -> Statement:
        source, cue, content, who = part
        start = cue.stop + len(" that ")
        span = Span(start, start + len(content))
        return Statement(
            id=ids.statement_id(article, digest, ((span,), (cue,), (source,))),
            content=(span,),
            cue=(cue,),
            source=source,
            who=(who,),
            via=(),
            mode=Mode.INDIRECT,
            stance=Stance.DENY if self.chance.random() < 0.05 else Stance.SAY,
            basis=Basis.OFFICIAL,
            certainty=Certainty.CERTAIN,
            answers=(),
            rule="generated",
            targets=(Target(None, "open", "not_in_knowledge"),),
        )


def write(path: Path, count: int) -> None:
    """Write articles of our own, the same ones every time, as JSON lines."""
    chance = random.Random(20230806)  # noqa: S311 - the same articles every time, nothing secret
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            lines.write(f"{_article(number, chance)}\n")


def _article(number: int, chance: random.Random) -> str:
    """Return one line: an article of names and numbers that no other has; every third does not say its language."""
    language = ("id", "en")[number % 2]
    names = [_name(chance) for _ in range(4)]
    sentences = (_filled(language, names, chance) for _ in range(chance.randint(5, 12)))
    fields = {"id": str(number), "title": f"{names[0]}, {names[1]}", "text": "\n".join(sentences)}
    return json.dumps({**fields, "language": language} if number % 3 else fields, ensure_ascii=False)


def _filled(language: str, names: Sequence[str], chance: random.Random) -> str:
    return chance.choice(TEMPLATES[language]).format(
        title=chance.choice(TITLES[language]),
        who=chance.choice(names[:2]),
        other=names[2],
        agency=names[3].split()[0],
        place=word(chance),
        count=chance.randint(2, 99_999),
        day=chance.randint(2, 30),
    )


def _name(chance: random.Random) -> str:
    return f"{word(chance)} {word(chance)}"
