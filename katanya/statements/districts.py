"""Places between commas that say where the place before them is: `di Lembang, Bandung Barat, Jawa Barat, mengatakan C`."""

from __future__ import annotations

from katanya.knowledge import countries
from katanya.mentions import located
from katanya.statements.draft import Words
from katanya.statements.view import View

# A place has no more words.
PLACE = 4


def further_place(view: View, piece: Words) -> bool:
    """Say whether an Indonesian place between commas says where the one before it is: `di Lembang, Jawa Barat, mengatakan`."""
    (first, last), placing = piece, view.language.settling.before_places
    if not placing or not view.breaks(last) or not (view.breaks(first - 1) and view.capital(first)):
        return False
    if last - first > PLACE or not all(view.capital(index) for index in range(*piece)):
        return False
    districts = view.language.grammar.district_openers
    # `di Desa Wirana`, `warga Kota Banawa`, but `Departemen Perencanaan Kota Ranu`, `Kepala Desa Wirana`
    within = any(view.padded[i] in districts and not view.capital(i - 1) for i in range(*_before(view, first - 1)))
    if (
        view.padded[first] not in districts
        and not within
        and not located.is_known(view.surface(*piece))
        and not countries.is_country(view.surface(*piece))
    ):
        return False
    earlier = _before(view, first - 1)
    placed = any(view.padded[index] in placing and not view.capital(index) for index in range(*earlier))
    return (placed and view.capital(first - 2)) or (earlier[0] > view.first and further_place(view, earlier))


def _before(view: View, last: int) -> Words:
    """Return the words between the last mark and that place."""
    first = last
    while first > view.first and view.quoted[first - 1] < 0 and not view.breaks(first - 1):
        first -= 1
    return first, last
