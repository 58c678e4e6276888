"use strict";
// While somebody writes: what is typed is kept in this browser until it is saved, and advice comes as one types. Nothing is
// put back or thrown away unasked. Without this script the page is a form like any other.
(() => {
  const form = document.querySelector("form[data-writing]");
  if (!form) {
    return;
  }
  const KEEP_AFTER = 400;
  const ADVISE_AFTER = 800;
  const KEPT_FOR = 60 * 24 * 60 * 60 * 1000;
  const CARRIED = ["id", "edition", "key"];
  const ALL = "pprnet-desk-writing/";
  const mine = `${ALL}${encodeURIComponent(form.dataset.kept)}/${form.dataset.submission}/`;
  const told = document.querySelector("[data-told]");
  const offers = document.querySelector("[data-offers]");
  const state = form.querySelector("[data-state]");
  const begun = text();
  let unsaved = "unsaved" in form.dataset;
  let leaving = false;

  forgetOld();
  if (!state) {
    return;
  }
  if (unsaved) {
    keep();
  }
  greetOtherWindows();
  offer();
  offerToTick(form);
  document.querySelector("[data-first]")?.focus();

  const keepSoon = later(keep, KEEP_AFTER);
  const adviseSoon = later(advise, ADVISE_AFTER);
  form.addEventListener("input", () => {
    keepSoon();
    adviseSoon();
  });
  form.elements.title.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
    }
  });
  form.addEventListener("submit", () => {
    keep();
    leaving = true;
  });
  form.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-place]");
    if (link && showPlace(link)) {
      event.preventDefault();
    }
  });
  addEventListener("pagehide", keep);
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", (event) => {
    if (isChanged() && !leaving) {
      event.preventDefault();
    }
  });

  // What is kept in the browser

  function fields() {
    return [...new FormData(form)].filter(([name]) => !CARRIED.includes(name));
  }

  function text() {
    return JSON.stringify(fields());
  }

  function isChanged() {
    return unsaved || text() !== begun;
  }

  /** Under the key of this form, so that two windows do not overwrite each other's. */
  function keep() {
    const name = mine + form.elements.key.value;
    if (!isChanged()) {
      forget(name);
      state.textContent = "";
      return;
    }
    const copy = { at: Date.now(), edition: form.elements.edition.value, fields: fields() };
    try {
      localStorage.setItem(name, JSON.stringify(copy));
      state.textContent = "Not saved yet; a copy is kept in this browser.";
    } catch {
      state.textContent = "Not saved yet, and this browser keeps no copy: save before you leave.";
    }
  }

  function copies() {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(ALL)).map((name) => ({ name, ...read(name) }));
    } catch {
      return [];
    }
  }

  function read(name) {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  }

  function forget(name) {
    try {
      localStorage.removeItem(name);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  function forgetOld() {
    copies().filter((copy) => !(copy.at > Date.now() - KEPT_FOR)).forEach((copy) => forget(copy.name));
  }

  /** The newest copy that says something else than the form. */
  function offer() {
    const now = text();
    const others = copies()
      .filter((copy) => copy.name.startsWith(mine) && Array.isArray(copy.fields) && copy.name !== mine + form.elements.key.value)
      .sort((one, other) => other.at - one.at);
    others.filter((copy) => JSON.stringify(copy.fields) === now).forEach((copy) => forget(copy.name));
    const copy = others.find((other) => JSON.stringify(other.fields) !== now);
    offers.replaceChildren();
    if (copy) {
      offers.append(question(copy));
    }
  }

  function question(copy) {
    const note = document.createElement("div");
    note.className = "note warn";
    note.dataset.copy = copy.name;
    const words = document.createElement("p");
    const title = copy.fields.find(([name]) => name === "title")?.[1].trim();
    words.textContent = `On ${when(copy.at)} you typed something here${title ? ` (“${short(title)}”)` : ""} that was not saved.`;
    const actions = document.createElement("div");
    actions.className = "actions";
    actions.append(button("Restore it", "", () => restore(copy)), button("Discard it", "second", () => {
      forget(copy.name);
      offer();
      form.elements.title.focus();
    }));
    note.append(words, actions);
    return note;
  }

  /** Under its own key and over its own edition: what was sent already is not made twice, and nobody is overwritten unawares. */
  function restore(copy) {
    if (isChanged() && !confirm("What stands in the form now is replaced by it, and is not saved. Go on?")) {
      return;
    }
    forget(mine + form.elements.key.value);
    form.elements.key.value = copy.name.slice(mine.length);
    form.elements.edition.value = copy.edition;
    for (const field of form.elements) {
      const values = copy.fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "checkbox") {
        field.checked = values.includes(field.value);
      } else if (field.name && !CARRIED.includes(field.name) && field.type !== "submit") {
        field.value = values[0] ?? "";
      }
    }
    unsaved = true;
    keep();
    offer();
    advise();
    form.elements.title.focus();
  }

  // Other windows

  function greetOtherWindows() {
    if (!("BroadcastChannel" in window)) {
      return;
    }
    const channel = new BroadcastChannel(mine);
    const say = (what) => channel.postMessage({ what, key: form.elements.key.value });
    channel.addEventListener("message", ({ data }) => {
      if (data.what === "opened") {
        say("here");
      }
      if (data.what === "saved") {
        tell("This was saved in another window meanwhile. If you save here too, you are shown the difference first.");
      } else if (form.dataset.submission !== "new") {
        tell("This is open in another window too. Nobody's text is overwritten unasked.");
      }
      // What another window is writing is not lost, and is not offered here.
      if (offers.querySelector("[data-copy]")?.dataset.copy === mine + data.key) {
        offers.replaceChildren();
      }
    });
    say("opened");
    if ("saved" in form.dataset) {
      say("saved");
    }
  }

  function tell(words) {
    told.textContent = words;
    told.hidden = false;
  }

  // Advice

  async function advise() {
    try {
      const answer = await fetch("/desk/advice", { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "text/html" } });
      if (answer.status === 401) {
        tell("You are signed out. What you type is kept in this browser: sign in in another window, then save here.");
      } else if (answer.ok) {
        put(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      // Without a network the advice of before stands.
    }
  }

  /** Each part in its place, if it says something new. What is read aloud is how much there is, not all of it each time. */
  function put(remarks) {
    const before = count();
    for (const part of remarks.querySelectorAll("[data-part]")) {
      const place = form.querySelector(`[data-part="${part.dataset.part}"]`);
      const said = part.innerHTML.trim();
      if (place && place.dataset.shown !== said && !place.contains(document.activeElement)) {
        place.innerHTML = said;
        place.dataset.shown = said;
        offerToTick(place);
      }
    }
    if (count() !== before) {
      form.querySelector("[data-said]").textContent = `Worth another look: ${count() === 0 ? "nothing" : count()}`;
    }
  }

  function count() {
    return form.querySelectorAll(".advice > li").length;
  }

  /** Whether the place could be selected; a text that was changed meanwhile is looked for. */
  function showPlace(link) {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const words = link.dataset.place;
    const start = Number(link.dataset.start);
    const there = field.value.startsWith(words, start) ? start : field.value.indexOf(words);
    if (there < 0) {
      return false;
    }
    field.focus({ preventScroll: true });
    field.setSelectionRange(there, there + words.length);
    const share = there / Math.max(1, field.value.length);
    field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
    const height = Math.min(field.clientHeight, share * field.scrollHeight - field.scrollTop);
    scrollBy({ top: field.getBoundingClientRect().top + height - innerHeight / 3 });
    return true;
  }

  /** A suggestion is ticked where it stands. */
  function offerToTick(place) {
    for (const link of place.querySelectorAll("a[data-tick]")) {
      const box = document.getElementById(link.dataset.tick);
      const tick = button(link.textContent, "suggestion", () => {
        box.checked = !box.checked;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      });
      tick.setAttribute("aria-pressed", box.checked);
      box.addEventListener("input", () => tick.setAttribute("aria-pressed", box.checked));
      link.replaceWith(tick);
    }
  }

  // Small things

  function when(instant) {
    return new Date(instant).toLocaleString("en", { hour: "2-digit", minute: "2-digit", hour12: false, day: "numeric", month: "long", year: "numeric" });
  }

  function short(title) {
    return title.length > 60 ? `${title.slice(0, 59)}…` : title;
  }

  function button(label, kind, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = kind;
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  }

  function later(act, pause) {
    let waiting;
    return () => {
      clearTimeout(waiting);
      waiting = setTimeout(act, pause);
    };
  }
})();
