import type { ParsedJudgment } from '../../../server/domain/judgment.ts';
import { decision } from '../../ingest/records.ts';

/** A fictitious judgment of the test's own year that awards `euros` of damages and, when told, refuses or grants more. */
export function damagesDecision(index: number, euros: number, changes: Partial<ParsedJudgment> = {}): ParsedJudgment {
  const number = `25/${String(10_000 + index)}`;
  return decision({
    sourceKey: `damages-${index}`,
    title: `Tribunal judiciaire de Paris, jugement du 12 mars 2025, n° ${number}`,
    decisionType: 'jugement',
    numbers: [`RG ${number}`],
    text: `Tribunal judiciaire de Paris, 17e chambre, jugement du 12 mars 2025, n° RG ${number}

FAITS
Mme L. reproche à M. T. des propos publiés sur un forum, sous le numéro de dossier ${index}.

PAR CES MOTIFS
Statuant publiquement, par jugement contradictoire et en premier ressort,
CONDAMNE M. T. à payer à Mme L. la somme de ${euros} euros à titre de dommages-intérêts en réparation de son préjudice moral ;
CONDAMNE M. T. aux dépens.`,
    ...changes,
  });
}
