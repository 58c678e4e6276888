"use strict";
// The search page is a form with links. This asks while the reader types, follows the links without leaving the page, and
// suggests what could be meant. The reader keeps the place and the focus, and is told how many summaries there are. Whatever
// fails is left to the browser.
(() => {
  const PAUSE = 200;
  const QUIET = 500;
  const SUGGESTIONS = 8;
  const KINDS = {title: "Summary", topic: "Topic", author: "Author"};
  const PARTS = ["chosen", "years", "results"];
  const HEADS = "link[rel=canonical], meta[name=description], meta[property]";
  const main = document.getElementById("main");
  const form = document.getElementById("search");
  const field = document.getElementById("q");
  if (main === null || form === null || field === null || !("DOMParser" in window)) {
    return;
  }
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  main.append(status);

  const here = () => location.pathname + location.search;
  // What the reader asked for last, and what is shown: while somebody types, that is more than was asked for.
  let asked = here();
  let shown = here();
  let turn = 0;
  let request = null;
  let typing = 0;
  let announcing = 0;

  // The same address that the server would give: what is empty or usual is left out.
  const address = () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value.trim() !== "" && !(name === "sort" && value === "relevance")) {
        query.append(name, value);
      }
    }
    const text = query.toString();
    return new URL(form.action).pathname + (text === "" ? "" : "?" + text);
  };

  const load = async (to, signal) => {
    const answer = await fetch(to, {headers: {Accept: "text/html"}, signal});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (PARTS.some((id) => page.getElementById(id) === null)) {
      throw new Error("no search");
    }
    return page;
  };

  // An answer that comes after a later question is dropped.
  const show = async (to, then, otherwise) => {
    const mine = ++turn;
    request?.abort();
    request = new AbortController();
    main.setAttribute("aria-busy", "true");
    clearTimeout(announcing);
    status.textContent = "";
    let page = null;
    try {
      page = await load(to, request.signal);
    } catch {
      if (mine === turn) {
        main.removeAttribute("aria-busy");
        otherwise();
      }
      return;
    }
    if (mine === turn) {
      main.removeAttribute("aria-busy");
      then(page);
    }
  };

  const put = (page) => {
    for (const id of PARTS) {
      document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
    }
    for (const box of form.querySelectorAll("input[type=checkbox]")) {
      const count = page.getElementById(box.id)?.labels[0].querySelector(".count");
      if (count) {
        box.labels[0].querySelector(".count").replaceWith(document.adoptNode(count));
      }
    }
    for (const one of form.querySelectorAll("#from, #to")) {
      for (const name of ["aria-invalid", "aria-describedby"]) {
        const value = page.getElementById(one.id).getAttribute(name);
        if (value === null) {
          one.removeAttribute(name);
        } else {
          one.setAttribute(name, value);
        }
      }
    }
    document.title = page.title;
    document.head.querySelectorAll(HEADS).forEach((one) => one.remove());
    document.head.append(...page.head.querySelectorAll(HEADS));
    announce();
  };

  const announce = () => {
    status.textContent = "";
    announcing = setTimeout(() => {
      status.textContent = Array.from(main.querySelectorAll("[data-total], [data-meant]"), (one) => one.textContent).join(" ");
    }, QUIET);
  };

  const fill = (page) => {
    for (const one of form.elements) {
      const other = one.id === "" ? null : page.getElementById(one.id);
      if (other !== null && one.type === "checkbox") {
        one.checked = other.checked;
      } else if (other !== null && one.matches("input, select")) {
        one.value = other.value;
      }
    }
  };

  // What was only typed on the way does not become a step back.
  const keep = (to) => {
    if (to === asked) {
      history.replaceState(history.state, "", to);
    } else {
      if (here() !== asked) {
        history.replaceState(history.state, "", asked);
      }
      history.pushState(null, "", to);
    }
    asked = to;
    shown = to;
  };

  const ask = () => {
    clearTimeout(typing);
    close();
    const to = address();
    if (to === shown) {
      keep(to);
      announce();
      return;
    }
    show(to, (page) => {
      put(page);
      keep(to);
    }, () => location.assign(to));
  };

  const type = () => {
    suggest();
    const to = address();
    if (to !== shown) {
      show(to, (page) => {
        put(page);
        history.replaceState(history.state, "", to);
        shown = to;
      }, () => {});
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  form.addEventListener("change", (event) => {
    if (event.target !== field) {
      ask();
    }
  });
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(type, PAUSE);
  });

  // The link that was used is where it was; where it is gone, the reader begins at the results.
  const settle = (key) => {
    const used = Array.from(main.querySelectorAll("a[data-follow]")).find((one) => one.dataset.follow === key);
    const place = key === "page" || used === undefined ? main.querySelector("[data-total]") : used;
    place?.focus({preventScroll: key !== "page"});
  };

  main.addEventListener("click", (event) => {
    const used = event.target.closest("a[data-follow]");
    if (used === null || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
        || event.altKey) {
      return;
    }
    event.preventDefault();
    clearTimeout(typing);
    const to = used.pathname + used.search;
    show(to, (page) => {
      put(page);
      fill(page);
      keep(to);
      settle(used.dataset.follow);
    }, () => location.assign(to));
  });

  window.addEventListener("popstate", () => {
    const to = here();
    if (to === shown) {
      return;
    }
    clearTimeout(typing);
    close();
    show(to, (page) => {
      put(page);
      fill(page);
      asked = to;
      shown = to;
    }, () => location.reload());
  });

  // Suggestions: a combobox with a list (ARIA Authoring Practices Guide, "Editable Combobox With List Autocomplete").
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  let suggesting = null;
  let suggested = [];
  let active = -1;
  let offered = true;

  // A suggestion that is a search keeps the filters; any other leads to a page of this site.
  const choose = (at) => {
    const item = suggested[at];
    const target = item.url ? new URL(item.url, location.href) : null;
    close();
    if (target !== null && target.origin === location.origin && target.pathname !== new URL(form.action).pathname) {
      location.assign(target.href);
    } else {
      field.value = target?.searchParams.get("q") ?? item.text;
      ask();
    }
  };

  const activate = (at) => {
    active = at;
    Array.from(list.children).forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
    if (at < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({block: "nearest"});
    }
  };

  const close = () => {
    suggesting?.abort();
    suggested = [];
    activate(-1);
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute("aria-expanded", "false");
  };

  const option = (item, at) => {
    const one = document.createElement("li");
    one.id = "suggestion-" + at;
    one.setAttribute("role", "option");
    one.setAttribute("aria-selected", "false");
    const text = document.createElement("bdi");
    text.textContent = item.text;
    one.append(text);
    const name = item.url?.startsWith("/research-types/") ? "Type of research" : KINDS[item.kind];
    if (name !== undefined) {
      const kind = document.createElement("span");
      kind.className = "kind";
      kind.textContent = " " + name;
      one.append(kind);
    }
    one.addEventListener("click", () => choose(at));
    return one;
  };

  const suggest = async () => {
    const typed = field.value;
    close();
    if (!offered || typed.trim().length < 2) {
      return;
    }
    suggesting = new AbortController();
    let items = [];
    try {
      const answer = await fetch(new URL(form.action).pathname + "/suggest?q=" + encodeURIComponent(typed),
          {headers: {Accept: "application/json"}, signal: suggesting.signal});
      offered = answer.status !== 404;
      items = answer.ok ? (await answer.json()).items : [];
    } catch {
      return;
    }
    if (items.length === 0 || field.value !== typed || document.activeElement !== field) {
      return;
    }
    suggested = items.slice(0, SUGGESTIONS);
    list.replaceChildren(...suggested.map(option));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  };

  // The focus stays in the field while a suggestion is clicked.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  field.addEventListener("blur", () => close());
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) {
      return;
    }
    const count = suggested.length;
    // One more place than there are suggestions: in it, none is chosen.
    const step = {ArrowDown: 1, ArrowUp: count}[event.key];
    if (step !== undefined) {
      activate((active + 1 + step) % (count + 1) - 1);
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && active >= 0) {
      choose(active);
    } else {
      return;
    }
    event.preventDefault();
  });
})();
