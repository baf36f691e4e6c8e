// A link to a footnote opens the list that holds it.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const notes = document.querySelector(".notes");
  const open = () => {
    if (notes && location.hash.startsWith("#note-")) {
      notes.open = true;
      document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("hashchange", open);
  open();
});
