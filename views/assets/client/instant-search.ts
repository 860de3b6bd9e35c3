import { announce } from './announce.ts';
import { closeSheet, isSheetOpen } from './filter-sheet.ts';
import { isWritten, redraw, relabelSubmit } from './redraw.ts';

const TYPING_MS = 250;

let pending: AbortController | null = null;
/** The search that the page shows: going to an anchor of it must not search again. */
let shown = searchOf(new URL(location.href));
/** The field that the last search was typed into: further letters change its entry in the history, they add none. */
let writtenIn: EventTarget | null = null;

type HistoryStep = 'push' | 'replace' | 'keep';

/** Searches while the person types or ticks: the same address is fetched and its results put in place of the old ones. */
export function startInstantSearch(): void {
  const form = document.querySelector<HTMLFormElement>('#recherche');
  if (!form || !document.getElementById('resultats')) return;
  relabelSubmit();
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('input', ({ target }) => {
    if (!belongsTo(form, target)) return;
    clearTimeout(timer);
    const field = isWritten(target) ? target : null;
    timer = setTimeout(() => void show(addressOf(form), stepFor(field)), field ? TYPING_MS : 0);
  });
  document.addEventListener('focusout', ({ target }) => {
    if (target === writtenIn) writtenIn = null;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void show(addressOf(form), stepFor(writtenIn));
    writtenIn = null;
    if (isSheetOpen()) closeSheet();
  });
  document.addEventListener('click', (event) => followInPlace(event));
  addEventListener('popstate', () => {
    const url = new URL(location.href);
    writtenIn = null;
    if (searchOf(url) !== shown) void show(url, 'keep');
  });
}

/** One entry of the history per question: letters of one go share theirs, and so does all that is ticked in the sheet. */
function stepFor(field: EventTarget | null): HistoryStep {
  const goesOn = field !== null && field === writtenIn;
  writtenIn = field;
  return goesOn || isSheetOpen() ? 'replace' : 'push';
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
  void show(new URL(href, location.href), stepFor(null)).then(() => {
    if (turnsPage) document.getElementById('titre-resultats')?.scrollIntoView();
  });
}

async function show(url: URL, step: HistoryStep): Promise<void> {
  pending?.abort();
  const controller = new AbortController();
  pending = controller;
  const results = document.getElementById('resultats');
  results?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(url, { signal: controller.signal, headers: { Accept: 'text/html' } });
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!next.getElementById('resultats')) return location.assign(url);
    redraw(next, step !== 'keep');
    remember(url, searchOf(url) === shown ? 'keep' : step);
    shown = searchOf(url);
    announce(document.getElementById('titre-resultats')?.textContent ?? '');
  } catch (error) {
    if (controller.signal.aborted) return;
    console.error(error);
    location.assign(url);
  }
}

function remember(url: URL, step: HistoryStep): void {
  const address = `${url.pathname}${url.search}${location.hash}`;
  if (step === 'push') window.history.pushState(null, '', address);
  if (step === 'replace') window.history.replaceState(null, '', address);
}
