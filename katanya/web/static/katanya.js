// Keys, and what belongs together in an article. Every page works without it.
"use strict";
(() => {
  const editing = (at) => at && (at.matches("input, textarea, select") || at.isContentEditable);
  const rows = () => [...document.querySelectorAll("main .row")].filter((row) => row.querySelector("a.open") || row.matches("a.open"));
  const linkOf = (row) => (row.matches("a.open") ? row : row.querySelector("a.open"));

  function move(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.findLastIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
    linkOf(all[next]).focus();
    all[next].scrollIntoView({ block: "nearest" });
  }

  function seek() {
    const field = document.querySelector("input.seek");
    if (field) { field.focus(); field.select(); }
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = document.activeElement;
    document.querySelector(".cards")?.classList.toggle("shut", event.key === "Escape");
    if (event.key === "Escape") { if (at) at.blur(); return; }
    if (editing(at)) {
      if (event.key === "ArrowDown" && at.matches(".seek")) { event.preventDefault(); move(1); }
      return;
    }
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (event.key === "/") { event.preventDefault(); seek(); }
    // Arrows scroll a page until a row is chosen; j and k always move.
    else if (step && (event.key.length === 1 || at.closest?.(".row"))) { event.preventDefault(); move(step); }
  });

  // A mark and its card light up together.
  function light(numbers, on) {
    for (const number of numbers) {
      for (const each of document.querySelectorAll(`[data-s~="${number}"]`)) each.classList.toggle("lit", on);
    }
  }
  const numbersOf = (target) => target.closest?.("[data-s]")?.dataset.s.split(" ").filter(Boolean) ?? [];
  for (const [into, out] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(into, (event) => {
      const numbers = numbersOf(event.target);
      light(numbers, true);
      const list = document.querySelector(".beside-text");
      const card = numbers.length && event.target.closest(".text") && document.getElementById(`r-${numbers.at(-1)}`);
      if (card && list && list.scrollHeight > list.clientHeight) list.scrollTop = card.offsetTop - list.offsetTop - 60;
    });
    document.addEventListener(out, (event) => light(numbersOf(event.target), false));
  }

  // Opened at a statement: all of its pieces are lit, not only the first.
  const opened = location.hash.startsWith("#q-") && document.getElementById(location.hash.slice(1));
  if (opened) {
    const piece = opened.matches(".m") ? opened : opened.nextElementSibling;
    light((piece?.dataset.n ?? "").split(" ").filter(Boolean), true);
  }
})();
