// Many boxes to tick, data-sift: what is typed above them leaves those whose name has it, and the line beside says how many are ticked.
document.querySelectorAll("[data-sift=true]").forEach((set) => {
  const find = set.querySelector("[data-sift-find]");
  const input = find.querySelector("input");
  const status = find.querySelector("[role=status]");
  const labels = [...set.querySelectorAll("label")];

  function sift() {
    const words = input.value.trim().toLocaleLowerCase();
    labels.forEach((label) => { label.hidden = !label.textContent.toLocaleLowerCase().includes(words); });
    const shown = labels.filter((label) => !label.hidden).length;
    const ticked = labels.filter((label) => label.querySelector("input").checked).length;
    status.textContent = [words && `${shown} of ${labels.length}`, ticked && `${ticked} ticked`].filter(Boolean).join(", ");
  }

  find.hidden = false;
  input.addEventListener("input", sift);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  set.addEventListener("change", sift);
  sift();
});
