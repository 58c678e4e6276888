"use strict";
// While somebody writes: what is typed is kept in this browser until it is saved, and advice comes as one types.
// Without this the page is a form like any other.
(() => {
  const form = document.querySelector("[data-writing]");
  if (!form) {
    return;
  }
  const CARRIED = new Set(["id", "edition", "key"]);
  const MOST_COPIES = 5;
  const slot = "pprnet-desk-text:" + form.dataset.writing;
  const session = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
  const told = document.querySelector("[data-told]");
  const asked = document.querySelector("[data-unsaved]");
  const advice = form.querySelector("[data-advice]");
  const said = form.querySelector("[data-said]");
  const begun = form.dataset.kept === "true" ? text() : null;
  let leaving = false;
  let changed = false;

  if (form.dataset.saved !== undefined) {
    forget(slot);
    forget("pprnet-desk-text:new", form.dataset.saved);
    history.replaceState(null, "", location.pathname);
  }
  offerCopies();
  greetOtherWindows();
  if (begun === null) {
    changed = form.dataset.writing !== "new" || text() !== blank();
  }

  const keepSoon = later(keep, 400);
  const adviseSoon = later(advise, 700);
  form.addEventListener("input", () => {
    changed = begun === null || text() !== begun;
    keepSoon();
    adviseSoon();
  });
  form.addEventListener("submit", () => {
    keep();
    leaving = true;
  });
  addEventListener("pagehide", keep);
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", (event) => {
    if (changed && !leaving) {
      event.preventDefault();
    }
  });
  advice.addEventListener("click", showPlace);

  /** The fields as names and values: what an author would miss. */
  function fields() {
    return [...new FormData(form)].filter(([name]) => !CARRIED.has(name) && name !== "then");
  }

  function text() {
    return JSON.stringify(fields());
  }

  function blank() {
    return JSON.stringify(fields().map(([name]) => [name, ""]));
  }

  function keep() {
    if (changed) {
      const copy = { session, at: Date.now(), key: form.elements.key.value, fields: fields() };
      write(slot, [...read(slot).filter((other) => other.session !== session), copy].slice(-MOST_COPIES));
    } else {
      write(slot, read(slot).filter((other) => other.session !== session));
    }
  }

  function offerCopies() {
    const now = text();
    const copies = read(slot).filter((copy) => JSON.stringify(copy.fields) !== now);
    if (copies.length === 0) {
      return;
    }
    const newest = copies[copies.length - 1];
    const when = new Date(newest.at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
    const words = document.createElement("p");
    words.textContent = `You typed something here on ${when} that was not saved.`;
    const actions = document.createElement("div");
    actions.className = "actions";
    actions.append(button("Put it back", () => {
      fill(newest.fields);
      changed = true;
      asked.hidden = true;
      write(slot, read(slot).filter((copy) => copy.session !== newest.session));
      keep();
      advise();
      form.elements.title.focus();
    }), button("Throw it away", () => {
      write(slot, read(slot).filter((copy) => copy.session === session));
      asked.hidden = true;
      form.elements.title.focus();
    }, "second"));
    asked.replaceChildren(words, actions);
    asked.hidden = false;
  }

  function fill(copied) {
    for (const element of form.elements) {
      if (!element.name || CARRIED.has(element.name) || element.type === "submit") {
        continue;
      }
      const values = copied.filter(([name]) => name === element.name).map(([, value]) => value);
      if (element.type === "checkbox") {
        element.checked = values.includes(element.value);
      } else {
        element.value = values[0] ?? "";
      }
    }
  }

  function greetOtherWindows() {
    if (!("BroadcastChannel" in window) || form.dataset.writing === "new") {
      return;
    }
    const channel = new BroadcastChannel(slot);
    channel.addEventListener("message", (event) => {
      tell("This summary is open in another window too. Whoever saves last is asked before anything is overwritten.");
      if (event.data === "opened") {
        channel.postMessage("here");
      }
    });
    channel.postMessage("opened");
  }

  async function advise() {
    try {
      const answer = await fetch("/desk/advice", { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (answer.status === 401) {
        tell("You are not signed in any more. What you type is kept in this browser: sign in in another window, then save here.");
      }
      if (!answer.ok) {
        return;
      }
      const before = count();
      advice.innerHTML = await answer.text();
      if (count() !== before) {
        said.textContent = count() === 0 ? "Nothing worth a look." : `${count()} worth a look.`;
      }
    } catch {
      // The network is away: the advice that stands there is the last that is known.
    }
  }

  function count() {
    return advice.querySelectorAll(".advice > li").length;
  }

  /** Selects what an advice is about, where it stands. */
  function showPlace(event) {
    const link = event.target.closest("a[data-start]");
    const field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!field || !field.setSelectionRange) {
      return;
    }
    event.preventDefault();
    field.focus();
    field.setSelectionRange(Number(link.dataset.start), Number(link.dataset.end));
  }

  function tell(words) {
    told.textContent = words;
    told.hidden = false;
  }

  function button(label, act, kind) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.className = kind ?? "";
    made.addEventListener("click", act);
    return made;
  }

  function later(act, pause) {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(act, pause);
    };
  }

  function read(name) {
    try {
      const kept = JSON.parse(localStorage.getItem(name) ?? "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  function write(name, copies) {
    try {
      if (copies.length === 0) {
        localStorage.removeItem(name);
      } else {
        localStorage.setItem(name, JSON.stringify(copies));
      }
    } catch {
      tell("This browser keeps nothing for this page: save before you leave.");
    }
  }

  /** What was saved needs no copy; of new summaries only the one whose form had that key. */
  function forget(name, key) {
    write(name, key === undefined ? [] : read(name).filter((copy) => copy.key !== key));
  }
})();
