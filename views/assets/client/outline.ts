/** Where somebody reads in the window: a part whose beginning has passed this line is the one being read. */
const READING_LINE = 0.3;

/** Marks in the outline the part that is being read; before any has begun, none. */
export function startOutline(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.outline a')];
  if (links.length === 0) return;
  const observer = new IntersectionObserver(() => markCurrent(links), {
    rootMargin: `-${READING_LINE * 100}% 0px -${(1 - READING_LINE) * 100}% 0px`,
  });
  for (const link of links) {
    const part = partOf(link);
    if (part) observer.observe(part);
  }
}

function markCurrent(links: readonly HTMLAnchorElement[]): void {
  const line = innerHeight * READING_LINE;
  const begun = links.filter((link) => (partOf(link)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= line);
  for (const link of links) {
    if (link === begun.at(-1)) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function partOf(link: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(link.hash.slice(1));
}
