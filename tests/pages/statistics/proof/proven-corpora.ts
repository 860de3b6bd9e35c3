import { PassThrough } from 'node:stream';
import { createProgress } from '../../../../server/commands/progress.ts';
import { seedSamples } from '../../../../server/samples.ts';
import { GENERATED_SEARCHES, type ProofSearch, SAMPLE_SEARCHES } from './searches.ts';
import { generateDecisions, type ServedCorpus, serveCorpus, serveGenerated } from './serve-corpus.ts';

/** A corpus over which every figure is computed twice. */
export interface ProvenCorpus {
  readonly name: string;
  readonly searches: readonly ProofSearch[];
  /** Some type has more sums than a plot shows dots. */
  readonly isCrowded?: true;
  open(): Promise<ServedCorpus>;
}

const EVEN = GENERATED_SEARCHES.filter((_, at) => at % 2 === 0);
const ODD = GENERATED_SEARCHES.filter((_, at) => at % 2 === 1);

const generated = (
  name: string,
  [seed, decisions, fictitious]: readonly [seed: number, decisions: number, fictitious: number],
  searches: readonly ProofSearch[],
): ProvenCorpus => ({
  name,
  searches,
  open: () => serveGenerated({ seed, decisions, fictitious }),
});

export const PROVEN_CORPORA: readonly ProvenCorpus[] = [
  generated('420 decisions, some of fiction', [1, 420, 0.1], GENERATED_SEARCHES),
  generated('300 decisions, all of fiction', [2, 300, 1], EVEN),
  { ...generated('1 600 decisions', [6, 1_600, 0], GENERATED_SEARCHES.slice(0, 1)), isCrowded: true },
  generated('12 decisions', [3, 12, 0], EVEN),
  {
    name: '360 decisions, half of which changed since',
    searches: [...GENERATED_SEARCHES.slice(0, 1), ...ODD],
    open: async () => {
      const served = await serveGenerated({ seed: 4, decisions: 300, fictitious: 0.2 });
      await served.get('/api/v1/statistics');
      const others = generateDecisions({ seed: 5, decisions: 210, fictitious: 0.2 });
      const renewed = others.map((decision, at) => ({ ...decision, judgment: { ...decision.judgment, id: idAt(at) } }));
      await served.renew(renewed.slice(0, 100));
      await served.get('/api/v1/statistics');
      await served.renew(renewed.slice(100));
      await served.get('/api/v1/statistics');
      await served.hide(renewed.filter((_, at) => at % 15 === 7).map(({ judgment }) => judgment.id));
      return served;
    },
  },
  {
    name: 'the samples of the product',
    searches: SAMPLE_SEARCHES,
    open: () =>
      serveCorpus((workspace) => seedSamples(workspace, createProgress('samples', new PassThrough().resume()))),
  },
];

/** The first 150 take the place of decisions that are there. */
function idAt(at: number): string {
  return at < 150 ? `proof-4-${String(at * 2).padStart(4, '0')}` : `proof-4-new-${at}`;
}
