// data-autosave-url on a textarea or input: keeps what is typed on this device at once and on the server a moment later,
// and says so beside it. The server is sent field=value by POST and answers 2xx; an answer 204 is enough.
// A text kept here that the server has not seen is offered again when the page is opened.
const PAUSE_MS = 1500;
const states = new WeakMap();

const key = (field) => `tidegate.text.${field.dataset.autosaveUrl}.${field.name}`;
const keep = (field) => { try { localStorage.setItem(key(field), field.value); } catch { /* full or private */ } };
const drop = (field) => { try { localStorage.removeItem(key(field)); } catch { /* private */ } };
const kept = (field) => { try { return localStorage.getItem(key(field)); } catch { return null; } };

function line(field) {
  const id = `${field.id || field.name}-kept`;
  let element = document.getElementById(id);
  if (!element) {
    element = document.createElement("p");
    element.id = id;
    element.className = "ui-hint ui-kept";
    field.after(element);
  }
  return element;
}

function headers() {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const all = { "HX-Request": "true", Accept: "text/html" };
  if (meta("csrf-header")) all[meta("csrf-header")] = meta("csrf-token");
  return all;
}

async function save(field) {
  const state = states.get(field);
  const sent = field.value;
  try {
    const answer = await fetch(field.dataset.autosaveUrl, { method: "POST", headers: headers(), body: new URLSearchParams({ [field.name]: sent }) });
    if (!answer.ok) throw new Error(String(answer.status));
    state.at = Date.now();
    state.tries = 0;
    if (field.value === sent) drop(field);
    tell(field);
  } catch {
    state.at = 0;
    state.tries = Math.min((state.tries ?? 0) + 1, 6);
    line(field).textContent = "Kept on this device. Not yet on the server; trying again.";
    later(field, PAUSE_MS * 2 ** state.tries);
  }
}

function later(field, pause) {
  const state = states.get(field);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => save(field), pause);
}

function tell(field) {
  const { at } = states.get(field) ?? {};
  if (!at) return;
  const seconds = Math.round((Date.now() - at) / 1000);
  line(field).textContent = seconds < 10 ? "Kept just now" : seconds < 60 ? `Kept ${seconds} s ago` : `Kept ${Math.round(seconds / 60)} min ago`;
}

function watch(field) {
  if (states.has(field)) return;
  states.set(field, {});
  const mine = kept(field);
  if (mine !== null && mine !== field.value && !field.closest("form")?.querySelector(".is-invalid")) {
    field.value = mine;
    line(field).textContent = "Brought back from this device.";
    later(field, PAUSE_MS);
  }
  field.addEventListener("input", () => { keep(field); later(field, PAUSE_MS); });
  field.addEventListener("change", () => later(field, 0));
  field.form?.addEventListener("submit", () => { clearTimeout(states.get(field).timer); drop(field); });
}

const start = (root) => root.querySelectorAll("[data-autosave-url]").forEach(watch);
start(document);
document.addEventListener("htmx:load", (event) => { if (event.detail.elt.querySelectorAll) { start(event.detail.elt); if (event.detail.elt.matches?.("[data-autosave-url]")) watch(event.detail.elt); } });
document.addEventListener("tidegate:fresh", (event) => start(event.target));
setInterval(() => document.querySelectorAll("[data-autosave-url]").forEach(tell), 10000);
