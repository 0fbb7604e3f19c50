"""Articles that a page must survive, and what tests ask of pages."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import html
from starlette.testclient import TestClient

HERE = "http://127.0.0.1:8320"
NAMES = ("front", "search", "articles", "article", "claim", "story", "source", "disputes", "timeline", "why", "why article")
SCRIPT = "<script>alert(1)</script>"
# What would harm a page that took it for more than text.
HOSTILE = {
    "id": 'x"><img src=x onerror=alert(1)>',
    "url": "javascript:alert(document.cookie)",
    "outlet": f"Ritmee {SCRIPT}",
    "title": f"</title>{SCRIPT} {{{{ 7*7 }}}} ${{7*7}}",
    "author": '" onmouseover="alert(1)',
    "published": "2026-03-09",
    "language": "en",
    "text": f'Minister Tavi Arlen {SCRIPT} said that "<b onclick=alert(1)>rice</b> & {{{{ 7*7 }}}} had fallen" in Lund.\n'
    "Minister Tavi Arlen said that \u202edellik eerht\u202c and a bell \x07 rang on Monday.",
}
# Characters of one, two, three and four bytes, of two UTF-16 units, joined ones, and from right to left.
MANY = {
    "id": "many",
    "url": "https://ritmee.example/many",
    "outlet": "Ritmee Post",
    "title": "👩‍👩‍👧 dan é",
    "published": "2026-03-09",
    "language": "en",
    "text": "🚀🚀 وقالت الوزارة 朝鮮中央通信 — e\u0301a\u0300 👩‍👩‍👧🇮🇩. "
    "Minister Tavi Arlen said that 🚀 rice 米 و أرز ne\u0301e had fallen in Lund. 🙂 "
    'Minister Budi Arlen denied that "𝕏 ships 👨‍👩‍👧‍👦 sank".',
}
BANYAK = {
    "id": "banyak",
    "url": "https://teluk.example/banyak",
    "outlet": "Harian Teluk",
    "title": "🇮🇩 beras 米 dan nasi",
    "published": "2026-03-09",
    "language": "id",
    "text": "🇮🇩🇯🇵 وزارة الخارجية 北京 👩🏽‍🚒 e\u0301\u0323.\n"
    "Menteri Tavi Arlen mengatakan bahwa 👨‍👩‍👧‍👦 harga beras 米 أرز ne\u0301e turun di Lund. 🏴󠁧󠁢󠁥󠁮󠁧󠁿 "
    "Jenderal Budi Arlen membantah bahwa 𝕏 kapal 🚢🇮🇩 tenggelam.",
}


def opened(client: TestClient, path: str, **more: str) -> html.HtmlElement:
    """Return the page at an address, which must be there."""
    answer = client.get(path, **more)
    assert answer.status_code == 200, answer.text[:300]
    return html.fromstring(answer.text)


@contextmanager
def serving(ledger: str) -> Iterator[str]:
    """Run the command on a ledger and yield the address that it prints."""
    command = [sys.executable, "-m", "katanya", "serve", "--ledger", ledger, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stderr is not None
            line = process.stderr.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert address, line
            yield address[0]
        finally:
            process.terminate()
