// Runs before the first paint, so it is no module: a chosen theme must not flash, and what only
// works with scripts must not appear late.
{
  const root = document.documentElement;
  root.dataset.scripts = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage is forbidden here: the system's theme it is.
  }
}
