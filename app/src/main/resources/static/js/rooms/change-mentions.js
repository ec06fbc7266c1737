// data-mentions="/…" on a textarea: after an @ the people whose name has the letters that follow are offered below it.
// Arrows choose, Enter or Tab takes, Escape closes; without script the whole name is written by hand.
const WAIT_MS = 150;
const LONGEST = 40;

function typedName(field) {
  if (field.selectionStart !== field.selectionEnd) return null;
  const before = field.value.slice(0, field.selectionStart);
  const at = before.lastIndexOf("@");
  if (at < 0 || /[\p{L}\p{N}@._%+-]$/u.test(before.slice(0, at))) return null;
  const name = before.slice(at + 1);
  return name && name.length <= LONGEST && !/[\n,;:!?()]|\s{2}|^\s/.test(name) ? { at, name } : null;
}

function offer(field) {
  const list = document.createElement("ul");
  Object.assign(list, { id: `${field.id}-people`, className: "change-mention-list", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "People who can be named");
  const told = document.createElement("p");
  told.className = "ui-vh";
  told.setAttribute("role", "status");
  field.after(list, told);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let timer = 0;
  let asked = 0;
  let closed = "";

  const options = () => [...list.children];
  const active = () => list.querySelector('[aria-selected="true"]');

  const close = () => {
    asked++;
    list.hidden = true;
    list.replaceChildren();
    field.removeAttribute("aria-activedescendant");
  };
  const mark = (option) => {
    options().forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const take = (option) => {
    const typed = typedName(field);
    if (!typed) { close(); return; }
    field.setRangeText(`@${option.dataset.words} `, typed.at, field.selectionStart, "end");
    told.textContent = "";
    close();
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const look = async () => {
    const typed = typedName(field);
    if (!typed || typed.name === closed) { close(); return; }
    const round = ++asked;
    const answer = await fetch(`${field.dataset.mentions}?q=${encodeURIComponent(typed.name)}`, { headers: { "HX-Request": "true", Accept: "text/html" } });
    if (!answer.ok || answer.redirected || round !== asked) return;
    const found = new DOMParser().parseFromString(`<ul>${await answer.text()}</ul>`, "text/html");
    if (round !== asked) return;
    list.replaceChildren(...[...found.querySelectorAll("[role=option]")].map((option) => document.adoptNode(option)));
    options().forEach((option, i) => { option.id = `${list.id}-${i}`; });
    list.hidden = !list.children.length;
    told.textContent = list.hidden ? "" : `${list.children.length} ${list.children.length === 1 ? "person" : "people"} to name`;
    if (list.hidden) field.removeAttribute("aria-activedescendant"); else mark(options()[0]);
  };

  field.addEventListener("input", () => { closed = ""; clearTimeout(timer); timer = setTimeout(() => look().catch(close), WAIT_MS); });
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const all = options();
    const here = all.indexOf(active());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(all[(here + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length]);
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      take(active() ?? all[0]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      closed = typedName(field)?.name ?? "";
      close();
    }
  });
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    event.preventDefault();
    if (option) take(option);
  });
  field.addEventListener("blur", () => setTimeout(close, 150));
}

document.querySelectorAll("textarea[data-mentions]").forEach(offer);
