// Single keys, and the dialog that lists them. They can be switched off, as WCAG 2.1.4 asks.
import { keep, recall } from "./storage.js";

const OFF = "off";

export function useKeys(dialog) {
  if (!dialog) return;
  const enabled = dialog.querySelector("input");
  enabled.checked = recall("keys") !== OFF;
  enabled.addEventListener("change", () => keep("keys", enabled.checked ? "" : OFF));
  document.querySelector("[data-opens=keys]")?.addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    if (!enabled.checked || isForSomethingElse(event)) return;
    const act = actions[event.key];
    if (act?.(dialog)) event.preventDefault();
  });
}

const actions = {
  "/": () => {
    const box = document.querySelector("input[type=search]");
    box?.focus();
    box?.select();
    return box;
  },
  "?": (dialog) => {
    dialog.showModal();
    return true;
  },
  j: () => moveBy(1),
  k: () => moveBy(-1),
};

function isForSomethingElse(event) {
  return (
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.isComposing ||
    document.querySelector("dialog[open]") ||
    event.target.closest("input:not([type=checkbox], [type=radio]), select, textarea")
  );
}

// Focus goes to the next hit, so that Enter opens it as it opens any link.
function moveBy(step) {
  const hits = [...document.querySelectorAll(".hit h3 a")];
  if (!hits.length) return false;
  const rows = hits.map((hit) => hit.closest("li"));
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  // The address that leads back from an article names its hit.
  const here = focused < 0 ? rows.findIndex((row) => row.matches(":target")) : focused;
  const next = here < 0 ? (step > 0 ? 0 : hits.length - 1) : here + step;
  hits[Math.max(0, Math.min(next, hits.length - 1))].focus();
  return true;
}
