// The run page between two messages of the server: the time of day, the bar, how long the step has taken;
// copying a command; sending evidence at once, chosen or pasted, so that nothing is lost when the page moves on.
const pad = (number) => String(number).padStart(2, "0");

function timeIn(zone, now) {
  try {
    return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone }).format(now);
  } catch {
    return `${pad(now.getUTCHours())}:${pad(now.getUTCMinutes())}`;
  }
}

function bar(place, now) {
  const start = Date.parse(place.dataset.runStart);
  const part = Math.round((100 * (now - start)) / (Date.parse(place.dataset.runEnd) - start));
  const at = Math.min(100, Math.max(0, part));
  const done = place.querySelector(".ui-window-done");
  if (done) done.dataset.len = String(at);
  const line = place.querySelector(".ui-window-now");
  if (line) line.dataset.at = String(Math.min(99, at));
}

function elapsed(place, now) {
  const minutes = Math.max(0, Math.floor((now - Date.parse(place.dataset.runSince)) / 60000));
  const planned = Number(place.dataset.runPlanned);
  const words = place.querySelector("[data-run-words]");
  const said = `${minutes} min of ${planned} planned`;
  if (words && words.textContent !== said) words.textContent = said;
  const progress = place.querySelector("progress");
  if (progress) progress.value = Math.min(minutes, planned);
  place.dataset.tone = minutes > planned ? "warn" : "live";
}

function tick() {
  const now = new Date();
  document.querySelectorAll("[data-run-now]").forEach((time) => {
    const said = timeIn(time.dataset.runNow, now);
    if (time.textContent !== said) time.textContent = said;
  });
  document.querySelectorAll("[data-run-start]").forEach((place) => bar(place, now));
  document.querySelectorAll("[data-run-since]").forEach((place) => elapsed(place, now));
}

async function send(form, files) {
  const said = form.querySelector("[data-run-upload-said]");
  const body = new FormData(form);
  body.delete("file");
  [...files].forEach((file) => body.append("file", file, file.name || "screenshot.png"));
  if (said) said.textContent = "Sending…";
  form.dataset.runSending = "yes";
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    if (answer.ok) {
      if (said) said.textContent = files.length === 1 ? "Kept, with its hash." : `${files.length} files kept, with their hashes.`;
      form.reset();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const problem = page.querySelector(".ui-problems li, .ui-blockers p");
    if (said) said.textContent = problem ? problem.textContent : `Not kept: the server answered ${answer.status}. Try again.`;
  } catch {
    if (said) said.textContent = "No connection. The file was not sent; choose it again when the line is back.";
  } finally {
    delete form.dataset.runSending;
  }
}

// Choosing a file has sent it already; the button beside it is for browsers without scripts.
document.addEventListener("submit", (event) => {
  if (!event.target.dataset.runSending) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("[data-run-upload]");
  if (form && event.target.type === "file" && event.target.files.length) send(form, event.target.files);
});

document.addEventListener("paste", (event) => {
  const field = event.target.closest?.("[data-run-paste]");
  const files = event.clipboardData?.files;
  const form = field && document.getElementById(field.dataset.runPaste)?.form;
  if (!form || !files?.length) return;
  event.preventDefault();
  send(form, files);
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copy)?.textContent ?? "";
  try {
    await navigator.clipboard.writeText(text);
    button.setAttribute("aria-label", "Copied");
  } catch {
    getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
  }
});

if (document.querySelector("[data-run-now], [data-run-since]")) {
  tick();
  setInterval(tick, 5000);
  document.addEventListener("tidegate:fresh", tick);
}
