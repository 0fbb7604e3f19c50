"""Texts that break off anywhere in a sentence are read like others."""

import pytest

from katanya import read

ENDS = [
    "The mayor said that taxes fell. “We will",
    "I will, Mira Olsen said. Olsen said she will",
    "Three bodies were found, the rescue agency said in",
    "Hasan Vadek said the town is calm. Vadek mengatakan tentara akan",
    "Gudang itu terbakar. Agus mengatakan TNI akan",
    "“Harga turun,” ajak Menteri Luar Negeri Ratna membantah Orsova",
]


@pytest.mark.parametrize("text", ENDS)
def test_a_text_that_breaks_off_is_read(text):
    assert read(text=text).text.body == text
