import chardet from 'chardet';
import iconv from 'iconv-lite';

export interface DecodedBody {
  readonly text: string;
  /** Charset used, lower case. */
  readonly charset: string;
}

const SNIFFED = 4_096;

/**
 * Decodes a body: byte order mark, then what the bytes themselves prove, then the charset that the server or the document declares,
 * then a guess. A wrong label does not win over the bytes: text that is valid UTF-8 with accents is UTF-8, and text that is not
 * cannot be. "iso-8859-1" is read as windows-1252, as browsers do (WHATWG Encoding Standard).
 */
export function decodeBody(body: Buffer, declared: string | null): DecodedBody {
  const marked = findByteOrderMark(body);
  if (marked) return { text: iconv.decode(body, marked), charset: marked };
  const utf8 = decodeStrictUtf8(body);
  const label = findLabel(declared) ?? findLabel(findDeclaration(body));
  if (utf8 !== null && (label === null || label === 'utf-8' || isSingleByte(label)))
    return { text: utf8, charset: 'utf-8' };
  if (label !== null && label !== 'utf-8') return { text: iconv.decode(body, label), charset: label };
  const guessed = findLabel(chardet.detect(body.subarray(0, 64_000)) ?? null);
  const charset = guessed === null || guessed === 'utf-8' ? 'windows-1252' : guessed;
  return { text: iconv.decode(body, charset), charset };
}

/** Whether the bytes are no text in any charset: most binary formats have NUL bytes early on. */
export function isBinary(body: Buffer): boolean {
  if (findByteOrderMark(body)) return false;
  const start = body.subarray(0, 8_192);
  if (start.includes(0)) return true;
  if (
    /^(?:%PDF-|PK\u0003\u0004|\u001f\u008b|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|\u00d0\u00cf\u0011\u00e0)/.test(
      start.subarray(0, 8).toString('latin1'),
    )
  )
    return true;
  let controls = 0;
  for (const byte of start)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++;
  return controls > start.length / 20;
}

function decodeStrictUtf8(body: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function findByteOrderMark(body: Buffer): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return null;
}

/** `<meta charset>`, `<meta http-equiv … charset=…>` or the XML declaration, at the start of the document. */
function findDeclaration(body: Buffer): string | null {
  const start = body.subarray(0, SNIFFED).toString('latin1');
  return (
    /<\?xml[^>]{0,200}encoding\s?=\s?["']([\w.:-]+)/i.exec(start)?.[1] ??
    /<meta[^>]{0,200}charset\s?=\s?["']?([\w.:-]+)/i.exec(start)?.[1] ??
    null
  );
}

function findLabel(label: string | null): string | null {
  const name = (label ?? '').trim().toLowerCase();
  if (name === '' || !iconv.encodingExists(name)) return null;
  if (/^(?:iso-?8859-1|latin1|latin-1|us-ascii|ascii|cp1252)$/.test(name)) return 'windows-1252';
  return /^utf-?8$/.test(name) ? 'utf-8' : name;
}

function isSingleByte(label: string): boolean {
  return /^(?:windows-125\d|iso-?8859-\d{1,2}|macintosh|mac\w*|cp\d{3,4})$/.test(label);
}
