import { announce } from './announce.ts';

const TYPING_MS = 250;

let pending: AbortController | null = null;
/** The search that the page shows: going to an anchor of it must not search again. */
let shown = searchOf(new URL(location.href));

/** Searches while the person types or ticks: the same address is fetched and its results put in place of the old ones. */
export function startInstantSearch(): void {
  const form = document.querySelector<HTMLFormElement>('#recherche');
  if (!form || !document.getElementById('resultats')) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('input', (event) => {
    if (!belongsTo(form, event.target)) return;
    clearTimeout(timer);
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    timer = setTimeout(() => void show(addressOf(form), typing ? 'replace' : 'push'), typing ? TYPING_MS : 0);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void show(addressOf(form), 'push');
    if (location.hash === '#filtres') location.hash = '#resultats';
  });
  document.addEventListener('click', (event) => followInPlace(event));
  addEventListener('popstate', () => {
    const url = new URL(location.href);
    if (searchOf(url) !== shown) void show(url, 'keep');
  });
}

function searchOf(url: URL): string {
  return `${url.pathname}${url.search}`;
}

function belongsTo(form: HTMLFormElement, target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.form === form;
}

/** The address that the form stands for, without empty fields. */
function addressOf(form: HTMLFormElement): URL {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') url.searchParams.append(name, value);
  }
  return url;
}

/** Links to other states of the search (filters, pages, histograms) are followed without leaving the page. */
function followInPlace(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest('#resultats a[href], #filtres a[href]') : null;
  const href = link?.getAttribute('href') ?? '';
  if (!href.startsWith('/?') && href !== '/') return;
  event.preventDefault();
  const turnsPage = link?.closest('.pagination') !== null;
  void show(new URL(href, location.href), 'push').then(() => {
    if (turnsPage) document.getElementById('titre-resultats')?.scrollIntoView();
  });
}

async function show(url: URL, history: 'push' | 'replace' | 'keep'): Promise<void> {
  pending?.abort();
  const controller = new AbortController();
  pending = controller;
  const results = document.getElementById('resultats');
  results?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(url, { signal: controller.signal, headers: { Accept: 'text/html' } });
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!next.getElementById('resultats')) return location.assign(url);
    replaceParts(next);
    shown = searchOf(url);
    remember(url, history);
    announce(document.getElementById('titre-resultats')?.textContent ?? '');
  } catch (error) {
    if (controller.signal.aborted) return;
    console.error(error);
    location.assign(url);
  }
}

function replaceParts(next: Document): void {
  const focused = document.activeElement?.id ?? '';
  const scroll = document.querySelector('.filters-body')?.scrollTop ?? 0;
  const open = [...document.querySelectorAll<HTMLDetailsElement>('#filtres details')].map((details) => details.open);
  replaceContent('resultats', next);
  replaceContent('filtres', next);
  document.title = next.title;
  const groups = [...document.querySelectorAll<HTMLDetailsElement>('#filtres details')];
  if (groups.length === open.length) {
    groups.forEach((details, index) => {
      details.open = open[index] ?? details.open;
    });
  }
  const body = document.querySelector('.filters-body');
  if (body) body.scrollTop = scroll;
  document.getElementById('resultats')?.removeAttribute('aria-busy');
  const input = document.getElementById('q');
  const asked = next.getElementById('q');
  const typing = document.activeElement === input;
  if (!typing && input instanceof HTMLInputElement && asked instanceof HTMLInputElement) input.value = asked.value;
  if (focused !== '' && !typing) document.getElementById(focused)?.focus({ preventScroll: true });
  relabelSubmit();
}

function replaceContent(id: string, next: Document): void {
  const fresh = next.getElementById(id);
  if (fresh) document.getElementById(id)?.replaceChildren(...fresh.childNodes);
}

/** In the sheet, the button says how many decisions it leads to. */
function relabelSubmit(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-submit-label]');
  if (button?.dataset.submitLabel) button.textContent = button.dataset.submitLabel;
}

function remember(url: URL, history: 'push' | 'replace' | 'keep'): void {
  const address = `${url.pathname}${url.search}${location.hash}`;
  if (history === 'push') window.history.pushState(null, '', address);
  if (history === 'replace') window.history.replaceState(null, '', address);
}
