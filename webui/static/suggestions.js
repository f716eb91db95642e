// Suggestions under the search box: the combobox pattern with manual selection.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (focus stays in the box all the time)
const PAUSE = 120; // milliseconds without a key before the server is asked
const FEW = matchMedia("(width < 40rem)");

export function suggest(form) {
  const input = form.querySelector("input[type=search]");
  const list = made("ul", { role: "listbox", id: "suggestions", className: "suggestions" });
  const status = made("p", { role: "status", className: "vh" });
  list.hidden = true;
  list.setAttribute("aria-label", form.dataset.label);
  input.after(list, status);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", list.id],
    ["aria-expanded", "false"],
  ])
    input.setAttribute(name, value);

  let active = -1;
  let timer = 0;
  let asked = new AbortController();

  function show(items, said) {
    list.replaceChildren(...items.map(option));
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = said;
    choose(-1);
  }

  function hide() {
    clearTimeout(timer);
    asked.abort();
    if (!list.hidden) show([], "");
  }

  function choose(number) {
    list.children[active]?.removeAttribute("aria-selected");
    active = number;
    const chosen = list.children[active];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  }

  async function ask() {
    asked.abort(); // an answer to what was typed before must not come after this one
    asked = new AbortController();
    const parameters = new URLSearchParams({ q: input.value, limit: FEW.matches ? "6" : "10" });
    try {
      const answer = await fetch(`${form.dataset.suggestions}?${parameters}`, {
        signal: asked.signal,
      });
      if (!answer.ok) return;
      const { items, said } = await answer.json();
      if (document.activeElement === input) show(items, said);
    } catch {
      // Aborted, or the server is away: typing goes on without suggestions.
    }
  }

  // Also while an input method puts a word together: the keyboards of phones always do.
  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim().length < 2) hide();
    else timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("blur", hide);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") choose(active < last ? active + 1 : -1);
    else if (event.key === "ArrowUp") choose(active < 0 ? last : active - 1);
    else if (event.key === "Escape") hide();
    else if (event.key === "Enter" && active >= 0) open(list.children[active]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps focus
  list.addEventListener("click", ({ target }) => open(target.closest("[role=option]")));
}

function open(chosen) {
  if (chosen) location.assign(chosen.dataset.url);
}

function option(item, number) {
  const row = made("li", { role: "option", id: `suggestion-${number}` });
  row.dataset.url = item.url;
  row.append(
    made("b", { textContent: item.label }),
    made("span", { textContent: [item.kind, item.detail, item.count].filter(Boolean).join(" · ") }),
  );
  return row;
}

function made(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
