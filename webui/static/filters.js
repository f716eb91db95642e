// On a narrow screen the filters open over the page; long lists can be searched.
const NARROW = matchMedia("(width < 64rem)");

export function openFiltersInDialog(details) {
  if (!details) return;
  const form = details.querySelector("form");
  const dialog = document.createElement("dialog");
  dialog.className = "sheet";
  dialog.setAttribute("aria-label", details.dataset.label);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "btn close";
  close.textContent = details.dataset.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(close);
  details.after(dialog);
  details.querySelector("summary").addEventListener("click", (event) => {
    if (!NARROW.matches || details.open) return;
    event.preventDefault();
    dialog.append(form);
    dialog.showModal();
  });
  dialog.addEventListener("close", () => details.append(form));
  NARROW.addEventListener("change", () => dialog.close());
}

export function searchInLists(inputs) {
  for (const input of inputs) {
    const box = input.closest("fieldset");
    const rows = [...box.querySelectorAll("li")];
    const status = box.querySelector("[role=status]");
    input.addEventListener("input", () => {
      const words = folded(input.value).split(" ");
      for (const row of rows) {
        const chosen = row.querySelector("input").checked;
        const name = folded(row.querySelector("label > span").textContent);
        row.hidden = !chosen && !words.every((word) => name.includes(word));
      }
      const left = rows.filter((row) => !row.hidden).length;
      status.textContent = input.value ? status.dataset.left.replace("{count}", left) : "";
    });
  }
}

// As the search reads what is typed: without dấu, in small letters.
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").trim();
}
