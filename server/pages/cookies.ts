/** The value of a cookie in a Cookie header, or null. Values that are not plain letters, digits, "-" or "_" are refused. */
export function findCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').slice(0, 4_000).split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    const value = part.slice(at + 1).trim();
    return /^[\w-]{1,200}$/.test(value) ? value : null;
  }
  return null;
}
