import type { CheerioAPI } from 'cheerio';

type MarkupDocument = ReturnType<CheerioAPI['root']>[0] & object;
/** A node of a loaded page, whatever its kind. */
export type MarkupNode = MarkupDocument | MarkupDocument['children'][number];

export interface Link {
  /** As written in the page. */
  readonly href: string;
  readonly text: string;
}

/** One block of text of a page, in document order. */
export interface Paragraph {
  /** Name of the closest block element, lower case: "p", "h1", "li"… */
  readonly tag: string;
  /** White space collapsed; `<br>` is a line break. Never empty. */
  readonly text: string;
  readonly links: readonly Link[];
}

export interface ReadOptions {
  /** Keeps the line breaks of the markup itself, for sources that format their text with them. */
  readonly keepLineBreaks?: boolean;
  /** Elements left out with all that they contain, beside scripts and the like. */
  readonly skip?: ReadonlySet<string>;
}

const INVISIBLE = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head', 'object', 'canvas']);
/** Parts of a page that hold no text of a document, by the meaning that HTML gives them. */
export const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'select', 'dialog']);

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center contenu dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * The text below `root` as paragraphs. Walks without recursion: pages with thousands of nested elements are read like any other,
 * where cheerio's own `.text()` overflows the stack.
 */
export function readParagraphs(root: MarkupNode, options: ReadOptions = {}): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const tags: string[] = [];
  let parts: string[] = [];
  let links: Link[] = [];
  let openLink: { href: string; from: number } | null = null;

  const closeLink = () => {
    if (openLink)
      links.push({ href: openLink.href, text: tidy(parts.slice(openLink.from).join('')).replace(/\n/g, ' ') });
    openLink = null;
  };
  const flush = () => {
    closeLink();
    const text = tidy(parts.join(''));
    if (text !== '') paragraphs.push({ tag: tags.at(-1) ?? '', text, links });
    parts = [];
    links = [];
  };
  walk(root, {
    enters: (element) => !INVISIBLE.has(nameOf(element)) && !options.skip?.has(nameOf(element)),
    enter(element) {
      const name = nameOf(element);
      if (name === 'br') parts.push('\n');
      if (name === 'a' && element.attribs.href !== undefined)
        openLink = { href: element.attribs.href, from: parts.length };
      if (!BLOCKS.has(name)) return;
      flush();
      tags.push(name);
    },
    leave(element) {
      const name = nameOf(element);
      if (name === 'a') closeLink();
      if (!BLOCKS.has(name)) return;
      flush();
      tags.pop();
    },
    text(data) {
      parts.push(options.keepLineBreaks ? data : data.replace(/[ \t\r\n\f]+/g, ' '));
    },
  });
  flush();
  return paragraphs;
}

function tidy(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\f\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

interface Visitor {
  enters(element: MarkupElement): boolean;
  enter(element: MarkupElement): void;
  leave(element: MarkupElement): void;
  text(data: string): void;
}

function walk(root: MarkupNode, visitor: Visitor): void {
  let node: MarkupNode | null = root;
  while (node) {
    if (node.type === 'text' && 'data' in node) visitor.text(node.data);
    const element: MarkupElement | null = isElement(node) ? node : null;
    const entered: boolean = element === null || visitor.enters(element);
    if (element && entered) visitor.enter(element);
    const child: MarkupNode | null = entered && hasChildren(node) ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    if (element && entered) visitor.leave(element);
    node = climb(node, root, visitor);
  }
}

/** The next node in document order that is not below `node`, leaving the elements that end on the way; null at the end. */
function climb(from: MarkupNode, root: MarkupNode, visitor: Visitor): MarkupNode | null {
  let node: MarkupNode = from;
  while (node !== root) {
    if (node.nextSibling) return node.nextSibling;
    const parent: MarkupNode | null = node.parent;
    if (!parent) return null;
    node = parent;
    if (isElement(node)) visitor.leave(node);
  }
  return null;
}

/** The paragraphs as one text: a blank line between two of them. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((paragraph) => paragraph.text).join('\n\n');
}

type MarkupElement = Extract<MarkupNode, { attribs: Record<string, string> }>;

function isElement(node: MarkupNode): node is MarkupElement {
  return 'attribs' in node;
}

function hasChildren(node: MarkupNode): node is Extract<MarkupNode, { children: unknown }> {
  return 'children' in node;
}

function nameOf(element: MarkupElement): string {
  return element.name.toLowerCase();
}
