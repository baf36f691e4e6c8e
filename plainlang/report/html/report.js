// The report comes drawn. What is left to do here is to show and hide: one listener for each kind of event.
(() => {
  "use strict";
  document.documentElement.classList.add("scripted");

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const draftOf = (element) => element.closest(".draft");
  const sentencesOf = (draft) => draft.sentences ??= all(".text .s", draft);

  // A sentence and its note. Number 0 is the guide to the page.
  function choose(draft, number, { focus = false, scroll = true } = {}) {
    const sentences = sentencesOf(draft);
    const wanted = Math.max(0, Math.min(sentences.length, number));
    const before = draft.chosen ?? 0;
    draft.chosen = wanted;
    document.getElementById(`${draft.id}n${before}`).hidden = true;
    document.getElementById(`${draft.id}n${wanted}`).hidden = false;
    const panel = draft.querySelector(".panel");
    panel.classList.toggle("resting", wanted === 0);
    panel.scrollTop = 0;
    const marks = all(".strip rect", draft);
    if (before) {
      sentences[before - 1].classList.remove("on");
      sentences[before - 1].removeAttribute("aria-current");
      marks[before - 1].classList.remove("on");
    }
    if (!wanted) {
      if (focus && before) sentences[before - 1].focus({ preventScroll: true });
      return;
    }
    const sentence = sentences[wanted - 1];
    sentence.classList.add("on");
    sentence.setAttribute("aria-current", "true");
    marks[wanted - 1].classList.add("on");
    reach(draft, sentence);
    const strip = draft.querySelector(".strip");
    strip.setAttribute("aria-valuenow", wanted);
    const difficulty = document.querySelector(`#${draft.id}n${wanted} .big`);
    strip.setAttribute("aria-valuetext", `Sentence ${wanted}${difficulty ? `, difficulty ${difficulty.textContent}` : ""}`);
    if (focus) sentence.focus({ preventScroll: true });
    if (scroll) sentence.scrollIntoView({ block: "nearest" });
  }

  // Only one sentence of a draft is a stop for the tab key; the arrow keys go on from it.
  function reach(draft, sentence) {
    const before = draft.reached ?? sentencesOf(draft)[0];
    before.tabIndex = -1;
    sentence.tabIndex = 0;
    draft.reached = sentence;
  }

  function filter(draft) {
    const rules = all(".by-rule", draft);
    const on = new Set(rules.filter((box) => box.checked).map((box) => box.value));
    const isAll = on.size === rules.length;
    for (const box of all(".by-severity", draft)) {
      const own = rules.filter((rule) => rule.dataset.severity === box.value);
      box.checked = own.every((rule) => rule.checked);
      box.indeterminate = !box.checked && own.some((rule) => rule.checked);
    }
    const marks = all(".strip rect", draft);
    let shown = 0;
    for (const element of all("[data-r]", draft)) {
      const isShown = element.dataset.r.split(" ").some((rule) => on.has(rule)) || (isAll && element.matches(".s"));
      element.classList.toggle("off", !isShown);
      if (element.matches("li")) element.hidden = !isShown;
      if (element.matches(".s")) {
        marks[element.dataset.n - 1].classList.toggle("off", !isShown);
        shown += isShown;
      }
    }
    for (const rule of all(".rule", draft)) rule.hidden = !on.has(rule.id.slice(draft.id.length + 1));
    draft.querySelector(".filter .state").textContent = isAll ? "" : `${on.size} of ${rules.length} rules`;
    draft.querySelector(".status").textContent = isAll ? "" : `${shown} of ${sentencesOf(draft).length} sentences have such a finding`;
  }

  // Several drafts: one is shown, chosen in the index or by the address.
  function open(draft) {
    for (const other of all(".draft")) other.hidden = other !== draft;
    for (const link of all(".to-draft")) {
      const isShown = link.hash === `#${draft.id}`;
      link.closest("tr").classList.toggle("shown", isShown);
      if (isShown) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function follow(hash) {
    const found = /^#(d\d+)(?:[nsr](\d+))?$/.exec(hash);
    const draft = found && document.getElementById(found[1]);
    if (!draft) return;
    open(draft);
    if (found[2] && !hash.includes("r")) choose(draft, Number(found[2]));
    const rule = hash.includes("r") && document.getElementById(hash.slice(1));
    if (rule) {
      rule.open = true;
      rule.querySelector("summary").focus({ preventScroll: true });
      rule.scrollIntoView({ block: "nearest" });
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const sentence = event.target.closest(".s, .to-sentence");
    if (sentence) {
      event.preventDefault();
      const draft = draftOf(sentence);
      const number = Number(sentence.dataset.n);
      const again = sentence.matches(".s") && draft.chosen === number;
      choose(draft, again ? 0 : number, { focus: true });
    } else if (link && /^#d\d+(r\d+)?$/.test(link.hash)) {
      event.preventDefault();
      history.replaceState(null, "", link.hash);
      follow(link.hash);
    } else if (event.target.closest(".close")) {
      choose(draftOf(event.target), 0, { focus: true });
    } else if (event.target.closest(".menu .plain")) {
      const draft = draftOf(event.target);
      const checked = event.target.matches(".all");
      for (const box of all(".by-rule", draft)) box.checked = checked;
      filter(draft);
    }
    for (const menu of all(".filter[open]")) if (!menu.contains(event.target)) menu.open = false;
    const strip = event.target.closest(".strip svg")?.parentElement;
    if (strip) choose(draftOf(strip), numberAt(strip, event.clientY), { scroll: true });
  });

  function numberAt(strip, y) {
    const marks = all("rect", strip);
    const drawing = strip.querySelector("svg");
    const box = drawing.getBoundingClientRect();
    const at = ((y - box.top) / box.height) * drawing.viewBox.baseVal.height;
    const next = marks.findIndex((mark) => Number(mark.getAttribute("y")) > at);
    return next < 0 ? marks.length : Math.max(1, next);
  }

  document.addEventListener("change", (event) => {
    const draft = draftOf(event.target);
    if (!draft) return;
    const desk = draft.querySelector(".desk");
    if (event.target.name?.startsWith("view-")) desk.dataset.view = event.target.value;
    else if (event.target.matches(".underline")) desk.dataset.terms = event.target.checked ? "on" : "off";
    else if (event.target.matches(".by-rule")) filter(draft);
    else if (event.target.matches(".by-severity")) {
      for (const box of all(`.by-rule[data-severity="${event.target.value}"]`, draft)) box.checked = event.target.checked;
      filter(draft);
    }
  });

  const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: 10, PageUp: -10 };

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const menu = event.target.closest(".filter[open]");
    const draft = draftOf(event.target);
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (event.key === "Escape" && draft?.chosen) {
      choose(draft, 0, { focus: true });
    } else if (event.target.matches(".text .s, .strip")) {
      const sentences = sentencesOf(draft);
      const isStrip = event.target.matches(".strip");
      const from = isStrip ? draft.chosen || 1 : Number(event.target.dataset.n);
      const to = { Home: 1, End: sentences.length }[event.key] ?? (event.key in STEPS ? from + STEPS[event.key] : 0);
      if (!to) return;
      event.preventDefault();
      const number = Math.max(1, Math.min(sentences.length, to));
      if (isStrip || draft.chosen) choose(draft, number, { focus: !isStrip });
      else {
        reach(draft, sentences[number - 1]);
        sentences[number - 1].focus();
      }
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    const drafts = all(".draft");
    for (const draft of drafts) {
      for (const sentence of sentencesOf(draft).slice(1)) sentence.tabIndex = -1;
      draft.querySelector(".panel").classList.add("resting");
    }
    if (drafts.length > 1) open(drafts[0]);
    follow(location.hash);
  });
  addEventListener("hashchange", () => follow(location.hash));
})();
