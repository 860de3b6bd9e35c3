import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const FOLDER = 'views/pictures';
/** Bytes of all pictures together: everybody who clones pays for them. */
const HEAVIEST = 1_500_000;

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const pictures = readdirSync(join(root, FOLDER)).map((name) => `${FOLDER}/${name}`);
const shown = [...readme.matchAll(/\b(?:src|srcset)="([^"]+)"/g)].map((match) => match[1] ?? '');

describe('pictures of the README', () => {
  it('are all there, and none is kept without being shown', () => {
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(pictures.filter((path) => !shown.includes(path))).toEqual([]);
  });

  it('are WebP images and light together', () => {
    const sizes = pictures.map((path) => statSync(join(root, path)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(HEAVIEST);
    for (const path of pictures) {
      expect([path, readFileSync(join(root, path)).subarray(8, 12).toString('latin1')]).toEqual([path, 'WEBP']);
    }
  });

  it('each say in words what they show, in both themes', () => {
    for (const [picture] of readme.matchAll(/<picture>[\s\S]*?<\/picture>/g)) {
      expect(picture).toMatch(/<img [^>]*alt="[^"]{20,}"/);
      expect(picture).toMatch(/<source media="\(prefers-color-scheme: dark\)" srcset="[^"]+-dark\.webp">/);
    }
  });
});
