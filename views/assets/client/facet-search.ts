import { announce } from './announce.ts';

const TYPING_MS = 200;

interface FoundValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

let pending: AbortController | null = null;
/** Options made so far: their ids stay apart. */
let made = 0;

/** Narrows a long list of filter values while the person types; what is ticked stays in sight. Without script the field opens a page. */
export function startFacetSearch(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('input', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.name !== 'terme') return;
    const form = field.closest<HTMLFormElement>('form[data-facet-search]');
    if (!form?.closest('#filtres')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void narrow(form, field.value.trim()), TYPING_MS);
  });
}

async function narrow(form: HTMLFormElement, term: string): Promise<void> {
  pending?.abort();
  if (term === '') return showAll(form);
  const controller = new AbortController();
  pending = controller;
  try {
    const response = await fetch(addressOf(form, term), { signal: controller.signal });
    if (!response.ok) throw new Error(`the values could not be searched: HTTP ${response.status}`);
    const { values } = (await response.json()) as { readonly values: readonly FoundValue[] };
    showFound(form, values);
  } catch (error) {
    if (!controller.signal.aborted) console.error(error);
  }
}

function addressOf(form: HTMLFormElement, term: string): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== 'terme' && typeof value === 'string') params.append(name, value);
  }
  params.set('term', term);
  return `/api/v1/facets/${form.dataset.facetSearch ?? ''}?${params}`;
}

function optionsOf(form: HTMLFormElement): HTMLLIElement[] {
  return [...(form.closest('fieldset')?.querySelectorAll<HTMLLIElement>('.facet-option') ?? [])];
}

function boxOf(option: Element): HTMLInputElement | null {
  return option.querySelector<HTMLInputElement>('input[type="checkbox"]');
}

function showAll(form: HTMLFormElement): void {
  for (const option of optionsOf(form)) {
    if (option.dataset.found !== undefined && boxOf(option)?.checked === false) option.remove();
    option.hidden = false;
  }
}

function showFound(form: HTMLFormElement, values: readonly FoundValue[]): void {
  showAll(form);
  const wanted = new Set(values.map(({ value }) => value));
  const known = new Set<string>();
  for (const option of optionsOf(form)) {
    const box = boxOf(option);
    if (!box) continue;
    known.add(box.value);
    option.hidden = !box.checked && !wanted.has(box.value);
  }
  const list = form.closest('fieldset')?.querySelector('.facet-list');
  const fresh = values.filter(({ value }) => !known.has(value)).map((entry) => optionFor(form, entry));
  list?.append(...fresh);
  const more = form.closest('fieldset')?.querySelector<HTMLDetailsElement>('.facet-more');
  if (more?.querySelector('.facet-option:not([hidden])')) more.open = true;
  const { found = '', none = '' } = form.dataset;
  announce(values.length === 0 ? none : found.replace('{n}', String(values.length)));
}

function optionFor(form: HTMLFormElement, { value, label, count }: FoundValue): HTMLLIElement {
  const name = form.dataset.facetSearch ?? '';
  const option = document.createElement('li');
  option.className = 'facet-option';
  option.dataset.found = '';
  const box = document.createElement('input');
  box.type = 'checkbox';
  made += 1;
  box.id = `t-${name}-${made}`;
  box.name = name;
  box.value = value;
  box.setAttribute('form', 'recherche');
  const words = document.createElement('label');
  words.htmlFor = box.id;
  words.append(spanOf('facet-label', label), ' ', spanOf('facet-count', String(count)));
  option.append(box, words);
  return option;
}

function spanOf(className: string, words: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = words;
  return span;
}
