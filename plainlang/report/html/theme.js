// Light, dark, or as the reader's system has it. Runs before the page is drawn, so that nothing flashes.
(() => {
  "use strict";
  const KEY = "plainlang-theme";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  let wanted = "auto";
  try {
    wanted = localStorage.getItem(KEY) || "auto";
  } catch {
    // A page opened from a file may have no storage; the choice then lasts as long as the page.
  }

  function draw() {
    const dark = wanted === "dark" || (wanted === "auto" && system.matches);
    root.dataset.theme = dark ? "dark" : "light";
  }

  draw();
  system.addEventListener("change", draw);
  document.addEventListener("DOMContentLoaded", () => {
    const chosen = document.querySelector(`input[name="theme"][value="${CSS.escape(wanted)}"]`);
    if (chosen) chosen.checked = true;
  });
  document.addEventListener("change", (event) => {
    if (event.target.name !== "theme") return;
    wanted = event.target.value;
    try {
      localStorage.setItem(KEY, wanted);
    } catch {
      // As above.
    }
    draw();
  });
})();
