// A long agenda: the item that is looked at stands in sight, and what is typed above the list leaves the items that have it.
let seen = "";

function sight(list) {
  const item = list.querySelector(".is-looked, [aria-current]");
  if (!item || item.dataset.id === seen) return;
  seen = item.dataset.id;
  const box = list.getBoundingClientRect();
  const row = item.getBoundingClientRect();
  if (row.top < box.top || row.bottom > box.bottom) list.scrollTop += row.top - box.top - box.height / 3;
}

function sift(list) {
  const words = document.getElementById("agenda-find")?.value.trim().toLocaleLowerCase() ?? "";
  for (const item of list.children) item.hidden = !item.textContent.toLocaleLowerCase().includes(words);
}

function look() {
  const list = document.getElementById("agenda");
  if (!list) return;
  sift(list);
  sight(list);
}

document.addEventListener("input", (event) => { if (event.target.id === "agenda-find") look(); });
document.addEventListener("tidegate:fresh", look);
look();
