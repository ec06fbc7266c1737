// Keys: Ctrl K search, "[" fold, "g" then a letter to go, "c" and other data-key elements, "j k x Enter" in lists, "?" help.
// Single letters can be switched off per person (body data-keys="off"); Ctrl K stays.
const LEADER_MS = 1200;
let leader = 0;

const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
const rows = () => [...document.querySelectorAll("[data-list] > :is(tr, li):not(.ui-group)")].filter((row) => row.offsetParent);
const link = (row) => row.querySelector("a[href]:not(.ui-num)") ?? row.querySelector("a[href]");

function move(step) {
  const all = rows();
  const here = all.indexOf(document.activeElement?.closest("tr, li"));
  const next = all[Math.min(all.length - 1, Math.max(0, here + step))];
  const target = next && link(next);
  target?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return Boolean(target);
}

function pick() {
  const box = document.activeElement?.closest("tr, li")?.querySelector("input[type=checkbox]");
  box?.click();
  return Boolean(box);
}

function press(element) {
  if (!element || element.disabled) return false;
  if (element.matches("input, textarea, select")) element.focus(); else element.click();
  return true;
}

function act(key) {
  if (Date.now() - leader < LEADER_MS) {
    leader = 0;
    return press([...document.querySelectorAll("[data-go]")].find((item) => item.dataset.go === key));
  }
  switch (key) {
    case "g": leader = Date.now(); return true;
    case "[": document.dispatchEvent(new Event("tidegate:fold")); return true;
    case "?": document.getElementById("ui-keys")?.showModal(); return true;
    case "j": return move(1);
    case "k": return move(-1);
    case "x": return pick();
    default: return press([...document.querySelectorAll("[data-key]")].find((item) => item.dataset.key === key));
  }
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
    const search = document.querySelector(".ui-palette input");
    // What was sought before gives way to what is typed now.
    if (press(search)) { search.select(); event.preventDefault(); }
    return;
  }
  const off = document.body.dataset.keys !== "on";
  if (off || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key.length === 1 && act(event.key)) event.preventDefault();
});
