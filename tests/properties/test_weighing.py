from hypothesis import given, settings
from hypothesis import strategies as st

from katanya.weighing import clusters, linkage
from katanya.weighing.leaves import Leaf, is_name, told_of
from katanya.weighing.records import Judged, Relation, Verdict

NUMBERS = st.integers(0, 11)
VERDICTS = st.sampled_from([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE])


@st.composite
def pairs(draw, by="machine"):
    edges = draw(st.lists(st.tuples(NUMBERS, NUMBERS).filter(lambda edge: edge[0] < edge[1]), unique=True, max_size=30))
    found = []
    for left, right in edges:
        verdict = draw(VERDICTS)
        score = draw(st.sampled_from([0.2, 0.5, 0.6, 0.7, 0.9])) if by == "machine" else None
        denies = verdict is Verdict.DIFFERENT and draw(st.booleans())
        found.append(Judged(left, right, verdict, score, relation=Relation.DENIES if denies else Relation.NONE, by=by))
    return found


def partition(members):
    return {frozenset(group.members) for group in members.groups}


@given(pairs(), pairs(by="ana"), st.randoms())
def test_the_order_of_adding_does_not_matter(machine, people, chance):
    shuffled, others = machine[:], people[:]
    chance.shuffle(shuffled)
    chance.shuffle(others)
    assert clusters.union(machine, people) == clusters.union(shuffled, others)


@given(pairs(), st.permutations(range(12)))
def test_which_number_a_statement_was_given_does_not_matter(machine, numbers):
    keys = {number: f"id{number:02}" for number in range(12)}
    moved = [_moved(pair, numbers) for pair in machine]
    found = clusters.union(moved, keys={numbers[number]: key for number, key in keys.items()})
    back = {frozenset(numbers.index(number) for number in group) for group in partition(found)}
    assert back == partition(clusters.union(machine, keys=keys))


def _moved(pair, numbers):
    left, right = sorted((numbers[pair.left], numbers[pair.right]))
    return Judged(left, right, pair.verdict, pair.score, relation=pair.relation)


@given(pairs(), pairs(by="ana"))
def test_the_machine_never_overrules_a_person(machine, people):
    groups = partition(clusters.union(machine, people))
    conflicts = {reason for _, reason in clusters.union([], people).refused}
    for pair in people:
        together = any({pair.left, pair.right} <= group for group in groups)
        if pair.verdict is Verdict.DIFFERENT:
            assert not together
        if pair.verdict is Verdict.SAME and not conflicts:
            assert together


@given(pairs(), pairs(by="ana"), pairs(by="ben"))
def test_a_retracted_judgement_undoes_itself(machine, people, retracted):
    before = clusters.union(machine, people)
    clusters.union(machine, [*people, *retracted])
    assert clusters.union(machine, people) == before


@given(pairs())
def test_what_denies_each_other_is_never_in_one_group(machine):
    groups = partition(clusters.union(machine))
    for pair in machine:
        if pair.relation is Relation.DENIES:
            assert not any({pair.left, pair.right} <= group for group in groups)


def leaf(number, terms):
    return Leaf(number, f"key{number:02}", terms, {}, frozenset(), told_of(terms, filter(is_name, terms)))


@settings(deadline=None)
@given(pairs(), pairs(by="ana"), st.randoms())
def test_stories_do_not_hang_on_the_order_and_heed_people(machine, people, chance):
    leaves = [leaf(number, frozenset([f"@n{number % 3}", f"w{number % 4}"])) for number in range(12)]
    found = linkage.group(leaves, machine, people)
    shuffled, mixed = machine[:], leaves[:]
    chance.shuffle(shuffled)
    chance.shuffle(mixed)
    assert linkage.group(mixed, shuffled, people) == found
    for pair in people:
        if pair.verdict is Verdict.DIFFERENT:
            assert not any({pair.left, pair.right} <= group for group in partition(found))


TERMS = st.frozensets(
    st.sampled_from(["@kestov", "@veldor", "country:KP", "=launch", "=talk", "onion", "harbour", "radar", "crane"])
)


@settings(deadline=None)
@given(pairs(), st.lists(TERMS, min_size=12, max_size=12))
def test_stories_are_those_that_looking_at_every_pair_at_every_step_gives(machine, terms):
    leaves = [leaf(number, given) for number, given in enumerate(terms)]
    state = linkage._State(leaves)
    state.link({(pair.left, pair.right): pair.score for pair in machine}, {})
    while fits := sorted(_fits(state)):
        _, left, right = fits[0]
        state.join(left, right)
    assert partition(linkage.group(leaves, machine)) == {frozenset(members) for members in state.found()}


def _fits(state):
    for left in sorted(state.groups):
        for right in sorted(state.sums[left]):
            begun = state.begin(left, right) if left < right else None
            score = state.fit(left, right, begun) if begun else 0.0
            if begun and score >= linkage.ENOUGH:
                assert begun.most >= score
                yield -score, left, right
