import type { AgreementFigures, Figure } from '../../annotation/agreement.ts';
import type { Language } from '../../domain/language.ts';
import { findOutcomeType } from '../../domain/outcome-types.ts';
import { formatCount } from '../format/money.ts';
import { counted, fillIn, messagesIn } from '../messages/messages.ts';
import { selectCampaign } from './campaigns.ts';
import { formatCoefficient } from './decimal.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';

interface FigureRow {
  readonly name: string;
  readonly value: string;
  readonly interval: string;
  readonly items: string;
  /** "≥ 0,85 atteint"; "" without a threshold. */
  readonly gate: string;
  readonly missed: boolean;
}

export interface AgreementPage extends Frame<'figures'> {
  readonly campaignHref: string;
  readonly campaign: string;
  readonly method: string;
  /** False while nothing was read twice. */
  readonly comparable: boolean;
  readonly overall: readonly FigureRow[];
  readonly pairs: readonly { readonly title: string; readonly rows: readonly FigureRow[] }[];
  readonly types: readonly {
    readonly type: string;
    readonly strict: string;
    readonly lenient: string;
    readonly items: string;
  }[];
}

type FigureName = keyof ReturnType<typeof messagesIn>['work']['figures']['names'];

/** The figures in the order of the page, with the gates that the codebook proposes (§16). */
const FIGURES: readonly (readonly [name: FigureName, gate: number | null])[] = [
  ['strictF1', 0.85],
  ['lenientF1', 0.92],
  ['spanF1', null],
  ['characterKappa', null],
  ['characterKappaInside', null],
  ['typeAlpha', null],
  ['senseKappa', 0.8],
  ['assertionKappa', 0.8],
  ['exactAmounts', 0.97],
  ['amountAlpha', null],
  ['headsAlpha', null],
  ['dataAlpha', null],
  ['addresseesAlpha', null],
];

export const AGREEMENT_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes/:campaign/accord', 'annotator', agreementPage),
];

/** GET /campagnes/:campaign/accord : the measures of codebook §16 with their intervals. */
async function agreementPage(visit: SignedVisit): Promise<Answer> {
  const { language, t } = visit.page;
  const w = t.work.figures;
  const campaign = await selectCampaign(visit);
  const [report, names] = await Promise.all([
    visit.curation.reportAgreement(visit.actor, campaign.id),
    visit.deps.store.listAccountNames(),
  ]);
  const nameOf = (account: string) => names.get(account) ?? account;
  return show('work/agreement', {
    ...(await buildFrame(visit, 'figures', w.agreement)),
    campaignHref: `/campagnes/${campaign.id}`,
    campaign: campaign.title,
    method: fillIn(w.agreementHow, {
      decisions: counted(report.overall.decisions, language, w.decision),
      resamples: formatCount(report.resamples, language),
      seed: String(report.seed),
    }),
    comparable: report.overall.decisions > 0,
    overall: rowsOf(report.overall, language),
    pairs: report.pairs.map(({ first, second, figures }) => ({
      title: fillIn(w.pair, {
        first: nameOf(first),
        second: nameOf(second),
        decisions: counted(figures.decisions, language, w.decision),
      }),
      rows: rowsOf(figures, language),
    })),
    types: report.types.map(({ type, strictF1, lenientF1 }) => ({
      type: findOutcomeType(type)?.labels[language] ?? type,
      strict: formatCoefficient(strictF1.value, language),
      lenient: formatCoefficient(lenientF1.value, language),
      items: formatCount(strictF1.items, language),
    })),
  });
}

function rowsOf(figures: AgreementFigures, language: Language): readonly FigureRow[] {
  const w = messagesIn(language).work.figures;
  return FIGURES.map(([name, gate]) => {
    const figure = figures[name];
    const missed = gate !== null && figure.value !== null && figure.value < gate;
    const verdict = figure.value === null ? '' : ` ${missed ? w.missed : w.reached}`;
    return {
      name: w.names[name],
      value: formatCoefficient(figure.value, language),
      interval: intervalOf(figure, language),
      items: formatCount(figure.items, language),
      gate: gate === null ? '' : `≥ ${formatCoefficient(gate, language)}${verdict}`,
      missed,
    };
  });
}

function intervalOf({ interval }: Figure, language: Language): string {
  if (!interval) return '';
  return `${formatCoefficient(interval.low, language)} – ${formatCoefficient(interval.high, language)}`;
}
