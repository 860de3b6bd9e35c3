/**
 * What the bytes 128 to 159 stand for; the others stand for the character of the same number. Judgments are written with little else,
 * and a text of one byte for each UTF-16 unit is read ten times faster than UTF-8.
 */
const SPECIALS = '€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ\u202f\u2009\u2011\u2212\ufffd';
const FIRST = 128;
const ONE_BYTE = 256;

const byteOf = new Map([...SPECIALS].map((character, i) => [character, FIRST + i]));
const isSpecialByte = (code: number) => code >= FIRST && code < FIRST + SPECIALS.length;

/** The text with one byte for each UTF-16 unit, or null when it holds other characters. */
export function encodeOneByte(text: string): Buffer | null {
  const bytes = Buffer.allocUnsafe(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < ONE_BYTE && !isSpecialByte(code) ? code : byteOf.get(text.charAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}

/** The text that `encodeOneByte` gave these bytes for. */
export function decodeOneByte(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (byte) => SPECIALS.charAt(byte.charCodeAt(0) - FIRST));
}
