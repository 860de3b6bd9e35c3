import { announce } from './announce.ts';

/** Shows the buttons that need a script: copy an element's text, print the page. Paths to be handed over become whole addresses. */
export function startCopyButtons(): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-site-link]')) {
    link.textContent = new URL(link.textContent ?? '', location.href).href;
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    reveal(button);
    button.addEventListener('click', () => void copyFrom(button));
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    reveal(button);
    button.addEventListener('click', () => print());
  }
}

/** The reading pages keep the place of such a button, so that nothing moves when it appears. */
function reveal(button: HTMLButtonElement): void {
  button.hidden = false;
  button.classList.remove('awaits-script');
}

async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const { copy = '', copied = '', failed = '' } = button.dataset;
  const text = document.getElementById(copy)?.textContent?.trim() ?? '';
  try {
    await navigator.clipboard.writeText(text);
    announce(copied);
    flash(button, copied);
  } catch {
    announce(failed);
    flash(button, failed);
  }
}

const FLASH_MS = 2_000;

function flash(button: HTMLButtonElement, words: string): void {
  const label = button.querySelector('span') ?? button;
  const before = label.textContent;
  // Shorter words must not move what stands beside the button.
  button.style.minWidth = `${button.getBoundingClientRect().width}px`;
  label.textContent = words;
  setTimeout(() => {
    label.textContent = before;
    button.style.minWidth = '';
  }, FLASH_MS);
}
