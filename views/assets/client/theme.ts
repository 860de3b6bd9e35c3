/** Makes the theme button work without a new page; the server remembers the choice for the next ones. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  button?.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    const body = new URLSearchParams({ theme, back: location.pathname });
    void fetch('/preferences', { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(console.error);
  });
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}
