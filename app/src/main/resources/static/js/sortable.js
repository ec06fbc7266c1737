// data-sortable="/…/order" on a list whose items have data-id and a handle .ui-grip: drag by the handle, or Alt with the arrow keys.
// The new order goes to the address as ids joined by commas (field "order"); an event "tidegate:sorted" tells the page.
// With data-sortable-target="#…" that part of the page is drawn again from the answer, and what was moved by keys keeps the focus.
let dragged = null;

const items = (list) => [...list.children].filter((item) => item.dataset.id);

async function send(list, focused) {
  list.dispatchEvent(new CustomEvent("tidegate:sorted", { bubbles: true }));
  if (!list.dataset.sortable) return;
  const order = items(list).map((item) => item.dataset.id).join(",");
  const target = list.dataset.sortableTarget;
  const place = items(list).indexOf(focused);
  if (!window.htmx) return;
  await window.htmx.ajax("POST", list.dataset.sortable, { source: list, target: target ?? "#ui-notes", select: target, swap: target ? "outerHTML" : "none", values: { order } });
  const drawn = target && place >= 0 && document.querySelector(`[data-sortable-target="${target}"]`);
  if (drawn) items(drawn)[place]?.querySelector(".ui-grip")?.focus();
}

function say(list, item) {
  let place = document.getElementById("ui-moved");
  if (!place) { place = document.createElement("div"); place.id = "ui-moved"; place.className = "ui-vh"; place.setAttribute("aria-live", "polite"); document.body.append(place); }
  const all = items(list);
  place.textContent = `Moved to place ${all.indexOf(item) + 1} of ${all.length}`;
}

document.addEventListener("keydown", (event) => {
  if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  const list = event.target.closest("[data-sortable]");
  const item = list && items(list).find((one) => one.contains(event.target));
  const other = event.key === "ArrowUp" ? item?.previousElementSibling : item?.nextElementSibling;
  if (!other?.dataset.id) return;
  event.preventDefault();
  const focus = event.target;
  if (event.key === "ArrowUp") other.before(item); else other.after(item);
  focus.focus();
  say(list, item);
  send(list, item);
});

document.addEventListener("pointerdown", (event) => {
  const item = event.target.closest(".ui-grip")?.closest("[data-sortable] > [data-id]");
  if (item) item.draggable = true;
});
document.addEventListener("dragstart", (event) => {
  const item = event.target.closest?.("[data-sortable] > [data-id]");
  if (!item) return;
  dragged = item;
  item.dataset.dragged = "yes";
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", item.dataset.id);
});
document.addEventListener("dragover", (event) => {
  const over = event.target.closest?.("[data-sortable] > [data-id]");
  if (!dragged || !over || over.parentElement !== dragged.parentElement) return;
  event.preventDefault();
  const box = over.getBoundingClientRect();
  if (event.clientY < box.top + box.height / 2) over.before(dragged); else over.after(dragged);
});
document.addEventListener("dragend", () => {
  if (!dragged) return;
  const list = dragged.parentElement;
  dragged.draggable = false;
  delete dragged.dataset.dragged;
  say(list, dragged);
  dragged = null;
  send(list);
});
