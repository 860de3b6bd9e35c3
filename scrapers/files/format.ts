import type { ParsedRecord } from '../../server/domain/judgment.ts';
import type { FetchedPage } from '../source.ts';

/** One way in which decisions are stored in files. */
export interface FileFormat<Input> {
  /** Name of the source that the records belong to. */
  readonly source: string;
  /** Whether the content looks like this format; the first of the list that says so reads it. */
  accepts(input: Input): boolean;
  /** Never returns an empty list. @throws ParseError */
  parse(input: Input, page: FetchedPage): readonly ParsedRecord[];
}

/** A JSON object as read from a file. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
