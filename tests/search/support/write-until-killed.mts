import { openEmbeddedIndex } from '../../../server/search/embedded/open.ts';
import { judgment, stream } from './documents.ts';

/** Writes decisions for ever, saying each one that is durable; its parent kills it. */
const [path = '', mode = ''] = process.argv.slice(2);
const index = await openEmbeddedIndex({ path, readers: 0 });
for (let at = 0; ; at++) {
  if (mode === 'rebuild' && at % 5 === 4) {
    const kept = Array.from({ length: at }, (_, i) => judgment(`k${i}`, { reasons: `vent numéro${i}` }));
    await index.rebuild(stream(kept));
  }
  await index.upsert([judgment(`k${at}`, { reasons: `vent numéro${at}` })]);
  process.stdout.write(`${at}\n`);
}
