import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../scrapers/fetch/address-guard.ts';
import { backOff, isPassing, parseRetryAfter } from '../../scrapers/fetch/retry.ts';
import { isAllowed, parseRobots } from '../../scrapers/fetch/robots.ts';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '93.184.215.14', '2606:2800:21f:cb07::1', '2a00:1450:4007::1'])('accepts %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.0.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.127.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fd12:3456::1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('rejects %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('robots.txt', () => {
  const allowed = (text: string, path: string) =>
    isAllowed(parseRobots(text, 'Dispositif'), `https://x.example${path}`);

  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /', '/robots.txt', true],
    ['User-agent: autre\nDisallow: /', '/a', true],
    ['User-agent: DISPOSITIF\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/a', false],
    ['User-agent: dispositif\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
    ['User-agent: x\nUser-agent: *\nDisallow: /a', '/a', false],
    // The longest pattern wins; of equal ones, the one that allows.
    ['User-agent: *\nDisallow: /jurisprudences/\nAllow: /jurisprudences/a', '/jurisprudences/abc', true],
    ['User-agent: *\nAllow: /a\nDisallow: /abc', '/abcd', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    // Stars and end marks.
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?a', true],
    ['User-agent: *\nDisallow: /a*b*c', '/axxbxxc/d', false],
    ['User-agent: *\nDisallow: /a*b*c', '/axxcxxb', true],
    ['User-agent: *\nDisallow: /?s=', '/?s=mot', false],
    ['User-agent: *\nDisallow: /d%C3%A9cision', '/d%c3%a9cision/1', false],
    ['User-agent: *\nDisallow: /décision', '/d%C3%A9cision/1', false],
    ['User-agent: *\nDisallow: /a # note', '/a', false],
    ['\ufeffUser-agent: *\r\nDisallow: /a\r\n', '/a', false],
    ['Disallow: /a', '/a', true],
    ['<html>not a robots file</html>', '/a', true],
  ])('%j lets %s be fetched: %s', (text, path, expected) => {
    expect(allowed(text, path)).toBe(expected);
  });

  it('gives the crawl-delay of the group that applies', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 10', 'Dispositif').crawlDelay).toBe(10);
    expect(
      parseRobots('User-agent: *\nCrawl-delay: 1\nUser-agent: dispositif\nCrawl-delay: 2.5', 'Dispositif').crawlDelay,
    ).toBe(2.5);
    expect(parseRobots('User-agent: *\nCrawl-delay: soon', 'Dispositif').crawlDelay).toBeNull();
  });

  it('stays linear on hostile patterns', () => {
    const started = performance.now();
    expect(allowed(`User-agent: *\nDisallow: /${'a*'.repeat(2_000)}b`, `/${'a'.repeat(5_000)}`)).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('retries', () => {
  it('read Retry-After in seconds or as a date', () => {
    const now = Date.parse('2026-01-05T08:00:00Z');
    expect(parseRetryAfter('120', now)).toBe(120_000);
    expect(parseRetryAfter('Mon, 05 Jan 2026 08:01:00 GMT', now)).toBe(60_000);
    expect(parseRetryAfter('Mon, 05 Jan 2026 07:00:00 GMT', now)).toBe(0);
    expect(parseRetryAfter('soon', now)).toBeNull();
    expect(parseRetryAfter(undefined, now)).toBeNull();
  });

  it('wait longer each time, never beyond the longest, with jitter below', () => {
    const policy = { attempts: 9, base: 1_000, longest: 10_000 };
    expect([1, 2, 3, 8].map((attempt) => backOff(attempt, policy, () => 1))).toEqual([1_000, 2_000, 4_000, 10_000]);
    expect(backOff(1, policy, () => 0)).toBe(500);
  });

  it('are made for passing troubles only', () => {
    expect([429, 408, 500, 502, 503, 504].every(isPassing)).toBe(true);
    expect([200, 304, 400, 401, 403, 404, 410, 501].some(isPassing)).toBe(false);
  });
});
