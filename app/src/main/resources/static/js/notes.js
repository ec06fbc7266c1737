// When a request fails: the server's own note goes to #ui-notes; whatever else failed is said in a sentence. Nothing typed is lost.
// A form drawn again with its problems (422) and a page that says who was faster (409) are swapped like any answer.
const place = () => document.getElementById("ui-notes");

function say(strong, rest) {
  const note = document.createElement("div");
  note.className = "ui-note";
  note.dataset.tone = "bad";
  note.setAttribute("role", "alert");
  const words = document.createElement("div");
  const head = document.createElement("strong");
  head.textContent = strong;
  words.append(head, " ", rest);
  note.append(words);
  place()?.replaceChildren(note);
  place()?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("htmx:beforeRequest", () => place()?.replaceChildren());

document.addEventListener("htmx:beforeSwap", (event) => {
  const xhr = event.detail.xhr;
  const ours = xhr.getResponseHeader("HX-Retarget") || xhr.status === 422 || xhr.status === 409;
  // A session that ended led to the sign-in page, which never belongs inside another page.
  if (xhr.status === 200 && xhr.responseText.includes('class="ui-bare"')) {
    event.detail.shouldSwap = false;
    location.assign(xhr.responseURL);
    return;
  }
  if (xhr.status < 400 || ours) return;
  event.detail.shouldSwap = false;
  say("That did not work.", `The server answered ${xhr.status}. Nothing you typed is lost; try again.`);
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id === "ui-notes") event.detail.target.scrollIntoView({ block: "nearest" });
});

document.addEventListener("htmx:sendError", () => say("No connection.", "Nothing was sent, and nothing you typed is lost. Try again."));
document.addEventListener("tidegate:unsent", (event) => say(...event.detail));
document.addEventListener("htmx:timeout", () => say("No answer yet.", "Reload to see whether it was done."));

// What was done before this page came: put in once more, since readers tell only what changes, and gone after a while unless somebody is at it.
const toasts = document.getElementById("ui-toasts");
if (toasts?.firstElementChild) {
  const toast = toasts.firstElementChild;
  setTimeout(() => toasts.replaceChildren(toast), 150);
  const leave = () => (toast.matches(":hover, :focus-within") || toast.querySelector("a") ? setTimeout(leave, 4000) : toast.remove());
  setTimeout(leave, 9000);
}

// A button that sends says so, keeps its width, and does not send twice; one that takes long brings its own sentence, read aloud too.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || event.defaultPrevented || event.target.method === "dialog") return;
  if (button.dataset.sent) { event.preventDefault(); return; }
  button.dataset.sent = "yes";
  button.setAttribute("aria-busy", "true");
  const words = button.nextElementSibling?.matches(".ui-busy") ? button.nextElementSibling : null;
  if (words) words.textContent = words.dataset.words;
  const again = () => { delete button.dataset.sent; button.removeAttribute("aria-busy"); words?.replaceChildren(); };
  addEventListener("pageshow", again, { once: true });
  event.target.addEventListener("htmx:afterRequest", again, { once: true });
});
