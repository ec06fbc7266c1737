// data-confirm-leave on a form: the browser asks before a page with unsent changes is left. Autosaved fields need no question.
// With the value "unsaved" the form already holds some as it is drawn.
const dirty = new Set(document.querySelectorAll("form[data-confirm-leave=unsaved]"));

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-confirm-leave]");
  if (form && !event.target.dataset.autosaveUrl) dirty.add(form);
});
document.addEventListener("submit", (event) => dirty.delete(event.target));
addEventListener("beforeunload", (event) => {
  if ([...dirty].some((form) => form.isConnected)) event.preventDefault();
});
