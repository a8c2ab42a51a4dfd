// What scripts add to forms: fields that depend on others come at once, and names are suggested.
// Without scripts a button asks for the fields, and the server asks which name was meant.
"use strict";

const WAIT = 200;

for (const fields of document.querySelectorAll("[data-form]")) {
  fields.querySelector(".form-show")?.remove();
  let asked = 0;
  fields.addEventListener("change", async (event) => {
    const form = fields.closest("form");
    if (!form || event.target.dataset.leads === undefined) {
      return;
    }
    const mine = ++asked;
    const page = await anew(form);
    // Another answer may have been given meanwhile: only the last one counts.
    const fresh = mine === asked ? page?.querySelector("[data-form]") : null;
    if (fresh) {
      follow(fields, fresh, event.target.closest(".field"));
    }
  });
}

// The same page with what is filled in so far. Files are not sent for it.
async function anew(form) {
  const sent = new FormData(form);
  for (const file of form.querySelectorAll("input[type=file]")) {
    sent.delete(file.name);
  }
  for (const kept of form.querySelectorAll("input[type=checkbox]:checked")) {
    if (!sent.getAll(kept.name).includes(kept.value)) {
      sent.append(kept.name, kept.value);
    }
  }
  sent.set("step", "show");
  try {
    const answer = await fetch(form.getAttribute("action") || location.href, { method: "POST", body: sent });
    return answer.ok && answer.headers.get("content-type")?.startsWith("text/html")
      ? new DOMParser().parseFromString(await answer.text(), "text/html")
      : null;
  } catch {
    return null;
  }
}

// Fields that are asked no more go, new ones come in their places, and what is being filled in stays.
function follow(fields, fresh, changed) {
  const wanted = [...fresh.querySelectorAll(":scope > .field")];
  const ids = new Set(wanted.map((field) => field.id));
  for (const field of [...fields.querySelectorAll(":scope > .field")]) {
    if (!ids.has(field.id)) {
      field.remove();
    }
  }
  let before = null;
  for (const field of wanted) {
    let here = document.getElementById(field.id);
    if (!here) {
      here = document.importNode(field, true);
      if (before) {
        before.after(here);
      } else {
        fields.prepend(here);
      }
    } else if (isReplaced(here, field, changed)) {
      const next = document.importNode(field, true);
      here.replaceWith(next);
      here = next;
    }
    before = here;
  }
}

function isReplaced(here, field, changed) {
  const isCopied = [here, field].some((each) => each.classList.contains("form-copied"));
  return (
    isCopied ||
    told(here) !== told(field) ||
    (here === changed && here.classList.contains("form-looked") && typed(here))
  );
}

function told(field) {
  return field.querySelector(".field-notice")?.textContent ?? "";
}

function typed(field) {
  return [...field.querySelectorAll("input[type=text], textarea")].some((each) => each.value.trim());
}

// Names that begin with what is typed.
document.addEventListener("input", (event) => {
  const input = event.target;
  if (!input.matches?.("input[data-suggest]")) {
    return;
  }
  clearTimeout(input.waiting);
  input.waiting = setTimeout(() => suggest(input), WAIT);
});

async function suggest(input) {
  const list = listOf(input);
  const asked = new URLSearchParams({
    kind: input.dataset.suggest,
    ledger: input.dataset.ledger ?? "",
    typed: input.value,
  });
  try {
    const answer = await fetch("/suggestions?" + asked);
    const names = answer.ok ? await answer.json() : [];
    list.replaceChildren(
      ...names.map((name) => Object.assign(document.createElement("option"), { value: name })),
    );
  } catch {
    list.replaceChildren();
  }
}

function listOf(input) {
  if (!input.list) {
    const list = document.createElement("datalist");
    list.id = input.id + "-names";
    input.after(list);
    input.setAttribute("list", list.id);
  }
  return input.list;
}
