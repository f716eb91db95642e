// Runs before the first paint, so it is no module: a chosen theme must not flash, what only works
// with scripts must not appear late, and nothing may move because the rest of the page arrives.
{
  const root = document.documentElement;
  root.dataset.scripts = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage is forbidden here: the system's theme it is.
  }
  // Paint when the last element is there. Stands here because checkers of HTML do not know it yet.
  const whole = { rel: "expect", href: "#keys", blocking: "render" };
  document.head.append(Object.assign(document.createElement("link"), whole));
}
