// Buttons that copy the text of another element.
export function copyTexts(buttons) {
  for (const button of buttons) {
    if (!navigator.clipboard) {
      button.remove(); // not allowed on this address; the text can be selected by one click
      continue;
    }
    const status = Object.assign(document.createElement("span"), { className: "vh" });
    status.setAttribute("role", "status");
    button.after(status);
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copies).innerText;
      await navigator.clipboard.writeText(text);
      button.textContent = status.textContent = button.dataset.done;
    });
  }
}
