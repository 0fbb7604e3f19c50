"""Articles that a page must survive, and what tests ask of pages."""

from __future__ import annotations

from lxml import html
from starlette.testclient import TestClient

HERE = "http://127.0.0.1:8320"
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


def opened(client: TestClient, path: str, **more: str) -> html.HtmlElement:
    """Return the page at an address, which must be there."""
    answer = client.get(path, **more)
    assert answer.status_code == 200, answer.text[:300]
    return html.fromstring(answer.text)
