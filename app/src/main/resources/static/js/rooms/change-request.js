// The request form. It saves itself through htmx; a press on a button waits until that is through, so that it names the
// version that was stored. The picker is a combobox: arrows choose, Enter picks, Escape closes, unticking takes one off.
const form = document.querySelector("form[data-request]");

if (form) {
  let saving = false;
  let pressed = null;
  let sent = false;

  form.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt !== form) return;
    // What a button has sent is saved by that; saving it once more would draft a second change.
    if (sent) event.preventDefault(); else saving = true;
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt !== form) return;
    saving = false;
    const button = pressed;
    pressed = null;
    if (button) setTimeout(() => form.requestSubmit(button.isConnected ? button : null));
  });
  form.addEventListener("submit", (event) => {
    if (!saving) { sent = true; return; }
    event.preventDefault();
    pressed = event.submitter;
  });
  addEventListener("pageshow", () => { sent = false; });
  form.addEventListener("htmx:sendError", (event) => {
    if (event.detail.elt !== form) return;
    const state = document.getElementById("draft-state");
    const words = state.querySelector("span:last-of-type") ?? state.appendChild(document.createElement("span"));
    words.textContent = "Not on the server yet; trying again.";
    state.dataset.tone = "warn";
    setTimeout(() => form.dispatchEvent(new Event("tidegate:save")), 5000);
  });

  const opens = () => form.querySelectorAll("[data-opens]:checked").forEach((box) => { document.getElementById(box.dataset.opens).open = true; });
  form.addEventListener("change", opens);

  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target && (target.matches("details") ? target : target.closest("details"));
    if (fold) fold.open = true;
    if (target && form.contains(target)) { target.focus(); target.scrollIntoView({ block: "center" }); }
  };
  addEventListener("hashchange", reveal);
  form.addEventListener("click", (event) => { if (event.target.closest?.('a[href^="#"]')) setTimeout(reveal); });
  reveal();

  form.querySelectorAll("[data-picker]").forEach(picker);
}

function picker(box) {
  const input = box.querySelector("[role=combobox]");
  const picks = box.querySelector("[data-picks]");
  const list = () => box.querySelector("#scope-list");
  const options = () => [...list().querySelectorAll("[role=option]")];
  const active = () => list().querySelector('[aria-selected="true"]');
  box.querySelector(".change-find").remove();

  const show = (open) => {
    list().hidden = !open;
    input.setAttribute("aria-expanded", String(open && options().length > 0));
    if (!open) input.removeAttribute("aria-activedescendant");
  };
  const mark = (option) => {
    options().forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    if (!option) return;
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const pick = (option) => {
    const { id, name } = option.dataset;
    if (![...picks.querySelectorAll("input")].some((one) => one.value === id)) picks.append(token(id, name));
    input.value = "";
    list().replaceChildren();
    show(false);
    input.focus();
    input.form.dispatchEvent(new Event("change", { bubbles: true }));
  };

  input.addEventListener("keydown", (event) => {
    const all = options();
    const here = all.indexOf(active());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!all.length) return;
      event.preventDefault();
      show(true);
      mark(all[(here + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (all.length) pick(active() ?? all[0]);
    } else if (event.key === "Escape") {
      show(false);
    } else if (event.key === "Backspace" && !input.value) {
      picks.lastElementChild?.remove();
      input.form.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  box.addEventListener("htmx:afterSwap", () => { show(true); mark(options()[0]); list().scrollIntoView({ block: "nearest" }); });
  box.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) { event.preventDefault(); pick(option); }
  });
  input.addEventListener("blur", () => setTimeout(() => show(false), 150));
  picks.addEventListener("change", (event) => { if (!event.target.checked) { event.target.closest("label").remove(); input.focus(); } });
}

function token(id, name) {
  const label = document.createElement("label");
  label.className = "ui-token change-pick";
  const box = document.createElement("input");
  Object.assign(box, { type: "checkbox", name: "item", value: id, checked: true, className: "form-check-input" });
  const code = document.createElement("code");
  code.textContent = name;
  label.append(box, " ", code);
  return label;
}
