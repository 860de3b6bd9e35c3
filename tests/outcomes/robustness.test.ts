import { describe, expect, it } from 'vitest';
import { extractFromCommentary } from '../../server/outcomes/commentary.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';

const SIZE = 1_000_000;
/** Of processor, not of the clock: a busy machine is not a slow reader. Twice what is promised, for a machine half as fast. */
const LIMIT_MS = 2_000;

const PIECES = [
  '(',
  ' ',
  '\n',
  '1',
  '1.000 ',
  '5 000 euros ',
  'condamne ',
  'Condamne M. X à payer ',
  ', ',
  ' et la ',
  '« ',
  `« ${'a'.repeat(45)} » `,
  'deux ',
  "en ce qu'il ",
  'PAR CES MOTIFS\n',
  'astreinte ',
  ' sous astreinte de ',
  'article 700 ',
  '\n- ',
  ';',
  "Dit n'y avoir lieu ",
  'rejette la demande de M. X et celle de ',
  'M. X, M. Y et Mme Z ',
  'ordonne de communiquer à ',
  'é',
  '\u0000',
];
const OPENINGS = ['', 'PAR CES MOTIFS\n', 'PAR CES MOTIFS\nCondamne M. X à payer à M. Y '];

function millisecondsFor(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('hostile texts of a megabyte', () => {
  for (const piece of PIECES) {
    it(`are read in linear time: ${JSON.stringify(piece.slice(0, 30))}`, () => {
      for (const opening of OPENINGS) {
        const text = opening + piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
        const elapsed = millisecondsFor(() => readDecision(text, { zones: null, dispositifStart: null }, {}));
        expect(elapsed, `after ${JSON.stringify(opening)}`).toBeLessThan(LIMIT_MS);
      }
    });
  }

  it('say where the reading of an endless operative part stopped', () => {
    const text = `PAR CES MOTIFS\n${'Rejette la demande de M. X.\n'.repeat(10_000)}`;
    const { outcomes } = readDecision(text, { zones: null, dispositifStart: null }, {});
    expect(outcomes.at(-1)).toMatchObject({ type: 'other_order', confidence: 'low', rule: 'order.unread' });
    expect(outcomes.at(-1)?.uncertainty).toMatch(/n’a pas été lue/);
  });

  it('are read in linear time as articles', () => {
    const reference = { court: 'TJ', decidedOn: '2024-01-01', numbers: ['24/00001'], chamber: null };
    const text = 'Le prévenu a été condamné à une amende de 500 euros, '.repeat(SIZE / 53);
    expect(millisecondsFor(() => extractFromCommentary(text, [reference]))).toBeLessThan(3 * LIMIT_MS);
  });
});

describe('odd texts', () => {
  it.each(['', ' ', '\u0000', '🙂', 'PAR CES MOTIFS', 'PAR CES MOTIFS\n\n', 'Condamne', '"'])(
    'give an answer: %j',
    (text) => {
      expect(readDecision(text, { zones: null, dispositifStart: null }, {}).outcomes).toEqual([]);
    },
  );
});
