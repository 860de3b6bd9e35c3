import { describe, expect, it } from 'vitest';
import { foldedWords, stem } from '../../server/search/normalise.ts';
import { conceptTokens, findByCapitals, THESAURUS } from '../../server/search/thesaurus.ts';

const idsIn = (text: string) => {
  const tokens = new Set(conceptTokens(foldedWords(text).map(stem)));
  return THESAURUS.filter((entry) => tokens.has(entry.token)).map((entry) => entry.id);
};

describe('thesaurus', () => {
  it('has entries with ids of their own and terms to compare', () => {
    const ids = THESAURUS.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, terms, capitals } of THESAURUS) {
      expect({ id, terms: terms.length + capitals.length > 1 }).toEqual({ id, terms: true });
      for (const term of terms)
        expect({ id, term, words: foldedWords(term).length > 0 }).toEqual({ id, term, words: true });
    }
  });

  it('keeps each term in one entry, so that an expansion is never ambiguous', () => {
    const owners = new Map<string, string>();
    for (const { id, terms } of THESAURUS) {
      for (const term of terms) {
        const key = foldedWords(term).map(stem).join(' ');
        expect({ term, owner: owners.get(key) ?? id }).toEqual({ term, owner: id });
        owners.set(key, id);
      }
    }
  });

  it.each([
    ['Condamne aux dommages et intérêts', ['dommages-interets']],
    ['des dommages-intérêts', ['dommages-interets']],
    ['le TGI de Paris', ['tribunal-judiciaire']],
    ['les tribunaux judiciaires', ['tribunal-judiciaire']],
    ['phishing', ['hameconnage']],
    ['peine avec sursis', ['avec-sursis']],
    ['sursis à statuer', ['sursis-a-statuer']],
    ['ce jugement, ça', []],
    ['amende douanière', []],
    ['une QPC', ['question-prioritaire-de-constitutionnalite']],
    ['une question préjudicielle', []],
    ['le JLD', ['juge-des-libertes-et-de-la-detention']],
    ['les libertés et la détention', []],
    ['la CPAM', ['caisse-primaire-d-assurance-maladie']],
    ['une caisse complémentaire d’assurance maladie', []],
    ['l’URSSAF de Picardie', ['urssaf']],
    ['le recouvrement des cotisations', []],
    ['l’ONIAM', ['oniam']],
    ['une indemnisation des accidents médicaux', []],
    ['remise à l’AGRASC', ['agrasc']],
    ['recouvrement des avoirs', []],
    ['article L. 741-3 du CESEDA', ['ceseda']],
    ['l’entrée et le séjour des étrangers', []],
    ['une OQTF', ['oqtf']],
    ['une interdiction de quitter le territoire français', []],
    ['la SCI', ['societe-civile-immobiliere']],
    ['une société civile professionnelle', []],
    ['acquis en VEFA', ['vefa']],
    ['un état futur', []],
    ['le CSE', ['comite-social-et-economique']],
    ['un comité économique', []],
    ['un CDD', ['contrat-a-duree-determinee']],
    ['un contrat de travail à durée indéterminée', ['contrat-a-duree-indeterminee']],
    ['une durée déterminée', []],
    ['licenciée pour motif économique', ['licenciement-economique']],
    ['un licenciement pour motif personnel', []],
    ['un accident de travail', ['accident-du-travail']],
    ['un accident de trajet', []],
    ['le recours est recevable', ['recevabilite']],
    ['le recours est irrecevable', ['irrecevabilite']],
    ['déchues de leur pourvoi', ['decheance-du-pourvoi']],
    ['la déchéance du terme', []],
    ['un engagement de caution', ['cautionnement']],
    ['une caution bancaire', []],
    ['des textos', ['sms']],
    ['un texte', []],
    ['les données permettant d’identifier l’auteur', ['levee-d-anonymat']],
    ['un contrôle d’identité', []],
  ])('reads %s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it('knows ambiguous abbreviations in capitals only', () => {
    expect(findByCapitals('CA')?.id).toBe('cour-d-appel');
    expect(findByCapitals('ca')).toBeNull();
  });
});
