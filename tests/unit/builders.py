"""Readings built by hand: the text says where each part is, `statement` finds the offsets."""

from __future__ import annotations

from dataclasses import replace

from katanya.ids import article_id, digest_of, mention_id, statement_id
from katanya.records import (
    Article,
    Basis,
    Certainty,
    Decision,
    Form,
    Kind,
    Mention,
    Mode,
    PublishedBasis,
    Reading,
    Span,
    Stance,
    Statement,
    Text,
)

BODY = (
    "Ritmee — Presiden Tavi Arlen menuduh Orsa menyembunyikan kapal, seperti dikutip dari Kantor Berita Lumen.\n"
    "Orsa membantah klaim itu. “Kapal itu mungkin sudah pergi,” ujar seorang pejabat. “Kami tidak tahu.”"
)


def article(body: str = BODY, **fields: object) -> Article:
    """Return an article of this body; `fields` replace those of the record."""
    raw = body.encode("utf-8", "surrogatepass")
    digest = digest_of(raw)
    plain = Article(id=article_id(digest, None, None), digest=digest, form=Form.PLAIN, body=body, raw=raw)
    return replace(plain, **fields)  # type: ignore[arg-type]


def text(body: str = BODY) -> Text:
    """Return the text of a body as one paragraph and one sentence."""
    whole = (Span(0, len(body)),)
    return Text(article="a", language="id", body=body, paragraphs=whole, sentences=whole, quotations=())


def span(body: str, part: str) -> Span:
    """Return where the part first stands in the body."""
    start = body.index(part)
    return Span(start, start + len(part))


def statement(body: str, *content: str, cue: str = "", source: str = "", **fields: object) -> Statement:
    """Return a statement whose parts are these substrings of the body; `fields` replace those of the record."""
    spans = tuple(span(body, part) for part in content)
    cues = (span(body, cue),) if cue else ()
    beside = span(body, source) if source else None
    plain = Statement(
        id=statement_id("a", digest_of(body.encode("utf-8", "surrogatepass")), (spans, cues, (beside,) if beside else ())),
        content=spans,
        cue=cues,
        source=beside,
        who=(),
        via=(),
        mode=Mode.INDIRECT,
        stance=Stance.SAY,
        basis=Basis.OFFICIAL,
        certainty=Certainty.CERTAIN,
        answers=(),
        rule="says.cue_after_source",
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def reading(body: str = BODY, *statements: Statement, **fields: object) -> Reading:
    """Return a reading of the body with these statements; `fields` are those of the article."""
    whose = article(body, **fields)
    sources = [each.source for each in statements if each.source]
    mentions = tuple(Mention(mention_id(whose.id, where), Kind.PERSON, where, body[slice(*where)]) for where in sources)
    return Reading(article=whose, text=text(body), mentions=mentions, statements=statements)


def example() -> Reading:
    """Return an article with an accusation that came by an agency, its denial and a quotation in two parts."""
    accusation = statement(
        BODY,
        "Orsa menyembunyikan kapal",
        cue="menuduh",
        source="Presiden Tavi Arlen",
        who=("Tavi Arlen",),
        via=("Kantor Berita Lumen",),
        stance=Stance.ACCUSE,
        decisions=(
            Decision("who", "Tavi Arlen", "names.full", (span(BODY, "Tavi Arlen"),)),
            Decision("via", "Kantor Berita Lumen", "chain.quoted_from", (span(BODY, "dikutip dari Kantor Berita Lumen"),)),
            Decision("stance", "accuse", "stance.cue", (span(BODY, "menuduh"),)),
            Decision("basis", "official", "basis.title", (Span(0, 8),), in_title=True),
        ),
    )
    denial = statement(
        BODY,
        "klaim itu",
        cue="membantah",
        source="Orsa",
        who=("Orsa",),
        stance=Stance.DENY,
        answers=(accusation.id,),
        decisions=(Decision("answers", "1", "answers.claim", (span(BODY, "klaim itu"),)),),
    )
    quoted = statement(
        BODY,
        "Kapal itu mungkin sudah pergi",
        "Kami tidak tahu",
        cue="ujar",
        source="seorang pejabat",
        mode=Mode.DIRECT,
        basis=Basis.ANONYMOUS,
        certainty=Certainty.POSSIBLE,
        decisions=(Decision("certainty", "possible", "hedges.word", (span(BODY, "mungkin"),)),),
    )
    fields = {"title": "Presiden Menuduh Orsa", "outlet": "Ritmee", "language": "id", "url": "https://ritmee.example/1"}
    return reading(
        BODY, accusation, denial, quoted, published="2023-08-06", published_basis=PublishedBasis.GIVEN, author=None, **fields
    )
