// The plan's editor: totals against the window as somebody types, numbers after a move, fields that grow with their text.
const words = (minutes) => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days) return hours ? `${days} d ${hours} h` : `${days} d`;
  return hours ? (rest ? `${hours} h ${rest} min` : `${hours} h`) : rest ? `${rest} min` : "0 s";
};

function sums(form) {
  const sum = (fields) => fields.reduce((all, field) => all + (Number.parseInt(field.value, 10) || 0), 0);
  const fields = [...form.querySelectorAll("[data-minutes]")];
  return { work: sum(fields.filter((one) => one.dataset.minutes !== "ROLLBACK")), rollback: sum(fields.filter((one) => one.dataset.minutes === "ROLLBACK")) };
}

function tell(form) {
  const box = form.querySelector("#plan-totals");
  const { work, rollback: planned } = sums(form);
  const rehearsed = box.dataset.rehearsed;
  const rollback = rehearsed ? Number(rehearsed) : planned;
  const set = (name, text) => { const place = box.querySelector(`[data-total="${name}"]`); if (place && place.textContent !== text) place.textContent = text; };
  set("work", words(work));
  if (!rehearsed) set("rollback", words(rollback));
  if (!box.dataset.start) return;
  const end = Date.parse(box.dataset.end);
  const spare = Math.round((end - Date.parse(box.dataset.start)) / 60000) - work - rollback;
  set("verdict", spare < 0 ? `${words(-spare)} too long for the window` : `${words(spare)} to spare`);
  box.dataset.tone = spare < 0 ? "bad" : "good";
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", { timeZone: box.dataset.zone, weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(new Date(end - rollback * 60000)).map(({ type, value }) => [type, value]));
  set("deadline", `${parts.weekday} ${parts.day} ${parts.month}, ${parts.hour}:${parts.minute}`);
}

function number(form) {
  let forward = 0;
  let back = 0;
  form.querySelectorAll(".change-edit > li").forEach((row) => {
    const name = row.parentElement.dataset.kind === "ROLLBACK" ? `R${++back}` : String(++forward);
    row.querySelector("[data-number]").textContent = name;
  });
}

const grow = (field) => { field.rows = Math.min(12, Math.max(1, field.value.split("\n").length + Math.floor(field.value.length / 90))); };
const planner = (target) => target.closest?.("form[data-planner]");

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-grow]")) grow(event.target);
  const form = planner(event.target);
  if (form) tell(form);
});
document.addEventListener("tidegate:sorted", (event) => { const form = planner(event.target); if (form) number(form); });
const start = () => document.querySelectorAll("form[data-planner]").forEach((form) => { form.querySelectorAll("[data-grow]").forEach(grow); tell(form); });
start();
document.addEventListener("htmx:afterSettle", start);
