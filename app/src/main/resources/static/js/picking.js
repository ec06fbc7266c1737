// Rows that are picked for one deed: how many, all of them at once, and with Shift all between two. The bar with the deeds comes by CSS.
document.querySelectorAll("form[data-pick]").forEach((form) => {
  const boxes = () => [...form.querySelectorAll("tbody input[type=checkbox]")];
  const all = form.querySelector("[data-pick-all]");
  const count = form.querySelector("[data-picked]");
  let last = null;

  function show() {
    const picked = boxes().filter((box) => box.checked);
    boxes().forEach((box) => box.closest("tr").setAttribute("aria-selected", String(box.checked)));
    if (count) count.textContent = `${picked.length} picked`;
    if (all) {
      all.hidden = false;
      all.checked = picked.length > 0 && picked.length === boxes().length;
      all.indeterminate = picked.length > 0 && !all.checked;
    }
  }

  form.addEventListener("click", (event) => {
    const box = event.target.closest("tbody input[type=checkbox]");
    if (!box) return;
    if (event.shiftKey && last) {
      const [from, to] = [boxes().indexOf(last), boxes().indexOf(box)].sort((one, other) => one - other);
      boxes().slice(from, to + 1).forEach((between) => { between.checked = box.checked; });
    }
    last = box;
  });
  form.addEventListener("change", (event) => {
    if (event.target === all) boxes().forEach((box) => { box.checked = all.checked; });
    show();
  });
  form.addEventListener("reset", () => setTimeout(show));
  show();
});
