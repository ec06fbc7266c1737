// The plan's editor goes to the server for each step that is added, moved or deleted, and hands may be faster than the answer.
// Deeds wait for each other; a field for new lines is free again at once; what was typed, opened or focused while an answer was
// under way stands in the form that it brings.
const FORM = "#plan-form";
const queue = [];
let sent = null;

const box = (form, kind) => form.querySelector(`#lines-${kind}`);
const kindOf = (act) => (act.startsWith("add:") ? act.slice(4) : "");

// A field as it is named in every drawing of the form: by its step, else by its own name.
function keyOf(element) {
  const step = element.closest("li[data-id]")?.dataset.id ?? "";
  if (!step && element.id) return `#${element.id}`;
  return `${step}/${element.tagName}/${element.name ?? ""}/${element.matches("button, [type=checkbox]") ? (element.value || element.className) : ""}`;
}

const fields = (form) => [...form.querySelectorAll("input:not([type=hidden]), textarea, select")];
const stateOf = (field) => (field.type === "checkbox" ? String(field.checked) : field.value);
const states = (form) => new Map(fields(form).map((field) => [keyOf(field), stateOf(field)]));
const find = (form, key) => [...form.querySelectorAll("input, textarea, select, button, summary")].find((one) => keyOf(one) === key);

function remember(form) {
  const active = form.contains(document.activeElement) ? document.activeElement : null;
  return {
    typed: [...states(form)].filter(([key, value]) => key.startsWith("#lines-") || sent.states.get(key) !== value),
    open: [...form.querySelectorAll("li[data-id] details[open]")].map((fold) => fold.closest("li").dataset.id),
    focus: active && keyOf(active),
    row: active?.closest("li[data-id]"),
    caret: active && "selectionStart" in active && active.selectionStart !== null ? [active.selectionStart, active.selectionEnd] : null,
  };
}

function restore(form, memory) {
  memory.typed.forEach(([key, value]) => {
    const field = find(form, key);
    if (!field) return;
    if (field.type === "checkbox") field.checked = value === "true"; else field.value = value;
  });
  memory.open.forEach((id) => form.querySelector(`li[data-id="${id}"] details`)?.setAttribute("open", ""));
  const focus = memory.focus && (find(form, memory.focus) ?? beside(form, memory.row));
  if (!focus) return;
  form.querySelectorAll("[data-autofocus]").forEach((field) => field.removeAttribute("data-autofocus"));
  focus.focus({ preventScroll: true });
  if (memory.caret && "setSelectionRange" in focus) focus.setSelectionRange(...memory.caret);
}

// Where the focus goes when its step is gone: to the same button of the next step, else to the field for new ones.
function beside(form, row) {
  const next = [row?.nextElementSibling, row?.previousElementSibling].find((one) => one?.dataset.id);
  const step = next && form.querySelector(`li[data-id="${next.dataset.id}"]`);
  return step?.querySelector("[value^='drop:']") ?? box(form, row?.parentElement.dataset.kind);
}

function take(form, act) {
  const kind = kindOf(act);
  const field = kind && box(form, kind);
  const lines = field ? field.value : "";
  if (field) {
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
  return { act, kind, lines };
}

function giveBack(form, deeds) {
  deeds.filter((deed) => deed.lines).reverse().forEach(({ kind, lines }) => {
    const field = box(form, kind);
    field.value = field.value ? `${lines}\n${field.value}` : lines;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function next() {
  const form = document.querySelector(FORM);
  if (sent || !form || queue.length === 0) return;
  const deed = queue.shift();
  if (deed.act === "save") { giveBack(form, queue.splice(0)); form.querySelector("[name=act][value=save]")?.click(); return; }
  sent = { ...deed, states: states(form), memory: null, answer: null, drawn: false };
  // What stands in the fields for new lines stays there until its own button is pressed.
  const values = Object.fromEntries([...form.querySelectorAll("[name^='lines-']")].map((field) => [field.name, ""]));
  if (deed.kind) values[`lines-${deed.kind}`] = deed.lines;
  try {
    await window.htmx.ajax("POST", form.getAttribute("action"), { source: form, target: FORM, select: FORM, swap: "outerHTML show:none", values: { ...values, act: deed.act } });
    if (sent.answer) { await letGo(); draw(); }
  } catch { /* notes.js says what failed */ }
  const drawn = sent.drawn;
  sent = null;
  if (!drawn) giveBack(form, [deed, ...queue.splice(0)]);
  next();
}

const letGo = () => new Promise((go) => document.dispatchEvent(new CustomEvent("tidegate:replacing", { detail: go })));

// The button that somebody is pressing stays in its place until it is let go.
function draw() {
  sent.memory = remember(document.querySelector(FORM));
  window.htmx.swap(FORM, sent.answer, { swapStyle: "outerHTML", swapDelay: 0, settleDelay: 20 }, { select: FORM, contextElement: document.querySelector(FORM) });
}

const ours = (event) => sent && event.detail.target?.id === FORM.slice(1);

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!ours(event) || !event.detail.shouldSwap) return;
  sent.answer = event.detail.serverResponse;
  event.detail.shouldSwap = false;
});
document.addEventListener("htmx:afterSwap", () => {
  const form = document.querySelector(FORM);
  if (!sent?.memory || sent.drawn || !form) return;
  sent.drawn = true;
  // The field for new lines was emptied when its button was pressed; whatever is in it was typed since.
  restore(form, sent.memory);
  form.dispatchEvent(new Event("input", { bubbles: true }));
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const act = event.submitter?.value ?? "";
  if (!form.matches(FORM) || !window.htmx || (act === "save" && !sent && queue.length === 0)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  queue.push(take(form, act));
  next();
}, true);
