// data-dialog="id" opens a <dialog>; data-close closes the one around it; what was typed in it stays.
// data-focus="id" moves the focus there; data-autofocus takes it on arrival; data-dismiss drops a toast.
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const opener = target?.closest("[data-dialog]");
  if (opener) {
    opener.closest("[popover]")?.hidePopover();
    const dialog = document.getElementById(opener.dataset.dialog);
    if (dialog && !dialog.open) {
      dialog.showModal();
      dialog.addEventListener("close", () => opener.focus(), { once: true });
    }
    return;
  }
  if (target?.closest("[data-close]")) target.closest("dialog")?.close();
  if (target?.closest("[data-dismiss]")) target.closest(".ui-toast")?.remove();
  const mover = target?.closest("[data-focus]");
  if (mover) {
    const place = document.getElementById(mover.dataset.focus);
    if (place) {
      event.preventDefault();
      if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
      place.focus();
      place.scrollIntoView({ block: "center" });
    }
  }
});

// A dialog that comes back with what is wrong with it stands in the page without script; with it, it floats again.
document.querySelectorAll("dialog[data-refused][open]").forEach((dialog) => { dialog.close(); dialog.showModal(); });

// An address that ends in the name of a dialog opens it on arrival: how another page leads to an override.
const called = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
if (called instanceof HTMLDialogElement && !called.open) called.showModal();

const arrive = (root) => root.querySelector("[data-autofocus]")?.focus();
arrive(document);
document.addEventListener("htmx:afterSettle", (event) => arrive(event.detail.elt));
