"""Debian's Chromium, driven by Playwright: what a person at the screen sees, and what the browser complains of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = os.environ.get("KATANYA_TEST_CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NARROW, WIDE = 320, 1400
HEIGHT = 900
# Violations of the policy are events of the document, and a page cannot take them back once they are noted.
_NOTE_VIOLATIONS = """
window.violated = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violated.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
# What reaches past the edge of the window, and words that stand in a box too small for them.
_CUT = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const told = (each) => `${each.tagName.toLowerCase()}: ${each.textContent.trim().slice(0, 60)}`;
  for (const each of document.querySelectorAll("body *")) {
    if (each.closest(".scroll, .unseen, .skip, svg") && !each.matches(".scroll")) continue;
    const box = each.getBoundingClientRect(), style = getComputedStyle(each);
    if (!box.width || style.visibility === "hidden" || !each.checkVisibility()) continue;
    if (box.right > wide + 1 || box.left < -1) found.push("past the edge, " + told(each));
    const inside = style.display !== "inline" && !each.matches("input, .scroll") && each.scrollWidth > each.clientWidth + 1;
    if (inside && style.overflowX !== "visible") found.push("cut, " + told(each));
  }
  return found;
}"""
# Words of a drawing that stand outside of the box that they belong to, or of the drawing.
_SPILT = """() => [...document.querySelectorAll("svg.graph a, svg.strip")].flatMap((group) => {
  const frame = (group.querySelector("rect.box") ?? group).getBoundingClientRect();
  if (!frame.width) return [];
  return [...group.querySelectorAll("text")].filter((words) => {
    const box = words.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
  }).map((words) => words.textContent);
})"""


@contextmanager
def launched() -> Iterator[Any]:
    """Run the browser; skip where it or what drives it is not there."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if not Path(CHROMIUM).exists():
        pytest.skip(f"there is no Chromium at {CHROMIUM}; KATANYA_TEST_CHROMIUM names another")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


class Window:
    """A window of the browser on the pages of one server, which notes all that goes wrong in it."""

    def __init__(self, browser: Any, address: str, **how: Any) -> None:
        how = {"viewport": {"width": WIDE, "height": HEIGHT}, "locale": "en-GB", "color_scheme": "light"} | how
        self.address = address
        self.context = browser.new_context(base_url=address, **how)
        self.page = self.context.new_page()
        self.faults: list[str] = []
        self.page.add_init_script(_NOTE_VIOLATIONS)
        self.page.on("console", lambda told: self.faults.append(told.text) if told.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("requestfailed", lambda request: self.faults.append(f"failed: {request.url}"))
        self.page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", self._asked)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith(f"{self.address}/"):
            self.faults.append(f"asked elsewhere: {request.url}")

    def open(self, path: str) -> Any:
        """Open a page, with all of its folds open, and return it."""
        answer = self.page.goto(path, wait_until="load")
        assert answer.status == 200, path
        self.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        return self.page

    def complaints(self) -> list[str]:
        """Return what went wrong since the window was opened."""
        return [*self.faults, *self.page.evaluate("window.violated ?? []")]

    def resize(self, width: int) -> None:
        """Make the window so wide."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})

    def misplaced(self) -> list[str]:
        """Return what is cut, stands past the edge of the window, or spills out of its box."""
        return [*self.page.evaluate(_CUT), *self.page.evaluate(_SPILT)]

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def focused(self, attribute: str = "") -> str:
        """Return the text of what has the focus, or one of its attributes."""
        what = f"getAttribute({attribute!r})" if attribute else "textContent.trim()"
        return str(self.page.evaluate(f"document.activeElement.{what}"))

    def close(self) -> None:
        """Close the window and forget its cookies."""
        self.context.close()
