// Small panels under a button, of which one is open at a time: a click beside it or Escape closes it. A form that asks for a list
// leaves out of the address what says nothing.
document.addEventListener("click", (event) => {
  document.querySelectorAll("details[data-popover][open]").forEach((panel) => {
    if (!panel.contains(event.target)) panel.open = false;
  });
});

document.addEventListener("keydown", (event) => {
  const panel = event.key === "Escape" && document.activeElement?.closest("details[data-popover][open]");
  if (panel) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-tidy]")) return;
  const usual = [...event.target.querySelectorAll("fieldset[data-usual]")]
    .map((set) => [...set.querySelectorAll("input:checked")])
    .filter((ticked) => ticked.map((box) => box.value).join(",") === ticked[0]?.closest("fieldset").dataset.usual)
    .flat();
  const empty = [...event.target.elements].filter((field) => field.name && !field.value && !field.disabled);
  const silent = [...usual, ...empty];
  silent.forEach((field) => { field.disabled = true; });
  setTimeout(() => silent.forEach((field) => { field.disabled = false; }));
});
