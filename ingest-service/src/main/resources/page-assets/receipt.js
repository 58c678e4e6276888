"use strict";
// Fills in where a version is live, as it becomes so. Without this the page comes again by itself.
(() => {
  const part = document.querySelector("[data-receipt]");
  const said = document.querySelector("[data-said]");
  if (!part) {
    return;
  }
  const WAIT_SECONDS = 20;
  const PAUSE = 3000;
  const LONGEST = 15 * 60 * 1000;
  const begun = Date.now();
  follow();

  async function follow() {
    while (Date.now() - begun < LONGEST) {
      try {
        if (await look()) {
          return;
        }
      } catch {
        // The network is away: it is asked again.
        await pause();
      }
    }
    said.textContent = "It is still on its way. Load this page again to see how far it is.";
    said.classList.remove("hidden");
  }

  /** Waits for the next view that shows it; whether all do. */
  async function look() {
    const seen = Number(part.firstElementChild.dataset.seen);
    const answer = await fetch(`${part.dataset.receipt}?wait=${WAIT_SECONDS}&seen=${seen}`,
        { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      await pause();
      return false;
    }
    part.innerHTML = await answer.text();
    const receipt = part.firstElementChild.dataset;
    if (Number(receipt.seen) !== seen) {
      said.textContent = receipt.words;
    }
    return receipt.complete === "true";
  }

  function pause() {
    return new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }
})();
