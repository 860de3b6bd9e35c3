import { courtLabelOn, resolveCourt } from '../../server/domain/court.ts';
import type { Outcome } from '../../server/domain/outcome.ts';
import { blankOutcome } from '../../server/domain/outcome.ts';
import type { ResolvedOutcome } from '../../server/domain/reading.ts';
import type { JudgmentSummary, JudgmentView } from '../../server/store/read-model.ts';

/** A fictitious summary for tests; `court` is a name that the product resolves. */
export function summary(
  changes: Partial<JudgmentSummary> = {},
  courtName = 'Tribunal judiciaire de Paris',
): JudgmentSummary {
  const court = resolveCourt(courtName);
  if (!court) throw new Error(`test court "${courtName}" is not resolved`);
  const decidedOn = changes.decidedOn ?? '2025-03-12';
  return {
    id: 'tj-paris-2025-03-12-25-00001',
    title: 'Tribunal judiciaire de Paris, ordonnance de référé, 12 mars 2025',
    court,
    courtLabel: courtLabelOn(court, decidedOn),
    chamber: null,
    decisionType: 'ordonnance',
    decidedOn,
    numbers: ['RG 25/00001'],
    ecli: null,
    parties: 'Mme L. / M. T.',
    keywords: ['diffamation', 'forum'],
    procedures: ['refere'],
    hasText: true,
    fictitious: false,
    outcomes: [],
    ...changes,
  };
}

export function resolved(id: string, type: string, changes: Partial<Outcome> = {}): ResolvedOutcome {
  return {
    id,
    outcome: { ...blankOutcome(id, type), ...changes },
    origin: 'rule',
    reviewState: 'unreviewed',
    author: null,
  };
}

export const TEXT = `Tribunal judiciaire de Paris, 12 mars 2025

FAITS
Mme L. reproche à M. T. des propos <publiés> & repris.

MOTIFS
Les propos excèdent la critique.

PAR CES MOTIFS
Condamne M. T. à payer à Mme L. 1 500 euros à titre de provision.`;

/** A fictitious judgment with a text in four sections. */
export function view(changes: Partial<JudgmentView> = {}): JudgmentView {
  const at = (words: string) => TEXT.indexOf(words);
  return {
    ...summary(),
    theme: null,
    solution: null,
    visa: [],
    text: TEXT,
    sections: [
      { kind: 'header', start: 0, end: at('FAITS') },
      { kind: 'facts', start: at('FAITS'), end: at('MOTIFS\n') },
      { kind: 'reasons', start: at('MOTIFS\n'), end: at('PAR CES') },
      { kind: 'dispositif', start: at('PAR CES'), end: TEXT.length },
    ],
    dispositifOrigin: 'marker',
    context: [],
    sources: [
      {
        source: 'files',
        record: 'judgment',
        url: null,
        title: 'essai',
        author: null,
        publishedOn: null,
        fetchedAt: '2026-01-02T03:04:05.000Z',
        licence: 'Licence Ouverte 2.0',
      },
    ],
    commentaries: [],
    updatedAt: '2026-01-03T00:00:00.000Z',
    ...changes,
  };
}
