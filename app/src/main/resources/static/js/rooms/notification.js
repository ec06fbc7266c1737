// The inbox: what came while it is open waits behind a link, so that nothing moves under a finger.
const place = document.getElementById("inbox-new");

if (place) {
  const known = Number(place.dataset.bell);
  document.addEventListener("tidegate:fresh", (event) => {
    if (event.target.id !== "ui-bell") return;
    const now = Number.parseInt(event.target.querySelector("b")?.textContent ?? "0", 10);
    if (now <= known || place.firstChild) return;
    const link = document.createElement("a");
    Object.assign(link, { href: location.pathname, textContent: "Something new has come. Show it" });
    place.append(link);
  });
}
