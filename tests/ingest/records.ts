import type { ParsedCommentary, ParsedJudgment } from '../../server/domain/judgment.ts';
import type { Reader } from '../../server/ingest/read-judgment.ts';
import { extractFromCommentary } from '../../server/outcomes/commentary.ts';
import { EXTRACTOR_VERSION } from '../../server/outcomes/extract.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';
import { resolveReadings } from '../../server/outcomes/resolve.ts';
import type { Provenance } from '../../server/store/source-records.ts';

export const realReader: Reader = {
  version: EXTRACTOR_VERSION,
  readDecision,
  extractFromCommentary,
  resolveReadings,
};

export function provenance(source = 'files'): Provenance {
  return { source, licence: 'essai', fetchedAt: '2026-01-02T03:04:05.000Z', snapshotHash: null };
}

const TEXT = `Tribunal judiciaire de Paris, ordonnance de référé du 12 mars 2025

FAITS
Mme L. reproche à M. T. des propos publiés sur un forum. Elle demande 9 000 euros.

PAR CES MOTIFS
Statuant publiquement, par ordonnance contradictoire et en premier ressort,
CONDAMNE M. T. à payer à Mme L. la somme de 1 500 euros à titre de provision à valoir sur la réparation de son préjudice moral ;
CONDAMNE M. T. à payer à Mme L. la somme de 800 euros au titre de l'article 700 du code de procédure civile ;
CONDAMNE M. T. aux dépens de l'instance, qui pourront être recouvrés directement par l'avocat qui en a fait la demande.`;

export function decision(changes: Partial<ParsedJudgment> = {}): ParsedJudgment {
  return {
    record: 'judgment',
    sourceKey: 'a',
    url: null,
    title: 'Tribunal judiciaire de Paris, ordonnance de référé, 12 mars 2025',
    court: 'Tribunal judiciaire de Paris',
    chamber: null,
    decidedOn: '2025-03-12',
    decisionType: 'ordonnance',
    numbers: ['RG 25/00001'],
    ecli: null,
    parties: 'Mme L. / M. T.',
    keywords: ['diffamation'],
    theme: null,
    solution: null,
    publishedOn: null,
    text: TEXT,
    zones: null,
    dispositifStart: null,
    visa: [],
    fictitious: false,
    ...changes,
  };
}

export function commentary(changes: Partial<ParsedCommentary> = {}): ParsedCommentary {
  return {
    record: 'commentary',
    sourceKey: 'article',
    url: null,
    title: 'Une provision pour des propos tenus sur un forum',
    author: null,
    publishedOn: '2025-04-01',
    text: 'Le tribunal judiciaire de Paris, le 12 mars 2025, a condamné l’auteur des propos à verser une provision de 1 500 euros à la plaignante.',
    refersTo: [
      { court: 'Tribunal judiciaire de Paris', decidedOn: '2025-03-12', numbers: ['25/00001'], chamber: null },
    ],
    fictitious: false,
    ...changes,
  };
}
