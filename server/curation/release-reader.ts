import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { RELEASE_FORMAT } from './release-description.ts';
import { checksums } from './release-files.ts';

/** The files of a data set by path, "/" between folders. */
export type ReleaseFiles = ReadonlyMap<string, string>;

const description = z.object({ dispositif_format: z.number().int().default(1) });

/** Checks that the files are a data set, whole, untouched and of a format known here. @throws Refusal that says what is wrong. */
export function verifyRelease(files: ReleaseFiles): void {
  const told = files.get('SHA256SUMS');
  if (told === undefined) throw new Refusal('notDataSet');
  const found = readSums(checksums(files));
  for (const [path, hash] of readSums(told)) {
    if (found.get(path) !== hash) throw new Refusal('fileChanged', { path });
  }
  const parsed = description.safeParse(parseJson(selectFile(files, 'datapackage.json'), 'datapackage.json', 1));
  const format = parsed.success ? parsed.data.dispositif_format : 1;
  if (format > RELEASE_FORMAT) throw new Refusal('newerFormat', { found: format, known: RELEASE_FORMAT });
}

/** A file of the data set. @throws Refusal when it is not there. */
export function selectFile(files: ReleaseFiles, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Refusal('fileMissing', { path });
  return text;
}

/** The lines of data/<name>.ndjson. @throws Refusal that names the line and what is wrong with it. */
export function readRows<Schema extends z.ZodType>(
  files: ReleaseFiles,
  name: string,
  schema: Schema,
): readonly z.output<Schema>[] {
  const path = `data/${name}.ndjson`;
  const lines = selectFile(files, path)
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((text, index) => {
    const parsed = schema.safeParse(parseJson(text, path, index + 1));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Refusal('badLine', { path, line: index + 1, problem: `${issue?.path.join('.')} ${issue?.message}` });
  });
}

/** The same for files that data sets of an older format do not have. */
export function readRowsIfThere<Schema extends z.ZodType>(
  files: ReleaseFiles,
  name: string,
  schema: Schema,
): readonly z.output<Schema>[] {
  return files.has(`data/${name}.ndjson`) ? readRows(files, name, schema) : [];
}

function parseJson(text: string, path: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal('badLine', { path, line, problem: error.message });
  }
}

/** Path → hash of lines as `sha256sum` writes them. */
function readSums(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
