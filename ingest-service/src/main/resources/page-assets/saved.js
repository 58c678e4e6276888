"use strict";
// What was saved just before needs no copy in this browser any more (see writing.js).
(() => {
  const saved = document.querySelector("[data-saved]");
  if (!saved) {
    return;
  }
  const NEW = "pprnet-desk-text:new";
  try {
    localStorage.removeItem("pprnet-desk-text:" + saved.dataset.submission);
    const others = JSON.parse(localStorage.getItem(NEW) ?? "[]").filter((copy) => copy.key !== saved.dataset.saved);
    if (others.length === 0) {
      localStorage.removeItem(NEW);
    } else {
      localStorage.setItem(NEW, JSON.stringify(others));
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  history.replaceState(null, "", location.pathname);
})();
