// data-steady on a part: before one of its forms is sent, the server is asked whether it is there. A browser that finds nobody would put
// its own page in place of this one, with the clock, the steps and what was typed.
const probe = document.querySelector("link[rel=icon]").href;
const found = new WeakSet();
const page = document.documentElement;
const unsent = (strong, rest) => document.dispatchEvent(new CustomEvent("tidegate:unsent", { detail: [strong, rest] }));

// A part that is live may be drawn anew meanwhile. The form that goes to the same place with the same in hand, and has the same button,
// still says what the person pressed; another one of the same address, such as back in place of on, does not.
const hidden = (form) => [...form.querySelectorAll("input[type=hidden]:not([name=_csrf])")].map(({ name, value }) => `${name}=${value}`);
const sent = (form) => [form.getAttribute("action"), ...hidden(form)].join(" ");
const same = (form, button) => [...form.elements].find((one) => one.type === "submit" && one.textContent === button.textContent);
const twin = (form, button) => [...document.querySelectorAll("[data-steady] form")].find((one) => sent(one) === sent(form) && (!button || same(one, button)));

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.method !== "post" || !form.closest("[data-steady]")) return;
  if (found.delete(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (page.dataset.sending) return;
  page.dataset.sending = "yes";
  try {
    await fetch(probe, { method: "HEAD", cache: "no-store" });
  } catch {
    delete page.dataset.sending;
    unsent("No connection.", "Nothing was sent, and nothing you typed is lost. Try again.");
    return;
  }
  const now = form.isConnected ? form : twin(form, button);
  if (!now) {
    delete page.dataset.sending;
    unsent("This page has just changed.", "Nothing was sent. Look again.");
    return;
  }
  found.add(now);
  now.requestSubmit(now === form ? (button?.form === form ? button : undefined) : button && same(now, button));
}, true);
addEventListener("pageshow", () => delete page.dataset.sending);
