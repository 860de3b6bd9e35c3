import { resolveCourt } from '../../server/domain/court.ts';
import { parseFrenchDate } from '../../server/domain/reference.ts';
import { canonicalText } from '../../server/domain/text.ts';
import { composeTitle, createJudgment, required } from '../judgment-record.ts';
import { joinParagraphs, readParagraphs } from '../paragraphs.ts';
import { findText, loadXml } from '../select.ts';
import { type FetchedPage, ParseError } from '../source.ts';
import { findDecisionType } from '../title.ts';
import type { FileFormat } from './format.ts';

const SOURCE = 'ariane';

/** A decision of the administrative courts, as their open data gives it (opendata.justice-administrative.fr). */
export const arianeXml: FileFormat<FetchedPage> = {
  source: SOURCE,
  accepts: (page) => page.text.slice(0, 4_000).includes('<Donnees_Techniques>'),
  parse(page) {
    const $ = loadXml(SOURCE, page);
    const find = (selector: string) => findText($, selector, SOURCE, page.url);
    const code = required(find('Dossier > Code_Juridiction'), SOURCE, page.url, 'Code_Juridiction');
    const name = find('Dossier > Nom_Juridiction');
    const court = code === 'CE' ? 'Conseil d’État' : (name ?? code);
    if (!resolveCourt(court))
      throw new ParseError(SOURCE, page.url, `a known kind of court in Nom_Juridiction: "${court}"`);
    const date = required(find('Dossier > Date_Lecture'), SOURCE, page.url, 'Date_Lecture');
    const decidedOn = required(parseFrenchDate(date), SOURCE, page.url, `a real date in Date_Lecture: "${date}"`);
    const number = required(find('Dossier > Numero_Dossier'), SOURCE, page.url, 'Numero_Dossier');
    const body = $('Decision > Texte_Integral')[0];
    return [
      createJudgment({
        sourceKey: find('Donnees_Techniques > Identification') ?? page.url,
        title: composeTitle(court, code === 'CE' ? name : null, decidedOn, number),
        court,
        chamber: code === 'CE' ? name : null,
        decidedOn,
        decisionType: findDecisionType(find('Dossier > Type_Decision') ?? ''),
        numbers: [number],
        ecli: find('Dossier > Numero_ECLI'),
        text: required(
          body ? canonicalText(joinParagraphs(readParagraphs(body))) : '',
          SOURCE,
          page.url,
          'Texte_Integral',
        ),
      }),
    ];
  },
};
