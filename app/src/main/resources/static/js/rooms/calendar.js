// Moving a change's window on the timeline and in a week: by pointer, or by Space, arrows and Space again. What it would collide
// with is asked of the server while it hangs over a place, and shown before it is dropped. Without script a change's own page does it.
const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;
const WAIT_MS = 120;
const SLACK_PX = 4;

const board = () => document.querySelector("[data-calendar]");
const float = document.getElementById("calendar-float");
const dialog = document.getElementById("calendar-move");
const told = document.getElementById("calendar-said");

// Where an instant is drawn, and which instant is drawn at a point: days are equally wide whatever they last.
class Ground {
  constructor(bar) {
    this.week = board().dataset.calendar === "week";
    this.midnights = board().dataset.midnights.split(" ").map(Number);
    this.days = this.midnights.length - 1;
    this.step = this.week || this.days === 7 ? QUARTER : HOUR;
    this.columns = this.week ? [...board().querySelectorAll(".calendar-column")] : [bar.closest(".calendar-track")];
    this.bar = bar;
  }

  at(x, y) {
    if (!this.week) {
      const box = this.columns[0].getBoundingClientRect();
      return this.instant(((x - box.left) / box.width) * this.days);
    }
    const day = this.columns.findLastIndex((column) => x >= column.getBoundingClientRect().left);
    const box = this.columns[Math.max(0, day)].getBoundingClientRect();
    return this.instant(Math.max(0, day) + Math.min(0.9999, Math.max(0, (y - box.top) / box.height)));
  }

  instant(days) {
    const day = Math.min(this.days - 1, Math.max(0, Math.floor(days)));
    return this.midnights[day] + (days - day) * (this.midnights[day + 1] - this.midnights[day]);
  }

  // In days from the first midnight.
  place(instant) {
    let day = this.midnights.findLastIndex((midnight) => midnight <= instant);
    day = Math.min(this.days - 1, Math.max(0, day));
    return day + (instant - this.midnights[day]) / (this.midnights[day + 1] - this.midnights[day]);
  }

  snap(instant) {
    const day = Math.max(0, this.midnights.findLastIndex((midnight) => midnight <= instant));
    return this.midnights[day] + Math.round((instant - this.midnights[day]) / this.step) * this.step;
  }

  draw(ghost, start, end) {
    const from = this.place(start);
    const to = this.place(end);
    const part = (days) => `${days * 100}%`;
    if (!this.week) {
      if (ghost.parentElement !== this.columns[0]) this.columns[0].append(ghost);
      Object.assign(ghost.style, { left: part(from / this.days), width: part((to - from) / this.days), top: `${this.bar.offsetTop}px`, height: `${this.bar.offsetHeight}px` });
      return;
    }
    const day = Math.min(this.days - 1, Math.max(0, Math.floor(from)));
    if (ghost.parentElement !== this.columns[day]) this.columns[day].append(ghost);
    Object.assign(ghost.style, { left: "0", width: "100%", top: part(from - day), height: part(Math.min(1, to - day) - (from - day)) });
  }
}

// A change that is drawn; what else is drawn has no start of its own.
const BAR = "a[data-start]";
const barOf = (number) => `${BAR}[href="/changes/${number}"]`;

// One change in the hand.
class Held {
  constructor(bar) {
    this.bar = bar;
    this.ground = new Ground(bar);
    this.was = Number(bar.dataset.start);
    this.length = Number(bar.dataset.end) - this.was;
    this.start = this.was;
    this.ghost = document.createElement("span");
    this.ghost.className = "calendar-ghost";
    this.look = null;
  }

  lift() {
    this.bar.classList.add("is-held");
    this.draw();
  }

  draw() { this.ground.draw(this.ghost, this.start, this.start + this.length); }

  to(start) {
    if (start === this.start) return;
    this.start = start;
    this.draw();
    this.ask();
  }

  // The newest question alone is answered; one that was overtaken is called back.
  ask(days = 0) {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.look = null;
    float.dataset.stale = "yes";
    this.answer = new Promise((done) => { this.timer = setTimeout(() => done(this.fetch(days)), days ? 0 : WAIT_MS); });
    return this.answer;
  }

  async fetch(days = 0) {
    this.asking = new AbortController();
    const query = new URLSearchParams({ start: new Date(this.start).toISOString(), days: String(days) });
    try {
      const answer = await fetch(`${this.bar.getAttribute("href").replace("/changes/", "/calendar/moves/")}?${query}`, { headers: { "HX-Request": "true", Accept: "text/html" }, signal: this.asking.signal });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const look = document.importNode(page.querySelector(".calendar-look"), true);
      if (days) { this.start = Date.parse(look.dataset.start); this.draw(); }
      this.look = look;
      if (held === this) show(look, this.ghost);
      return look;
    } catch (error) {
      if (error.name === "AbortError") return null;
      float.hidden = true;
      document.dispatchEvent(new CustomEvent("tidegate:unsent", { detail: ["That place could not be looked at.", "Nothing was moved; try again."] }));
      return null;
    }
  }

  drop() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.bar.classList.remove("is-held");
    this.ghost.remove();
  }
}

let held = null;

function show(look, beside) {
  float.replaceChildren(look.cloneNode(true));
  delete float.dataset.stale;
  float.hidden = false;
  told.textContent = look.dataset.said;
  const box = beside.getBoundingClientRect();
  const size = float.getBoundingClientRect();
  const below = box.bottom + 8 + size.height < innerHeight;
  Object.assign(float.style, {
    left: `${Math.min(innerWidth - size.width - 8, Math.max(8, box.left))}px`,
    top: `${below ? box.bottom + 8 : Math.max(8, box.top - size.height - 8)}px`,
  });
}

function refuse(words, bar) {
  const note = document.createElement("p");
  note.textContent = words;
  float.replaceChildren(note);
  float.hidden = false;
  told.textContent = words;
  const box = bar.getBoundingClientRect();
  Object.assign(float.style, { left: `${Math.max(8, Math.min(box.left, innerWidth - 320))}px`, top: `${box.bottom + 8}px` });
  setTimeout(() => { if (!held) float.hidden = true; }, 6000);
}

// Who may not move it is told why, and has nothing in the hand.
async function pick(bar) {
  const one = new Held(bar);
  held = one;
  const look = await one.fetch();
  if (held !== one) return null;
  if (!look) { held = null; return null; }
  if (look.dataset.locked) { putBack(); refuse(look.dataset.locked, bar); return null; }
  one.lift();
  return one;
}

function putBack() {
  held?.drop();
  held = null;
  float.hidden = true;
}

async function drop() {
  const one = held;
  // Where it is a day later, the answer tells: who presses on does not put it back.
  const look = one.look ?? (await one.answer);
  if (held !== one) return;
  if (one.start === one.was) { putBack(); told.textContent = "Put back"; return; }
  putBack();
  if (!look) return;
  dialog.replaceChildren(look);
  window.htmx.process(look);
  // What reopens an approval is asked for once more; anything else is undone as easily as it is done.
  if (look.dataset.asks === "true") open(); else look.querySelector("form").requestSubmit();
}

// With the focus on the safe deed, whatever links stand above it.
function open() {
  dialog.showModal();
  dialog.querySelector("[data-close]").focus();
}

async function redraw(number) {
  const scroll = board();
  const [left, top] = [scroll.scrollLeft, scroll.scrollTop];
  await window.htmx.ajax("GET", location.pathname + location.search, { target: "#calendar-board", select: "#calendar-board", swap: "outerHTML" });
  Object.assign(board(), { scrollLeft: left, scrollTop: top });
  document.querySelector(barOf(number))?.focus({ preventScroll: true });
  const hits = document.getElementById("calendar-hits");
  if (hits?.dataset.again) window.htmx.ajax("GET", hits.dataset.again, { target: hits, swap: "outerHTML" });
}

// What the list below says to be stopped is marked above it.
function mark() {
  document.querySelectorAll(".is-hit").forEach((bar) => bar.classList.remove("is-hit"));
  document.querySelectorAll("[data-hit]").forEach(({ dataset }) => document.querySelectorAll(barOf(dataset.hit)).forEach((bar) => bar.classList.add("is-hit")));
}

document.addEventListener("htmx:afterSwap", () => {
  mark();
  const done = document.querySelector("[data-moved]");
  if (done) {
    const toast = done.querySelector(".ui-toast");
    done.replaceWith();
    document.getElementById("ui-toasts").replaceChildren(toast);
    window.htmx.process(toast);
    toast.querySelector("form").setAttribute("hx-target", "closest .ui-toast");
    if (dialog.open) dialog.close();
    told.textContent = toast.querySelector("p").textContent;
    redraw(done.dataset.moved);
  } else if (dialog?.querySelector('[data-asks="true"]') && !dialog.open) {
    open();
  }
});

// Thousands of bars say what they are once in the page, and to a pointer when it comes.
document.addEventListener("pointerover", ({ target }) => {
  const bar = target.closest?.(".calendar-bar:not([title])");
  if (bar) bar.title = bar.getAttribute("aria-label");
});

// By pointer.
let press = null;
document.addEventListener("pointerdown", (event) => {
  const bar = event.target.closest?.(BAR);
  if (!bar || !float || event.button !== 0 || event.pointerType === "touch" || held) return;
  press = { bar, x: event.clientX, y: event.clientY, pointer: event.pointerId, grabbed: null, dragged: false };
});

document.addEventListener("pointermove", async (event) => {
  if (!press || event.pointerId !== press.pointer) return;
  const now = press;
  now.last = [event.clientX, event.clientY];
  if (!now.dragged) {
    if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < SLACK_PX) return;
    now.dragged = true;
    const one = await pick(now.bar);
    if (!one || press !== now) { if (one && press !== now) putBack(); return; }
    now.grabbed = one.ground.at(now.x, now.y) - one.was;
  }
  if (held && now.grabbed !== null) held.to(held.ground.snap(held.ground.at(...now.last) - now.grabbed));
});

document.addEventListener("pointerup", (event) => {
  const now = press;
  press = null;
  if (!now?.dragged) return;
  const inside = board().contains(document.elementFromPoint(event.clientX, event.clientY)) || float.contains(document.elementFromPoint(event.clientX, event.clientY));
  if (held && now.grabbed !== null && inside) drop(); else putBack();
  // A drag that ends on its own bar is no click on it.
  document.addEventListener("click", (click) => { if (click.target.closest?.(BAR)) { click.preventDefault(); click.stopPropagation(); } }, { capture: true, once: true });
  setTimeout(() => document.body.dispatchEvent(new MouseEvent("click")), 0);
});

document.addEventListener("pointercancel", () => { press = null; if (held) putBack(); });

// By keyboard.
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

document.addEventListener("keydown", async (event) => {
  const bar = document.activeElement?.closest?.(BAR);
  if (!bar || !float || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === " " && !held) { event.preventDefault(); await pick(bar); return; }
  if (!held || held.bar !== bar) return;
  if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); putBack(); told.textContent = "Put back"; return; }
  if (event.key === " " || event.key === "Enter") { event.preventDefault(); drop(); return; }
  const arrow = ARROWS[event.key];
  if (!arrow) return;
  event.preventDefault();
  const week = held.ground.week;
  const days = week ? arrow[0] : event.shiftKey ? arrow[0] : arrow[1];
  const steps = week ? arrow[1] : event.shiftKey ? 0 : arrow[0];
  if (days) held.ask(days); else if (steps) held.to(held.start + steps * 2 * held.ground.step);
});

document.addEventListener("focusout", (event) => { if (held && !press && event.target === held.bar) putBack(); });
