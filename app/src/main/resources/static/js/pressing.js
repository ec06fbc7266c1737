// What is pressed is let go before it is replaced: a click on a button that went away between pressing and letting go would be nobody's.
// Whoever is about to replace a part sends "tidegate:replacing" with a function as its detail, which is called when nothing is pressed.
const SETTLE_MS = 40;
const pressed = new Set();
const waiting = [];

// Fingers let go before their click is told, so what waits is given a moment more.
function letGo(by) {
  if (!by.some((one) => pressed.delete(one))) return;
  setTimeout(() => { if (pressed.size === 0) waiting.splice(0).forEach((go) => go()); }, SETTLE_MS);
}

const listen = (kind, act) => addEventListener(kind, act, { capture: true, passive: true });
listen("pointerdown", ({ button }) => { if (button === 0) pressed.add("pointer"); });
["pointerup", "pointercancel"].forEach((kind) => listen(kind, () => letGo(["pointer"])));
// A list that the browser unfolds by itself keeps the letting go to itself.
listen("pointermove", ({ buttons }) => { if (buttons === 0) letGo(["pointer"]); });
listen("keydown", ({ key }) => { if (key === " ") pressed.add("key"); });
listen("keyup", ({ key }) => { if (key === " ") letGo(["key"]); });
listen("blur", ({ target }) => { if (target === window) letGo(["pointer", "key"]); });
document.addEventListener("tidegate:replacing", ({ detail: go }) => { if (pressed.size || waiting.length) waiting.push(go); else go(); });
