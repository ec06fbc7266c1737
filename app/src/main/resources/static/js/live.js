// data-live="/…/events" on an element with an id: server-sent events named "changed" fetch the part again.
// The part comes from data-live-src (by default this page) and replaces the element of the same id;
// focus, selection, scroll, open details and everything typed stay. What was typed into a form that is gone, since the part
// shows another thing now, waits for that form to come back, and nothing is typed on in the form of the other. The dot in the top bar tells how the line is.
// With data-live-rests the line is let go while the page is not shown or nobody has touched it for a while, so that
// many open pages do not use up the browser's few lines, and one left open does not keep its person signed in.
const sources = new Map();
const UNATTENDED_MS = 30 * 60_000;
let downSince = 0;
let touched = Date.now();

function dot(tone, words) {
  const element = document.querySelector("[data-live-dot]");
  if (!element) return;
  element.dataset.tone = tone;
  const text = element.querySelector(".ui-live-text");
  if (text && text.textContent !== words) text.textContent = words;
}

const clockTime = () => new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

const waiting = new Map();
const formOf = (field) => field.form?.getAttribute("action") ?? "";

// What the person has in hand in the old part: typed text, caret, open details, scroll.
function remember(part) {
  const fields = [...part.querySelectorAll("input[id]:not([type=file]), textarea[id], select[id]")]
    .filter((field) => field === document.activeElement || changed(field))
    .map((field) => ({ id: field.id, form: formOf(field), typed: changed(field), value: field.value, checked: field.checked }));
  const active = part.contains(document.activeElement) ? document.activeElement : null;
  return {
    fields,
    focus: active?.id ?? "",
    form: active ? formOf(active) : "",
    caret: active && "selectionStart" in active ? safely(() => [active.selectionStart, active.selectionEnd]) : null,
    open: [...part.querySelectorAll("details[open][id], dialog[open][id]")].map((element) => element.id),
    scroll: [...part.querySelectorAll("[id]")].filter((element) => element.scrollTop > 0).map((element) => [element.id, element.scrollTop]),
  };
}

function changed(field) {
  if (field.matches("input[type=checkbox], input[type=radio]")) return field.checked !== field.defaultChecked;
  if (field.matches("select")) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

function safely(read) { try { return read(); } catch { return null; } }

function restore(part, memory) {
  const find = (id) => part.querySelector(`#${CSS.escape(id)}`);
  let left = false;
  for (const one of [...waiting.values(), ...memory.fields]) {
    const field = find(one.id);
    const key = `${one.form} ${one.id}`;
    if (!field || formOf(field) !== one.form) {
      if (one.form && one.typed && !waiting.has(key)) { waiting.set(key, one); left = true; }
      continue;
    }
    waiting.delete(key);
    field.value = one.value;
    if ("checked" in field) field.checked = one.checked;
  }
  if (left) document.dispatchEvent(new CustomEvent("tidegate:unsent", { detail: ["This went on to something else.", "What you typed waits where you typed it."] }));
  memory.open.forEach((id) => { const element = find(id); if (element?.matches("dialog")) element.showModal(); else if (element) element.open = true; });
  memory.scroll.forEach(([id, top]) => { const element = find(id); if (element) element.scrollTop = top; });
  const focus = memory.focus && find(memory.focus);
  if (focus && formOf(focus) === memory.form) {
    focus.focus({ preventScroll: true });
    if (memory.caret) safely(() => focus.setSelectionRange(...memory.caret));
  }
}

const letGo = () => new Promise((go) => document.dispatchEvent(new CustomEvent("tidegate:replacing", { detail: go })));

async function refresh(part) {
  const src = part.dataset.liveSrc || location.pathname + location.search;
  const answer = await fetch(src, { headers: { "HX-Request": "true", "HX-Target": part.id, Accept: "text/html" } });
  if (answer.redirected || answer.status === 401) { dot("warn", "Signed out. Reload to sign in"); return; }
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
  await letGo();
  const old = document.getElementById(part.id);
  // A modal dialog in the part is not pulled from under somebody; the part follows when it closes.
  const dialog = old?.querySelector("dialog:modal");
  if (dialog) { dialog.addEventListener("close", () => refresh(part), { once: true }); return; }
  if (!fresh || !old || fresh.isEqualNode(old)) return;
  const memory = remember(old);
  const adopted = document.importNode(fresh, true);
  old.replaceWith(adopted);
  restore(adopted, memory);
  window.htmx?.process(adopted);
  adopted.dispatchEvent(new CustomEvent("tidegate:fresh", { bubbles: true }));
}

function soon(id) {
  const state = sources.get(id);
  if (!state) return;
  clearTimeout(state.timer);
  state.timer = setTimeout(() => { const part = document.getElementById(id); if (part) refresh(part).catch(() => {}); }, 120);
}

const resting = () => document.hidden || Date.now() - touched > UNATTENDED_MS;

function rest() {
  document.querySelectorAll("[data-live][data-live-rests][id]").forEach((part) => {
    const state = sources.get(part.id);
    if (!state) { listen(part); return; }
    if (!resting()) return;
    state.source.close();
    sources.delete(part.id);
  });
}

function listen(part) {
  if (sources.has(part.id) || ("liveRests" in part.dataset && resting())) return;
  const source = new EventSource(part.dataset.live);
  sources.set(part.id, { source });
  source.addEventListener("open", () => { dot("live", "Live"); if (downSince) { downSince = 0; sources.forEach((_, id) => soon(id)); } });
  source.addEventListener("changed", () => soon(part.id));
  source.addEventListener("error", () => {
    downSince ||= Date.now();
    dot("warn", `Line dropped, as of ${clockTime()}`);
    // The browser gives up on an error status; then we try again ourselves.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => { if (sources.get(part.id)?.source !== source) return; sources.delete(part.id); const again = document.getElementById(part.id); if (again) listen(again); }, 8000);
  });
}

const start = () => document.querySelectorAll("[data-live][id]").forEach(listen);
start();
document.addEventListener("htmx:load", start);
document.addEventListener("visibilitychange", () => { if (!document.hidden) touched = Date.now(); rest(); });
["pointerdown", "keydown"].forEach((kind) => addEventListener(kind, () => {
  const back = Date.now() - touched > UNATTENDED_MS;
  touched = Date.now();
  if (back) rest();
}, { passive: true }));
setInterval(rest, 60_000);
addEventListener("pagehide", () => sources.forEach(({ source }) => source.close()));
addEventListener("pageshow", (event) => { if (event.persisted) { sources.clear(); start(); } });
