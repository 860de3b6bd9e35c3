/** Characters (UTF-16 units) of a part: each costs a turn of the compressor and of the connection, whatever its length. */
const PART = 32_768;

/** The same text in fewer pieces, none held back once it is long enough. */
export async function* inParts(pieces: AsyncIterable<string> | Iterable<string>): AsyncIterable<string> {
  let part = '';
  for await (const piece of pieces) {
    part += piece;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}
