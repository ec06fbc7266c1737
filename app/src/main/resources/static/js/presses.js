// A button that is drawn anew between being pressed and being let go gets no click: nobody would. The press goes to its like.
let pressed = null;
const button = (node) => (node instanceof Element ? node.closest("button") : null);
const like = (one) => [...document.querySelectorAll("button")].filter((other) =>
  other.name === one.name && other.value === one.value && other.textContent === one.textContent);

addEventListener("pointerdown", (event) => { pressed = event.button === 0 ? button(event.target) : null; }, { capture: true, passive: true });
addEventListener("pointerup", (event) => {
  const gone = pressed;
  pressed = null;
  if (!gone || gone.isConnected) return;
  const twins = like(gone);
  const there = button(document.elementFromPoint(event.clientX, event.clientY));
  const heir = twins.includes(there) ? there : twins.length === 1 ? twins[0] : null;
  if (heir) setTimeout(() => heir.click());
}, { capture: true, passive: true });
