// The navigation: folded with "[" or its button, remembered on this device; the token on every htmx request.
const KEY = "tidegate.nav";
const frame = document.querySelector(".ui-frame");
const fold = document.querySelector("[data-fold]");

const narrow = matchMedia("(max-width: 78rem)");
const isFolded = () => (frame.dataset.nav ?? (narrow.matches ? "collapsed" : "open")) === "collapsed";
const remember = (value) => { try { localStorage.setItem(KEY, value); } catch { /* private mode */ } };
const remembered = () => { try { return localStorage.getItem(KEY); } catch { return null; } };

function show() {
  fold.setAttribute("aria-expanded", String(!isFolded()));
  fold.querySelector("span:nth-child(2)").textContent = isFolded() ? "Expand" : "Collapse";
}

function toggle() {
  frame.dataset.nav = isFolded() ? "open" : "collapsed";
  remember(frame.dataset.nav);
  show();
}

if (frame && fold) {
  // A page that folds the navigation itself (the run page) is not overruled.
  if (!frame.dataset.nav && remembered()) frame.dataset.nav = remembered();
  fold.hidden = false;
  fold.addEventListener("click", toggle);
  document.addEventListener("tidegate:fold", toggle);
  show();
}

document.addEventListener("htmx:configRequest", (event) => {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  if (meta("csrf-header")) event.detail.headers[meta("csrf-header")] = meta("csrf-token");
});

// Of tabs that do not fit side by side, the one that the reader is at is in sight.
for (const tabs of document.querySelectorAll(".ui-tabs")) {
  const here = tabs.querySelector("[aria-current]")?.getBoundingClientRect();
  const all = tabs.getBoundingClientRect();
  if (here) tabs.scrollLeft += here.left - all.left - (all.width - here.width) / 2;
}
