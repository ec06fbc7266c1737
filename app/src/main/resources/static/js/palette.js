// The search of the top bar offers what is meant while one types: arrows choose, Enter goes there, Escape closes. Without a choice
// Enter searches, as it does without this script.
const input = document.querySelector("input[data-find]");
const list = document.getElementById("ui-found");
const WAIT_MS = 120;
let asked = 0;
let timer = 0;

const options = () => [...list.querySelectorAll("[role=option]")];
const chosen = () => list.querySelector("[aria-selected=true]");

function choose(option) {
  options().forEach((one) => one.setAttribute("aria-selected", String(one === option)));
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function open(shown) {
  list.hidden = !shown;
  input.setAttribute("aria-expanded", String(shown));
  if (!shown) choose(null);
}

// Also what is still being asked for opens nothing any more.
function close() {
  asked++;
  clearTimeout(timer);
  open(false);
}

async function ask() {
  const mine = ++asked;
  const query = new URLSearchParams({ q: input.value, here: location.pathname });
  try {
    const answer = await fetch(`${input.dataset.find}?${query}`);
    const found = await answer.text();
    // Whoever is no longer signed in gets a whole page; only the latest answer counts.
    if (mine !== asked || !answer.ok || answer.redirected || document.activeElement !== input) return;
    list.innerHTML = found;
    open(options().length > 0);
  } catch { /* offline: Enter still searches */ }
}

function step(by) {
  if (list.hidden) { ask(); return; }
  const all = options();
  const next = all.indexOf(chosen()) + by;
  choose(all[Math.min(all.length - 1, next)] ?? null);
}

if (input && list) {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.addEventListener("focus", ask);
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT_MS); });
  input.addEventListener("blur", () => setTimeout(() => { if (!list.contains(document.activeElement)) close(); }));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const goes = event.key === "Enter" && !list.hidden && chosen();
    const shown = !list.hidden;
    if (event.key === "Escape") close();
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (goes) goes.click();
    else if (event.key !== "Escape" || !shown) return;
    event.preventDefault();
  });
}
