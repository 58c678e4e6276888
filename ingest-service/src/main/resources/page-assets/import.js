"use strict";
// Shows how an import goes on. Without it the page comes again by itself.
(() => {
  const part = document.querySelector("[data-progress]");
  const live = document.querySelector("[data-live]");
  if (!part) {
    return;
  }
  const LOOK_EVERY = 1000;
  const SAY_EVERY = 10;
  let looks = 0;

  async function look() {
    const answer = await fetch(part.dataset.progress, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      live.textContent = "How far it is cannot be seen at the moment: load this page again.";
      return;
    }
    part.innerHTML = await answer.text();
    const running = part.firstElementChild.dataset.state === "RUNNING";
    const heading = part.querySelector("h1").textContent;
    looks += 1;
    // Somebody who listens is not told of every second.
    if (!running || looks % SAY_EVERY === 0) {
      live.textContent = `${heading}. ${part.querySelector("[data-said]").textContent}`;
    }
    document.title = document.title.replace(/^[^·]*/, `${heading} `);
    if (running) {
      setTimeout(again, LOOK_EVERY);
    }
  }

  function again() {
    look().catch(() => { setTimeout(again, LOOK_EVERY * 5); });
  }

  setTimeout(again, LOOK_EVERY);
})();
