import type { Award } from '../../analytics/awards.ts';
import { formatCount, formatEuros } from '../format/money.ts';
import type { Language } from '../language.ts';
import { plural } from '../messages/messages.ts';
import { formatShortEuros } from './axis.ts';
import type { DotWords } from './strip-plot.ts';
import { statisticsWords } from './words.ts';

/** What the dots of a result set say and where they lead. */
export function buildDotWords(language: Language): DotWords {
  const words = statisticsWords(language);
  return {
    labelOf: (award) => `${award.decision.label} : ${formatAward(award, language)}`,
    hrefOf: awardUrl,
    barLabel: (count, low, high) => {
      const [one = '', many = ''] = words.barWords;
      const range = low === high ? [low] : [low, high];
      const sums = range.map((cents) => formatShortEuros(cents, language)).join(' – ');
      return `${formatCount(count, language)} ${plural(count, language, one, many)} : ${sums}`;
    },
  };
}

/** The outcome on its decision's page. */
export function awardUrl({
  decision,
  place,
}: {
  readonly decision: Pick<Award['decision'], 'id'>;
  readonly place: number;
}): string {
  return `/decisions/${decision.id}#mesure-${place}`;
}

/** The sum, in whole euros when it was converted: a converted cent means nothing. */
export function formatAward(award: Award, language: Language): string {
  if (!award.converted) return formatEuros(award.euroCents, language);
  const rounded = award.euroCents >= 1000 ? Math.round(award.euroCents / 100) * 100 : award.euroCents;
  return `≈ ${formatEuros(rounded, language)}`;
}
