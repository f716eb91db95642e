// Light, dark, or as the system says.
import { keep, recall } from "./storage.js";

export function chooseTheme(group) {
  if (!group) return;
  const chosen = group.querySelector(`[value="${recall("theme")}"]`);
  if (chosen) chosen.checked = true;
  group.addEventListener("change", ({ target }) => {
    keep("theme", target.value);
    if (target.value) document.documentElement.dataset.theme = target.value;
    else delete document.documentElement.dataset.theme;
  });
}
