/** Says something to screen readers through the page's status line. */
export function announce(words: string): void {
  const status = document.getElementById('annonce');
  if (status) status.textContent = words;
}
