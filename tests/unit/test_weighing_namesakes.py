"""Reports that share countries, a sea and a namesake are of two stories where what is done in them is not alike."""

from weighing import report

from katanya.weighing import stories
from katanya.weighing.records import Verdict

SEIZED = (
    "Veldora's navy said on Tuesday it had intercepted a freighter off the Orsova Islands and detained nine sailors. "
    "Rear Admiral Orsin Vadek said the Salim Jaya was bound for Port Lemar in Tarandia, and that engines were found."
)
AGREED = (
    "Veldora and Tarandia signed an agreement on Thursday to publish figures on fish stocks, the Veldoran Foreign Ministry said. "
    "Orsin Vadek, a professor at Stavin University, said the agreement could help tuna. "
    "Mira Olsen, the Tarandian minister of fisheries, said ships from Halvik and Rodna would take part."
)
AGAIN = (
    "Veldora detained nine sailors after a patrol intercepted the Salim Jaya, bound for Port Lemar in Tarandia, on Tuesday, "
    "its navy said. "
    "Officers found engines off the Orsova Islands, Rear Admiral Orsin Vadek said."
)


def verdict(left, right):
    (judged,) = stories.join(report(left, 1), [report(right, 2)])
    return judged.verdict


def test_leads_without_an_act_alike_are_not_of_one_story_for_their_names():
    assert verdict(SEIZED, AGREED) is not Verdict.SAME
    assert verdict(AGREED, SEIZED) is not Verdict.SAME


def test_leads_of_one_act_are_of_one_story():
    assert verdict(SEIZED, AGAIN) is Verdict.SAME
