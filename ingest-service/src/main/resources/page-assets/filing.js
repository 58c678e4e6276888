"use strict";
// Filing by keyboard. Without it the page is a form like any other.
(() => {
  const form = document.querySelector("[data-filing]");
  if (!form) {
    return;
  }
  const KEPT = "pprnet-desk-keys";
  const find = form.querySelector("#find");
  const found = form.querySelector("[data-found]");
  const said = form.querySelector("[data-said]");
  const choices = [...form.querySelectorAll("label[data-words]")];
  const keysOn = form.querySelector("[data-keys-on]");
  form.querySelectorAll("[data-find], [data-keys]").forEach((part) => { part.hidden = false; });
  keysOn.checked = kept() !== "off";
  showKeys();

  keysOn.addEventListener("change", () => {
    try {
      localStorage.setItem(KEPT, keysOn.checked ? "on" : "off");
    } catch {
      // A browser that keeps nothing asks again next time.
    }
    showKeys();
  });
  find.addEventListener("input", narrow);
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && find.value.trim() !== "") {
      event.preventDefault();
      tickFirst();
    }
    if (event.key === "Escape") {
      find.value = "";
      narrow();
      find.blur();
    }
  });
  document.addEventListener("keydown", (event) => {
    const elsewhere = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (!keysOn.checked || elsewhere || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return;
    }
    if (/^[1-9]$/.test(event.key)) {
      toggle(event.key);
    } else if (/^\p{L}$/u.test(event.key)) {
      find.focus();
    } else if (event.key === "Enter" && (event.target === document.body || event.target.id === "main")) {
      form.requestSubmit();
    }
  });

  function kept() {
    try {
      return localStorage.getItem(KEPT);
    } catch {
      return null;
    }
  }

  function showKeys() {
    form.querySelectorAll("label kbd").forEach((key) => { key.hidden = !keysOn.checked; });
  }

  function toggle(key) {
    const box = form.querySelector(`[data-key="${key}"]`);
    if (box) {
      box.checked = !box.checked;
      say(box);
    }
  }

  function say(box) {
    const label = box.closest("label").dataset.label;
    said.textContent = `${label}: ${box.checked ? "ticked" : "not ticked"}`;
  }

  function plain(text) {
    return text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9 ]+/g, " ");
  }

  /** Every typed word must begin a word of the choice. */
  function narrow() {
    const typed = plain(find.value).split(" ").filter(Boolean);
    let shown = 0;
    for (const choice of choices) {
      const words = plain(choice.dataset.words).split(" ");
      const fits = typed.every((begin) => words.some((word) => word.startsWith(begin)));
      choice.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    found.textContent = typed.length === 0 ? "" : shown === 1 ? "one found" : `${shown} found`;
  }

  function tickFirst() {
    const first = choices.find((choice) => !choice.hidden);
    if (!first) {
      return;
    }
    const box = first.querySelector("input");
    box.checked = !box.checked;
    find.value = "";
    narrow();
    found.textContent = `${first.dataset.label}: ${box.checked ? "ticked" : "not ticked"}`;
  }
})();
