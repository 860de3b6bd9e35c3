import type { AgreementFigures, Figure } from '../../annotation/agreement.ts';
import { findOutcomeType } from '../../domain/outcome-types.ts';
import { selectCampaign } from './campaigns.ts';
import { buildFrame, type Frame, show } from './frame.ts';
import { type Answer, type Route, type SignedVisit, signedRoute } from './route.ts';

interface FigureRow {
  readonly name: string;
  readonly value: string;
  readonly interval: string;
  readonly items: string;
  readonly gate: string;
}

export interface AgreementPage extends Frame {
  readonly campaignHref: string;
  readonly campaign: string;
  readonly seed: number;
  readonly resamples: number;
  readonly decisions: number;
  readonly overall: readonly FigureRow[];
  readonly pairs: readonly { readonly title: string; readonly rows: readonly FigureRow[] }[];
  readonly types: readonly {
    readonly type: string;
    readonly strict: string;
    readonly lenient: string;
    readonly items: string;
  }[];
}

/** Names, and the gates that the codebook proposes (§16). */
const FIGURES: readonly (readonly [keyof AgreementFigures, string, string])[] = [
  ['strictF1', 'Mesures, F1 strict', '≥ 0,85'],
  ['lenientF1', 'Mesures, F1 tolérant', '≥ 0,92'],
  ['spanF1', 'Passages exacts, F1', ''],
  ['characterKappa', 'Caractères, κ de Cohen (type ou rien)', ''],
  ['characterKappaInside', 'Caractères marqués par l’un au moins, κ', ''],
  ['typeAlpha', 'Type, α de Krippendorff (nominal)', ''],
  ['senseKappa', 'Réponse à la demande, κ', '≥ 0,80'],
  ['assertionKappa', 'Par quelle décision, κ', '≥ 0,80'],
  ['exactAmounts', 'Montants identiques', '≥ 0,97'],
  ['amountAlpha', 'Montants, α (rapport)', ''],
  ['headsAlpha', 'Préjudices, α (MASI)', ''],
  ['dataAlpha', 'Données, α (MASI)', ''],
  ['addresseesAlpha', 'Destinataires, α (MASI)', ''],
];

export const AGREEMENT_ROUTES: readonly Route[] = [
  signedRoute('get', '/campagnes/:campaign/accord', 'annotator', agreementPage),
];

/** GET /campagnes/:campaign/accord : the measures of codebook §16 with their intervals. */
async function agreementPage(visit: SignedVisit): Promise<Answer> {
  const campaign = await selectCampaign(visit);
  const [report, names] = await Promise.all([
    visit.curation.reportAgreement(visit.actor, campaign.id),
    visit.deps.store.listAccountNames(),
  ]);
  return show('work/agreement', {
    ...(await buildFrame(visit, 'Accord')),
    campaignHref: `/campagnes/${campaign.id}`,
    campaign: campaign.title,
    seed: report.seed,
    resamples: report.resamples,
    decisions: report.overall.decisions,
    overall: rowsOf(report.overall),
    pairs: report.pairs.map(({ first, second, figures }) => ({
      title: `${names.get(first) ?? first} et ${names.get(second) ?? second} (${figures.decisions} décision(s))`,
      rows: rowsOf(figures),
    })),
    types: report.types.map(({ type, strictF1, lenientF1 }) => ({
      type: findOutcomeType(type)?.labels.fr ?? type,
      strict: decimal(strictF1.value),
      lenient: decimal(lenientF1.value),
      items: String(strictF1.items),
    })),
  });
}

function rowsOf(figures: AgreementFigures): readonly FigureRow[] {
  return FIGURES.flatMap(([key, name, gate]) => {
    const figure = figures[key];
    if (typeof figure === 'number' || !('value' in figure)) return [];
    return [{ name, gate, value: decimal(figure.value), interval: intervalOf(figure), items: String(figure.items) }];
  });
}

function intervalOf({ interval }: Figure): string {
  return interval ? `${decimal(interval.low)} – ${decimal(interval.high)}` : '';
}

/** Two decimals with a comma; "non défini" for none. */
function decimal(value: number | null): string {
  return value === null ? 'non défini' : value.toFixed(2).replace('.', ',');
}
