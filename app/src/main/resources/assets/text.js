// What scripts add to the pages that show policy texts. Everything works without them.
"use strict";

document.documentElement.classList.add("scripted");

// A file field shows where a file may be dropped; the browser itself takes it.
for (const field of document.querySelectorAll(".file")) {
  const show = (dropping) => () => field.classList.toggle("dropping", dropping);
  field.addEventListener("dragenter", show(true));
  field.addEventListener("dragleave", show(false));
  field.addEventListener("drop", show(false));
}

// A file that misses the field must not replace the page.
for (const event of ["dragover", "drop"]) {
  document.addEventListener(event, (e) => {
    if (!e.target.matches?.(".file")) {
      e.preventDefault();
    }
  });
}

// n and p go from change to change. The choice to switch them off is remembered for this browser.
const keys = document.getElementById("keys");
if (keys) {
  keys.checked = localStorage.getItem("keys") !== "off";
  keys.addEventListener("change", () => localStorage.setItem("keys", keys.checked ? "on" : "off"));
  document.addEventListener("keydown", (e) => {
    const typing = e.target.matches?.("input:not([type=checkbox]):not([type=radio]), select, textarea");
    if (!keys.checked || typing || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) {
      return;
    }
    if (e.key === "n") {
      jump(1);
    } else if (e.key === "p") {
      jump(-1);
    }
  });
}

function jump(step) {
  const changes = [...document.querySelectorAll(".row-change")];
  const focused = document.activeElement?.closest(".row-change");
  const here = focused ?? document.querySelector(".row-change:target");
  const from = here ? changes.indexOf(here) : -1;
  const to = changes[from < 0 ? (step > 0 ? 0 : changes.length - 1) : from + step];
  if (to) {
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "start" });
    return;
  }
  // Past either end of this page the link of the outermost change leads on to the next page.
  here?.querySelector(step > 0 ? ".jump .next" : ".jump .previous")?.click();
}
