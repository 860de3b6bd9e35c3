import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, createGzip, deflateRawSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '../../scrapers/files/limits.ts';
import type { ParsedPart } from '../../scrapers/files/parse-document.ts';
import { type ReadFilesOptions, readFiles } from '../../scrapers/files/read-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dispositif-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = readFileSync(path.resolve('tests/fixtures/fichiers/decision-text-titled/source.txt'));
const put = (name: string, body: Buffer | string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, body);
  return file;
};
async function readAll(root: string, options: ReadFilesOptions = {}): Promise<ParsedPart[]> {
  const parts: ParsedPart[] = [];
  for await (const part of readFiles(root, options)) parts.push(part);
  return parts;
}
const errors = (parts: readonly ParsedPart[]) => parts.flatMap((part) => ('error' in part ? [part.error.missing] : []));
const titles = (parts: readonly ParsedPart[]) =>
  parts.flatMap((part) => ('records' in part ? part.records.map((record) => record.title) : []));
const TITLE = 'Cour d’appel de Pau, 2ème chambre, arrêt du 6 septembre 2018';

/** A zip with one entry per name, deflated; the sizes stated in its headers can be made to lie. */
function zip(entries: readonly { name: string; body: Buffer; statedSize?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, body, statedSize } of entries) {
    const data = deflateRawSync(body);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(statedSize ?? body.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

async function tar(file: string, entries: readonly { name: string; body: Buffer }[], gzipped: boolean): Promise<void> {
  const archive = pack();
  for (const { name, body } of entries) archive.entry({ name }, body);
  archive.finalize();
  if (gzipped) await pipeline(archive, createGzip(), createWriteStream(file));
  else await pipeline(archive, createWriteStream(file));
}

describe('readFiles', () => {
  it('reads a file, a folder in the order of names with its folders, and leaves companions aside', async () => {
    put('b/deux.txt', GOOD);
    put('a.txt', GOOD);
    put('README.md', 'Ce dossier contient…');
    put('.cache', 'x');
    const parts = await readAll(folder);
    const name = path.basename(folder);
    expect(parts.map((part) => part.path)).toEqual([`${name}/a.txt`, `${name}/b/deux.txt`]);
    expect(titles(await readAll(path.join(folder, 'a.txt')))).toEqual([TITLE]);
  });

  it('reports links that lead nowhere or to folders, and goes on', async () => {
    put('a/one.txt', GOOD);
    symlinkSync('absent.txt', path.join(folder, 'a', 'broken.txt'));
    symlinkSync(folder, path.join(folder, 'a', 'circle'));
    put('z.txt', GOOD);
    const parts = await readAll(folder);
    expect(titles(parts)).toEqual([TITLE, TITLE]);
    expect(errors(parts)).toEqual([
      expect.stringContaining('a readable file'),
      expect.stringContaining('a folder of its own'),
    ]);
  });

  it('says so when there is nothing at the path', async () => {
    await expect(readAll(path.join(folder, 'absent'))).rejects.toThrow('a file or folder: there is none at this path');
  });

  it('stops when it is told to', async () => {
    put('a.txt', GOOD);
    put('b.txt', GOOD);
    const stop = new AbortController();
    const read: string[] = [];
    await expect(
      (async () => {
        for await (const part of readFiles(folder, { signal: stop.signal })) {
          read.push(part.path);
          stop.abort();
        }
      })(),
    ).rejects.toThrow();
    expect(read).toHaveLength(1);
  });
});

const NESTED = `<html><head></head><body>${'<div>'.repeat(10_000)}<h1>${TITLE}</h1><p>FAITS</p><p>${'La société soutient que la page est licite. '.repeat(10)}</p>${'</div>'.repeat(10_000)}</body></html>`;

describe('bad documents are reported one by one while the others are read', () => {
  it.each<[string, string, Buffer | string, string]>([
    ['empty', 'x.txt', '', 'any content: the file is empty'],
    ['blank', 'x.txt', ' \n\t ', 'any content: the file is blank'],
    ['binary', 'x.txt', Buffer.from([0, 1, 2, 3, 0, 255]), 'text: the file is binary'],
    ['PDF', 'x.pdf', '%PDF-1.7 …', 'text: the file is binary'],
    ['malformed JSON', 'x.json', '{"id": "1", "court": ', 'valid JSON: the file is malformed or cut short'],
    ['JSON lines with a bad one', 'x.ndjson', '{"a":1}\n{"b":\n', 'valid JSON: line 2 is malformed or cut short'],
    ['JSON of another kind', 'x.json', '{"openapi": "3.0.2"}', 'a known format'],
    ['JSON with an empty list', 'x.json', '{"results": []}', 'decisions: the list is empty'],
    ['malformed XML', 'x.xml', '<TEXTE_JURI_JUDI><META></TEXTE_JURI_JUDI', 'the end tag </TEXTE_JURI_JUDI>'],
    ['XML without content', 'x.xml', '<TEXTE_JURI_JUDI></TEXTE_JURI_JUDI>', 'META_COMMUN/ID'],
    ['XML of another kind', 'x.xml', '<?xml version="1.0"?><note>a</note>', 'a known format'],
    ['truncated HTML', 'x.html', `<html><body><h1>${TITLE}</h1><p>La cour conf`, 'the end of the page'],
    ['HTML that is no decision', 'x.html', '<html><body><p>Bonjour</p></body></html>', 'h1'],
    ['beyond reason nested', 'x.html', `<html><body>${'<div>'.repeat(100_000)}</body></html>`, 'a page of text'],
    ['prose', 'x.txt', 'Ceci n’est pas une décision.', 'the decision that the article is about'],
  ])('%s', async (_name, file, body, message) => {
    put('a-good.txt', GOOD);
    put(file, body);
    put('z-good.txt', GOOD);
    const parts = await readAll(folder);
    expect(titles(parts)).toEqual([TITLE, TITLE]);
    expect(errors(parts)).toEqual([expect.stringContaining(message)]);
    expect(parts.find((part) => 'error' in part)?.path).toBe(`${path.basename(folder)}/${file}`);
  });

  it('reads a decision below 10 000 nested elements', async () => {
    put('nested.html', NESTED);
    const [part] = await readAll(folder);
    expect(part && 'records' in part && part.records[0]?.text).toContain('La société soutient que la page est licite.');
  });

  it('reads text labelled with the wrong charset', async () => {
    const page = `<html><head><meta charset="utf-8"></head><body><h1>${TITLE.replace('’', "'")}</h1><p>${'La cour a décidé. '.repeat(20)}</p></body></html>`;
    put('latin.html', Buffer.from(page, 'latin1'));
    const [part] = await readAll(folder);
    expect(part && 'records' in part && part.records[0]?.text).toContain('La cour a décidé.');
  });

  it('refuses a file of 200 MB without reading it', async () => {
    truncateSync(put('huge.json', ''), 200 * 1024 * 1024);
    put('z-good.txt', GOOD);
    const before = process.memoryUsage().rss;
    const parts = await readAll(folder);
    expect(errors(parts)).toEqual(['a document of at most 20 MB: this one has 200 MB']);
    expect(titles(parts)).toEqual([TITLE]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('keeps the good rows of a list with a bad one', async () => {
    const row = { id: '1', court: 'TGI de Metz', date: '2019-02-03', text: 'Le tribunal déboute.' };
    put(
      'list.ndjson',
      [row, { ...row, date: '31/02/2019' }, { ...row, id: '3' }].map((value) => JSON.stringify(value)).join('\n'),
    );
    const parts = await readAll(folder);
    expect(titles(parts)).toHaveLength(2);
    expect(errors(parts)).toEqual(['a real date: "31/02/2019"']);
  });
});

describe('archives', () => {
  const members = [
    { name: '../../etc/a.txt', body: GOOD },
    { name: 'dossier/bad.txt', body: Buffer.from('rien') },
    { name: 'dossier/z.txt', body: GOOD },
  ];

  it.each(['tar', 'tar.gz', 'tgz'])('are read from %s, whatever the names of their members', async (extension) => {
    const file = path.join(folder, `lot.${extension}`);
    await tar(file, members, extension !== 'tar');
    const parts = await readAll(file);
    expect(titles(parts)).toEqual([TITLE, TITLE]);
    expect(errors(parts)).toHaveLength(1);
    expect(parts[2]?.path).toBe(`lot.${extension}/dossier/z.txt`);
  });

  it('are read from zip, one document at a time', async () => {
    const parts = await readAll(put('lot.zip', zip(members.slice(1))));
    expect(titles(parts)).toEqual([TITLE]);
    expect(parts.map((part) => part.path)).toEqual(['lot.zip/dossier/bad.txt', 'lot.zip/dossier/z.txt']);
  });

  it('that hold one compressed document give it', async () => {
    expect(titles(await readAll(put('decision.txt.gz', gzipSync(GOOD))))).toEqual([TITLE]);
  });

  it('are refused when they are bombs, and the rest of the folder is read', async () => {
    const zeros = Buffer.alloc(15 * 1024 * 1024);
    put(
      'a.zip',
      zip([
        { name: 'bomb.txt', body: zeros },
        { name: 'z.txt', body: GOOD },
      ]),
    );
    put('b.zip', zip([{ name: 'liar.txt', body: zeros, statedSize: 100 }]));
    put('c.txt.gz', gzipSync(Buffer.alloc(60 * 1024 * 1024)));
    await tar(
      path.join(folder, 'd.tar.gz'),
      [
        { name: 'bomb.txt', body: zeros },
        { name: 'more.txt', body: zeros },
      ],
      true,
    );
    put('z-good.txt', GOOD);
    const parts = await readAll(folder);
    expect(titles(parts)).toEqual([TITLE, TITLE]);
    expect(errors(parts)).toEqual([
      expect.stringContaining('a bomb?'),
      expect.stringContaining('a sound zip archive'),
      expect.stringMatching(/a bomb\?|at most 20 MB/),
      expect.stringContaining('a bomb?'),
    ]);
  });

  it('are refused beyond a number of files and a total size', async () => {
    const file = path.join(folder, 'lot.tar');
    await tar(
      file,
      [1, 2, 3].map((number) => ({ name: `${number}.txt`, body: GOOD })),
      false,
    );
    expect(errors(await readAll(file, { limits: { ...FILE_LIMITS, documents: 2 } }))).toEqual([
      'at most 2 files in an archive',
    ]);
    const small = await readAll(file, { limits: { ...FILE_LIMITS, archive: GOOD.length * 2 } });
    expect(titles(small)).toHaveLength(2);
    expect(errors(small)[0]).toContain('an archive of at most');
  });

  it('give what they held before the place where they are damaged', async () => {
    const file = path.join(folder, 'lot.tar.gz');
    await tar(
      file,
      [1, 2, 3].map((number) => ({ name: `${number}.txt`, body: Buffer.concat([GOOD, Buffer.alloc(9_000, 'x ')]) })),
      true,
    );
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 60));
    const parts = await readAll(file);
    expect(errors(parts)).toEqual([expect.stringContaining('a sound tar.gz archive')]);
    expect(errors(await readAll(put('not.zip', GOOD)))).toEqual([expect.stringContaining('a sound zip archive')]);
    expect(errors(await readAll(put('not.tar.gz', GOOD)))).toEqual([expect.stringContaining('a sound tar.gz archive')]);
  });

  it('inside archives are not opened', async () => {
    const parts = await readAll(
      put('lot.zip', zip([{ name: 'inner.zip', body: zip([{ name: 'a.txt', body: GOOD }]) }])),
    );
    expect(errors(parts)).toEqual(['a document: an archive inside an archive is not opened']);
  });
});
