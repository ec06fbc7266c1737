// data-until="instant": counts down in words, h:mm:ss; data-warn and data-bad (minutes) turn the tone of the nearest [data-tone].
// data-ago="instant": "5 min ago". data-local="instant": the reader's own local time as a title. data-count="max" on a textarea: letters left.
const SPOKEN = [60, 30, 15, 5];
const pad = (number) => String(number).padStart(2, "0");
const words = (seconds) => {
  const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  if (days) return hours ? `${days} d ${hours} h` : `${days} d`;
  if (hours) return minutes ? `${hours} h ${minutes} min` : `${hours} h`;
  return minutes ? `${minutes} min` : `${seconds} s`;
};

function countDown(clock, now) {
  const left = Math.round((Date.parse(clock.dataset.until) - now) / 1000);
  const size = Math.abs(left);
  clock.textContent = `${left < 0 ? "−" : ""}${Math.floor(size / 3600)}:${pad(Math.floor(size / 60) % 60)}:${pad(size % 60)}`;
  const tone = left < 60 * Number(clock.dataset.bad ?? 15) ? "bad" : left < 60 * Number(clock.dataset.warn ?? 60) ? "warn" : "good";
  const toned = clock.closest("[data-tone]");
  if (toned && toned.dataset.tone !== tone) toned.dataset.tone = tone;
  speak(clock, Math.ceil(left / 60));
}

function speak(clock, minutes) {
  const place = clock.dataset.speak && document.getElementById(clock.dataset.speak);
  if (place && SPOKEN.includes(minutes) && place.dataset.said !== String(minutes)) {
    place.dataset.said = String(minutes);
    place.textContent = `${minutes} minutes left`;
  }
}

function tick() {
  const now = Date.now();
  document.querySelectorAll("[data-until]").forEach((clock) => countDown(clock, now));
  document.querySelectorAll("[data-ago]").forEach((time) => {
    const seconds = Math.round((now - Date.parse(time.dataset.ago)) / 1000);
    const said = seconds < 0 ? `in ${words(-seconds)}` : seconds < 30 ? "now" : `${words(seconds)} ago`;
    if (time.textContent !== said) time.textContent = said;
  });
  running(now);
}

// data-running="instant": "4 min", how long it has gone on since then.
function running(now) {
  document.querySelectorAll("[data-running]").forEach((time) => {
    const said = words(Math.max(0, Math.round((now - Date.parse(time.dataset.running)) / 1000)));
    if (time.textContent !== said) time.textContent = said;
  });
}

function local(root) {
  root.querySelectorAll?.("[data-local]").forEach((time) => {
    time.title = `${new Date(time.dataset.local).toLocaleString([], { dateStyle: "medium", timeStyle: "short", hour12: false })} on this device`;
  });
}

document.addEventListener("input", (event) => {
  const max = Number(event.target.dataset?.count);
  if (!max) return;
  const left = max - event.target.value.length;
  let line = event.target.parentElement.querySelector(".ui-left");
  if (!line) { line = document.createElement("p"); line.className = "ui-hint ui-left"; event.target.after(line); }
  line.textContent = left < max / 5 ? (left < 0 ? `${-left} letters too many` : `${left} letters left`) : "";
});

local(document);
document.addEventListener("htmx:load", (event) => { local(event.detail.elt); tick(); });
if (document.querySelector("[data-until], [data-ago]")) tick();
setInterval(tick, 1000);
