"""A source, a cue and a clause: `X mengatakan C`, `X said C`, `C, X said`, and cues that share a source."""

from __future__ import annotations

from katanya.frozen import replace
from katanya.languages.lexicon import Entry
from katanya.records import Basis, Stance
from katanya.statements import cues, extents, fronted, look, nouns
from katanya.statements.cues import Cue
from katanya.statements.draft import Draft, Words
from katanya.statements.rules import contents, hearers, participles, tagged
from katanya.statements.view import View

# `quoted the deputy foreign minister Pavel Orlin as saying`: words between a cue and its link.
LINK = 14


def quoted_as(view: View, cue: Cue) -> Draft | None:
    """`M quoted X as saying C`, `M mengutip X yang mengatakan C`: M carries what X said."""
    known = view.language.statements
    if cue.entry.name not in known.quoting_cues:
        return None
    carrier, source = nouns.before(view, cue.words[0]), nouns.after(view, cue.words[1]) or _unnamed(view, cue.words[1])
    if carrier is None or source is None:
        return None
    reach = range(cue.words[1] + 1, min(cue.words[1] + LINK, view.end - 1))
    links = (i for i in reach if view.quoted[i] < 0 and view.padded[i] in known.carried_links)
    link = next((i for i in links if view.padded[i + 1] in known.carried_verbs), None)
    if link is None:
        return None
    content = extents.after(view, (link, link + 2))
    source = (source[0], min(source[1], link))
    hop = view.span(*carrier)
    return Draft(view, (content,), (link + 1, link + 2), source, cue.entry, "quoted_as", hops=(hop,)) if content else None


def _unnamed(view: View, start: int) -> Words | None:
    """Return the words of a phrase up to its link: `quoted | another unnamed official | as saying`."""
    links = view.language.statements.as_words
    stop = next((i for i in range(start + 1, min(start + LINK, view.end)) if view.padded[i] in links), None)
    return (start, stop) if stop is not None and any(look.holder_word(view, i) for i in range(start, stop)) else None


def source_cue_clause(view: View, cue: Cue) -> Draft | None:
    """`X said (that) C`, `X mengatakan (bahwa) C`."""
    source = nouns.before(view, cue.words[0])
    content = contents.after(view, cue)
    if source is not None and finite(view, cue) and (ordered := hearers.ordered(view, cue)) is not None:
        return Draft(view, (ordered,), cue.words, source, replace(cue.entry, act=Stance.DEMAND), "source_cue_clause")
    if source is None or content is None or not finite(view, cue) or _joined(view, cue):
        return None
    if contents.only_cites(view, cue, content) or _only_names(view, cue, content):
        return None
    return Draft(
        view, (contents.of_aside(view, cue, content),), cue.words, source, _entry(view, cue, content), "source_cue_clause"
    )


def _only_names(view: View, cue: Cue, content: Words) -> bool:
    """`menyebut pasar itu dengan nama Pasar Baru`: how something is called, and nothing that is said of it."""
    known = view.language.statements
    if cue.entry.name not in known.naming_cues:
        return False
    called = (i for i in range(content[0], content[1] - 1) if view.padded[i] in known.names_with and view.quoted[i] < 0)
    return any(view.padded[i + 1] in known.called for i in called)


def _entry(view: View, cue: Cue, content: Words) -> Entry:
    """`agreed to share the water` is a pledge, `agreed that it was cold` a confirmation."""
    promises = cue.entry.act is Stance.CONFIRM and view.padded[content[0] - 1] in view.language.statements.infinitive_marks
    return replace(cue.entry, act=Stance.PLEDGE) if promises else cue.entry


def cue_clause(view: View, cue: Cue) -> Draft | None:
    """`…, saying C`, `… dan berjanji C`: the cue shares the source of the clause before it."""
    content = contents.after(view, cue)
    if content is None or not _coordinated(view, cue):
        return None
    source = nouns.subject(view, fronted.main_clause(view, cue.words[0]))
    if source is not None and source[1] > cue.words[0]:
        source = None
    if source is not None and not view.language.traits.inflected_verbs and _counts(view, source):
        return None
    source = source or participles.subject(view, cue)
    return Draft(view, (content,), cue.words, source, cue.entry, "cue_clause", inherits=True)


def _counts(view: View, source: Words) -> bool:
    """Say whether a lone number opens the sentence, which nobody is: `Dua yang terpenting adalah air, mengusulkan C`."""
    first, last = source
    return last - first == 1 and view.padded[first] in view.language.titles.plural and not look.holder_word(view, first)


def infinitive(view: View, cue: Cue) -> bool:
    """Say whether a cue stands after a bare `to`: it tells what for, and has no subject of its own."""
    marks = view.language.statements.infinitive_marks
    return bool(marks) and view.padded[look.verb_group(view, cue.words[0]) - 1] in marks


def purpose(view: View, cue: Cue) -> Draft | None:
    """`X held a briefing to announce C`, `took to the radio to deny C`: what somebody did in order to speak."""
    start, known, stagings = look.strip_adverbs(view, cue.words[0]), view.language.statements, view.language.grammar.stagings
    joined = view.padded[start - 1] in known.infinitive_marks and view.quoted[start - 1] < 0
    participle = view.padded[cue.words[0]].endswith(known.gerund_endings)
    if not joined or "infinitive" in cue.entry.takes or participle:
        return None
    near = range(start - 2, max(view.first, start - cues.STAGED), -1)
    staged = next((i for i in near if view.padded[i] in stagings), None)
    if staged is None or any(view.quoted[i] >= 0 or view.breaks(i) for i in range(staged, start)):
        return None
    source, content = nouns.before(view, staged), contents.after(view, cue)
    return Draft(view, (content,), cue.words, source, cue.entry, "purpose", inherits=True) if source and content else None


def document_says(view: View, cue: Cue) -> Draft | None:
    """`a report by X saying C`, `a letter alleging C`: a participle right after a document."""
    known = view.language.statements
    if finite(view, cue) or view.breaks(cue.words[0] - 1) or view.padded[cue.words[0] - 1] in known.agent:
        return None
    source = _document(view, cue.words[0])
    content = contents.after(view, cue)
    if content is not None and max(view.quoted[: cue.words[0]], default=-1) >= 0 and tagged.later_quote(view, cue.words[1]):
        return None  # `"C," X wrote in a letter explaining why, "and C"`
    if content is not None and content[1] - content[0] == 1 and view.padded[content[0]] in known.comment:
        return None  # `He did not return emails seeking comment`: the outlet's own
    if source is not None and content is not None:
        content = _fronted(view, source, content)
    source = (_issuer(view, source[0]) or source) if source else None
    return Draft(view, (content,), cue.words, source, cue.entry, "document_says") if source and content else None


def _fronted(view: View, source: Words, content: Words) -> Words:
    """End what a document says that opens the sentence where the sentence itself begins: `In a note urging calm, | X said C`."""
    opens = look.skip_openers(view, view.first)
    if view.padded[opens] not in view.language.statements.document_openers or source[0] != opens + 1:
        return content
    comma = next((i for i in range(content[0], content[1] - 1) if view.padded[i] == "," and view.quoted[i] < 0), None)
    return content if comma is None else (content[0], comma)


def _issuer(view: View, document: int) -> Words | None:
    """Return who issued a document in the same clause: `X released a statement saying C`, `X put out an ad ripping C`."""
    verb = document - 1
    while verb > view.first and document - verb < 4 and view.padded[verb] not in view.language.grammar.issues:
        if view.breaks(verb) or view.quoted[verb] >= 0:
            return None
        verb -= 1
    if (
        view.padded[verb] not in view.language.grammar.issues
        or view.padded[verb - 1] in view.language.statements.owner_prepositions
    ):
        return None
    source = nouns.before(view, verb)
    return source if source is not None and source[1] <= verb else None


# `an earlier report from the ministry's own auditors saying`: words of a document and of who issued it.
DOCUMENT_WORDS = 9


def _document(view: View, stop: int) -> Words | None:
    """Return the document, and who issued it, that ends right there; the phrase opens with a determiner or a plural."""
    kind, known = view.language.titles.of(Basis.DOCUMENT).words, view.language.statements
    head = next(
        (i for i in range(stop - 1, max(view.first, stop - DOCUMENT_WORDS) - 1, -1) if view.padded[i] in kind),
        None,
    )
    if head is None or (head < stop - 1 and view.padded[head + 1] not in known.owner_prepositions):
        return None
    if any(view.breaks(i) or view.quoted[i] >= 0 for i in range(head, stop)):
        return None
    first = head
    while first > view.first and not view.breaks(first - 1) and not look.verb_at(view, first - 1) and head - first < 5:
        first -= 1
        if view.padded[first] in view.language.grammar.articles_and_possessives or view.padded[first].endswith(
            known.owner_endings
        ):
            return first, stop
    return (head, stop) if view.padded[head].endswith(known.plural_endings) else None


def finding(view: View, cue: Cue) -> Draft | None:
    """`The report shows C`, `Foto menunjukkan C`: only a document, an image or one who found it out can be the source."""
    source = nouns.before(view, cue.words[0])
    if source is None or not finds(view, source):
        return None
    content = extents.after(view, cue.words)
    if content is None:
        return None
    if view.padded[content[0]] in view.language.statements.settings and not extents.complemented(view, content[0]):
        return None
    return Draft(view, (contents.without_relative(view, cue, content),), cue.words, _finder(view, source), cue.entry, "finding")


def finding_cue_first(view: View, cue: Cue) -> Draft | None:
    """`Berdasarkan gambar menunjukkan C`: a preposition before the document that the verb reads from."""
    last = cue.words[0]
    if last - 1 <= view.first or view.padded[view.first] not in view.language.statements.finding_openers:
        return None
    source = (view.first + 1, last)
    content = extents.after(view, cue.words)
    return Draft(view, (content,), cue.words, source, cue.entry, "finding_cue_first") if content and finds(view, source) else None


def bare(view: View, cue: Cue) -> Draft | None:
    """`Kim instruksikan C`: a verb without its prefix, directly after a name in capitals."""
    last = cue.words[0]
    if not view.capital(last - 1) or view.padded[last - 1] in view.language.grammar.openers | view.language.grammar.times:
        return None
    source, content = nouns.before(view, last), extents.after(view, cue.words)
    return Draft(view, (content,), cue.words, source, cue.entry, "bare") if source and content else None


def finds(view: View, source: Words) -> bool:
    """Say whether a noun phrase names a document, an image, a court or somebody who studies such things."""
    titles = view.language.titles
    kinds = (titles.of(Basis.DOCUMENT), titles.of(Basis.IMAGE), titles.of(Basis.EXPERT))
    return any(kind.first_in(view.lowers, *source) for kind in kinds)


def _finder(view: View, source: Words) -> Words:
    """Leave out a preposition that opens the phrase: `Berdasarkan gambar menunjukkan`."""
    first, last = source
    opened = view.padded[first] in view.language.statements.finding_openers and last - first > 1
    return (first + 1, last) if opened else source


def _joined(view: View, cue: Cue) -> bool:
    """Say whether a coordinator stands right before a cue: `… and said`."""
    return view.lower(look.verb_group(view, cue.words[0]) - 1) in view.language.grammar.conjunctions


def finite(view: View, cue: Cue) -> bool:
    """Say whether a cue is a predicate, and no participle of the present."""
    participle = view.padded[cue.words[0]].endswith(view.language.statements.gerund_endings)
    return not participle or look.predicative(view, cue.words[0])


def _coordinated(view: View, cue: Cue) -> bool:
    place = look.verb_group(view, cue.words[0]) - 1
    grammar = view.language.grammar
    joined = view.padded[place] in grammar.conjunctions or view.padded[place] in grammar.while_words
    participle = view.padded[cue.words[0]].endswith(view.language.statements.gerund_endings)
    dash = participle and view.padded[place] in ("—", "–")
    joined = joined or participles.told_by(view, cue)
    comma = view.padded[place] == "," or (view.quoted[place] >= 0 and view.padded[place - 1] == ",")
    comma = comma or participles.set_off(view, cue)
    return joined or ((comma or dash) and place > view.first)
