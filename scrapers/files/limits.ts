/** What one document and one archive may weigh; above it they are refused, not read. */
export interface FileLimits {
  /** Bytes of one document, decompressed. */
  readonly document: number;
  /** Documents in one archive. */
  readonly documents: number;
  /** Bytes of one archive, decompressed. */
  readonly archive: number;
  /** Decompressed bytes for one compressed byte. Text compresses about five times; above 200 it is a bomb. */
  readonly ratio: number;
}

export const FILE_LIMITS: FileLimits = {
  document: 20 * 1024 * 1024,
  documents: 2_000_000,
  archive: 40 * 1024 * 1024 * 1024,
  ratio: 200,
};

/** "20 MB", for messages. */
export function formatSize(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} kB`;
}
