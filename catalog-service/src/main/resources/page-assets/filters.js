"use strict";
// Filters and pages of a list are links. This loads where they lead without leaving the page: the reader keeps the place,
// the focus and what was unfolded, and is told how many summaries there are. Whatever fails is left to the browser.
(() => {
  const main = document.getElementById("main");
  if (main === null || !("DOMParser" in window) || document.getElementById("list") === null) {
    return;
  }
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  main.append(status);
  let shown = location.pathname + location.search;
  let request = null;

  const link = (key) => Array.from(main.querySelectorAll("a[data-follow]")).find((one) => one.dataset.follow === key);

  const load = async (address) => {
    request?.abort();
    request = new AbortController();
    const answer = await fetch(address, {headers: {Accept: "text/html"}, signal: request.signal});
    const type = answer.headers.get("Content-Type") ?? "";
    if (!answer.ok || !type.startsWith("text/html")) {
      throw new Error("no list");
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.getElementById("list") === null || page.getElementById("main") === null) {
      throw new Error("no list");
    }
    return page;
  };

  const put = (page) => {
    const unfolded = new Map(Array.from(main.querySelectorAll("details[data-kind]"), (one) => [one.dataset.kind, one.open]));
    Array.from(main.childNodes).filter((node) => node !== status).forEach((node) => node.remove());
    status.before(...document.adoptNode(page.getElementById("main")).childNodes);
    main.querySelectorAll("details[data-kind]").forEach((one) => {
      one.open = unfolded.get(one.dataset.kind) ?? one.open;
    });
    document.title = page.title;
    const heads = "link[rel=canonical], link[rel=alternate], meta[name=description], meta[property]";
    document.head.querySelectorAll(heads).forEach((one) => one.remove());
    document.head.append(...page.head.querySelectorAll(heads));
    status.textContent = main.querySelector("[data-total]")?.textContent ?? "";
  };

  // The link that was used is where it was; where it is gone, the reader begins at the list.
  const settle = (key, top) => {
    const used = key === "page" ? undefined : link(key) ?? document.getElementById("filters");
    const place = used ?? main.querySelector("[data-total]");
    if (place === null) {
      return;
    }
    if (!place.matches("a")) {
      place.tabIndex = -1;
    }
    place.focus({preventScroll: true});
    if (place.matches("a")) {
      window.scrollBy({top: place.getBoundingClientRect().top - top, behavior: "instant"});
    } else {
      place.scrollIntoView({behavior: "instant"});
    }
  };

  const show = async (address, then) => {
    main.setAttribute("aria-busy", "true");
    status.textContent = "";
    try {
      const page = await load(address);
      then(page);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        location.assign(address);
      }
      return;
    }
    main.removeAttribute("aria-busy");
  };

  main.addEventListener("click", (event) => {
    const used = event.target.closest("a[data-follow]");
    if (used === null || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
        || event.altKey || used.origin !== location.origin) {
      return;
    }
    event.preventDefault();
    const address = used.href;
    show(address, (page) => {
      const top = used.getBoundingClientRect().top;
      history.replaceState({...history.state, top: window.scrollY}, "");
      put(page);
      history.pushState({}, "", address);
      shown = location.pathname + location.search;
      settle(used.dataset.follow, top);
    });
  });

  window.addEventListener("popstate", (event) => {
    const now = location.pathname + location.search;
    if (now === shown) {
      return;
    }
    show(location.href, (page) => {
      // The reader may have gone back to what is still shown, while this was on its way.
      if (location.pathname + location.search !== now) {
        return;
      }
      put(page);
      shown = now;
      window.scrollTo({top: event.state?.top ?? 0, behavior: "instant"});
    });
  });
})();
