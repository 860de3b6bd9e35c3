/** The rules of a robots.txt that concern one crawler. */
export interface RobotsRules {
  readonly rules: readonly { readonly allow: boolean; readonly pattern: string }[];
  /** Seconds, or null when it is not asked for. */
  readonly crawlDelay: number | null;
}

export const ALLOW_ALL: RobotsRules = { rules: [], crawlDelay: null };

/** RFC 9309 asks that at least 500 kB be read. */
const MAX_LENGTH = 512_000;

/** Reads the groups that name `product`, or else those for `*`. Unknown and broken lines are left out. RFC 9309, section 2.2. */
export function parseRobots(text: string, product: string): RobotsRules {
  const groups: { agents: string[]; rules: { allow: boolean; pattern: string }[]; crawlDelay: number | null }[] = [];
  let open = false;
  for (const line of text.slice(0, MAX_LENGTH).split(/\r\n?|\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line.replace(/^\ufeff/, ''));
    const key = match?.[1]?.toLowerCase();
    const value = match?.[2]?.trim() ?? '';
    if (key === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [], crawlDelay: null });
      groups.at(-1)?.agents.push(value.toLowerCase());
      open = true;
      continue;
    }
    const group = groups.at(-1);
    if (!group || key === undefined) continue;
    if (key === 'allow' || key === 'disallow') {
      open = false;
      if (value !== '') group.rules.push({ allow: key === 'allow', pattern: value });
    } else if (key === 'crawl-delay') {
      open = false;
      const delay = Number(value.replace(',', '.'));
      if (Number.isFinite(delay) && delay >= 0) group.crawlDelay = delay;
    }
  }
  const name = product.toLowerCase();
  const own = groups.filter((group) => group.agents.includes(name));
  const chosen = own.length > 0 ? own : groups.filter((group) => group.agents.includes('*'));
  const delays = chosen.flatMap((group) => group.crawlDelay ?? []);
  return {
    rules: chosen.flatMap((group) => group.rules),
    crawlDelay: delays.length > 0 ? Math.max(...delays) : null,
  };
}

/** Whether the rules let the address be fetched: the longest pattern wins, and of equal ones the one that allows. */
export function isAllowed(rules: RobotsRules, url: string): boolean {
  const { pathname, search } = new URL(url);
  if (pathname === '/robots.txt') return true;
  const path = decodeOctets(`${pathname}${search}`);
  const matching = rules.rules.filter((rule) => matches(decodeOctets(rule.pattern), path));
  const longest = Math.max(0, ...matching.map((rule) => rule.pattern.length));
  const winners = matching.filter((rule) => rule.pattern.length === longest);
  return winners.length === 0 || winners.some((rule) => rule.allow);
}

/** Linear in the length of the path for each star: pieces between stars are looked for in order. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    if (anchored && index === rest.length - 1) return path.length - piece.length >= at && path.endsWith(piece);
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !anchored || at === path.length;
}

/** Percent-encoded and plain characters compare as equal (RFC 9309, section 2.2.2), the reserved ones aside. */
function decodeOctets(path: string): string {
  return path
    .replace(/[^\x00-\x7f]+/g, (text) => encodeURIComponent(text))
    .replace(/%([0-9a-f]{2})/gi, (octet, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : octet.toUpperCase();
    });
}
