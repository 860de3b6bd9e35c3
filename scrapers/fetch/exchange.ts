import { PassThrough, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Dispatcher, request } from 'undici';
import { FetchError } from '../fetch-error.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty for redirects and errors. */
  readonly body: Buffer;
}

export interface ExchangeOptions {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for the whole exchange. */
  readonly totalTimeout: number;
  /** Bytes, compressed or not. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** One request and its answer, redirects not followed. @throws FetchError for a body that is too large or oddly encoded. */
export async function exchange(url: string, options: ExchangeOptions): Promise<Answer> {
  const timeout = AbortSignal.timeout(options.totalTimeout);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  const response = await request(url, {
    dispatcher: options.dispatcher,
    headers: { 'accept-encoding': 'gzip, deflate, br', ...options.headers },
    signal,
  });
  const headers = flatten(response.headers);
  if (response.statusCode !== 200) {
    await response.body.dump({ limit: 64_000 });
    return { status: response.statusCode, headers, body: Buffer.alloc(0) };
  }
  if (Number(headers['content-length'] ?? 0) > options.maxBytes) {
    response.body.on('error', () => undefined).destroy();
    throw tooLarge(url, options.maxBytes);
  }
  const body = await readBody(response.body, headers['content-encoding'] ?? '', url, options.maxBytes);
  return { status: 200, headers, body };
}

async function readBody(stream: Readable, encoding: string, url: string, maxBytes: number): Promise<Buffer> {
  const decoder = createDecoder(encoding, url);
  let received = 0;
  stream.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > maxBytes) stream.destroy(tooLarge(url, maxBytes));
  });
  stream.on('error', (error) => decoder.destroy(error));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream.pipe(decoder)) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > maxBytes) {
      stream.on('error', () => undefined).destroy();
      throw tooLarge(url, maxBytes);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function createDecoder(encoding: string, url: string): PassThrough | ReturnType<typeof createGunzip> {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new FetchError(
        url,
        `the server answered with the unknown content encoding "${encoding}"`,
        'Report it to the site',
      );
  }
}

function tooLarge(url: string, maxBytes: number): FetchError {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return new FetchError(
    url,
    `the page is larger than ${megabytes} MB`,
    'It was not kept; check that the address is that of a decision',
  );
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
