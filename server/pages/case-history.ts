import type { CourtKind } from '../domain/court.ts';
import type { JudgmentSummary, JudgmentView } from '../store/read-model.ts';
import { numbersLine, referenceLine } from './format/reference.ts';
import type { Language } from './language.ts';
import type { PageDeps } from './page-deps.ts';

/** One decision of a case, in the order of the courts. */
export interface CaseStep {
  readonly href: string;
  readonly reference: string;
  readonly numbers: string;
  /** "Première instance", "Appel", "Cassation". */
  readonly stage: string;
  /** True for the decision that the page shows. */
  readonly current: boolean;
}

export interface CaseHistory {
  readonly title: string;
  readonly here: string;
  readonly steps: readonly CaseStep[];
}

const WORDS = {
  fr: { title: 'Suite de l’affaire', here: 'cette décision', stages: ['Première instance', 'Appel', 'Cassation'] },
  en: { title: 'History of the case', here: 'this decision', stages: ['First instance', 'Appeal', 'Cassation'] },
} as const;

const STAGES: Partial<Record<CourtKind, 1 | 2>> = { ca: 1, caa: 1, cassation: 2, conseil_etat: 2 };

/** The decisions of the same case that the store knows, first instance first; null when there is no other. */
export async function findCaseHistory(
  { store }: Pick<PageDeps, 'store'>,
  judgment: JudgmentView,
  language: Language,
): Promise<CaseHistory | null> {
  const { id, court, decidedOn, text } = judgment;
  const others = await store.listSummaries(await store.listRelatedIds({ id, courtCode: court.code, decidedOn, text }));
  if (others.length === 0) return null;
  const { title, here, stages } = WORDS[language];
  const members: readonly JudgmentSummary[] = [...others, judgment];
  const steps = [...members].sort(
    (a, b) => stageOf(a) - stageOf(b) || a.decidedOn.localeCompare(b.decidedOn) || a.id.localeCompare(b.id),
  );
  return {
    title,
    here,
    steps: steps.map((member) => ({
      href: `/decisions/${member.id}`,
      reference: referenceLine(member, language),
      numbers: numbersLine(member.numbers, language),
      stage: stages[stageOf(member)],
      current: member.id === id,
    })),
  };
}

function stageOf({ court }: JudgmentSummary): 0 | 1 | 2 {
  return STAGES[court.kind] ?? 0;
}
