"use strict";
// The address of a page may say which form was just saved. The browser's copy of what was typed there goes then, and a reload
// is no news of it any more.
(() => {
  const address = new URL(location.href);
  const saved = address.searchParams.get("saved");
  if (saved === null) {
    return;
  }
  address.searchParams.delete("saved");
  history.replaceState(history.state, "", address.pathname + address.search);
  try {
    Object.keys(localStorage).filter((name) => name.startsWith("pprnet-desk-writing/") && name.endsWith(`/${saved}`))
      .forEach((name) => localStorage.removeItem(name));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
})();
