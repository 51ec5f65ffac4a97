// @ts-check
// Runs before the first paint, so that a chosen theme never flashes. Served as it is: no imports, no types.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
  // Storage may be switched off; the system's theme stands.
}
// A list that the address narrows is not shown whole first.
if (location.search !== '') document.documentElement.dataset['asked'] = '';
