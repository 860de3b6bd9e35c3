import { anyOf } from '../phrases.ts';
import { cueRule, MONEY, type Rule } from './rule.ts';

/** Procedure costs by article: the article decides, whatever the words around it. */
export const COSTS: readonly Rule[] = [
  cueRule({
    id: 'costs.legal-aid',
    type: 'costs_legal_aid',
    verbs: MONEY,
    cue: anyOf([
      /article 37 (?:alinea \d )?de la loi/,
      /articles? 37 et 75 de la loi/,
      /loi (?:n° ?91-647|du 10 juillet 1991)/,
      /article 700[ ,]{1,2}(?:2°|alinea 1er 2°|al\. ?2|2 ?°|2o)/,
      /article 700-2/,
    ]),
    rank: -1,
    sum: 'required',
    context: true,
    accepts: [
      "Condamne M. Paul R. à payer à Me Dorine V. la somme de 1 500 euros sur le fondement de l'article 37 de la loi du 10 juillet 1991.",
      "Condamne la société Ardelis à verser à Me Kern la somme de 1 200 euros en application de l'article 700 2° du code de procédure civile.",
    ],
    rejects: ["Condamne M. Paul R. aux dépens, recouvrés conformément à la loi relative à l'aide juridictionnelle."],
  }),
  cueRule({
    id: 'costs.art475-1',
    type: 'costs_art475_1_cpp',
    verbs: MONEY,
    cue: /\b475 ?- ?1\b/,
    rank: 0,
    sum: 'required',
    context: true,
    accepts: [
      "CONDAMNE Marc T. à payer à Lise D., partie civile, la somme de 1 500 euros au titre de l'article 475-1 du code de procédure pénale.",
      "Déboute la partie civile de sa demande fondée sur l'article 475-1 du code de procédure pénale.",
    ],
    rejects: [
      "Condamne Marc T. à payer à Lise D. la somme de 1 500 euros au titre de l'article 700 du code de procédure civile.",
    ],
  }),
  cueRule({
    id: 'costs.art618-1',
    type: 'costs_art618_1_cpp',
    verbs: MONEY,
    cue: /\b618 ?- ?1\b/,
    rank: 0,
    sum: 'required',
    context: true,
    accepts: [
      "FIXE à 2 500 euros la somme que Marc T. devra payer à Lise D. au titre de l'article 618-1 du code de procédure pénale.",
      "DIT n'y avoir lieu à application de l'article 618-1 du code de procédure pénale.",
    ],
    rejects: [
      "FIXE à 2 500 euros la somme que Marc T. devra payer à Lise D. au titre de l'article 475-1 du code de procédure pénale.",
    ],
  }),
  cueRule({
    id: 'costs.art800-2',
    type: 'costs_art800_2_cpp',
    verbs: MONEY,
    cue: /\b800 ?- ?2\b/,
    rank: 0,
    sum: 'required',
    context: true,
    accepts: [
      "Dit que l'État versera à Hugo M. une indemnité de 900 euros au titre de l'article 800-2 du code de procédure pénale.",
      "Rejette la demande de Hugo M. au titre de l'article 800-2 du code de procédure pénale.",
    ],
    rejects: ['Condamne Hugo M. à une amende de 800 euros.'],
  }),
  cueRule({
    id: 'costs.l761-1',
    type: 'costs_l761_1_cja',
    verbs: MONEY,
    cue: /\b761 ?- ?1\b/,
    rank: 0,
    sum: 'required',
    context: true,
    accepts: [
      "Article 2 : L'État versera à l'association Octet la somme de 3 000 euros au titre de l'article L. 761-1 du code de justice administrative.",
      "Article 3 : Les conclusions de la société Ardelis présentées au titre de l'article L. 761-1 du code de justice administrative sont rejetées.",
    ],
    rejects: [
      "Article 2 : L'État versera à l'association Octet la somme de 3 000 euros en réparation de son préjudice.",
    ],
  }),
  cueRule({
    id: 'costs.article700',
    type: 'costs_art700_cpc',
    verbs: MONEY,
    cue: anyOf([
      /\b(?:articles?|art\.?|l'art\.?) (?:\d{3} et )?700\b/,
      /\b700 (?:du )?(?:cpc|ncpc|code de procedure|n\.?c\.?p\.?c|nouveau code)/,
      /\bfrais irrepetibles\b/,
      /\bindemnites? (?:de procedure|procedurales?)\b/,
      /\bfrais (?:exposes |engages |de justice )?(?:par [a-z]+ )?(?:et )?(?:qui sont )?non (?:compris|repetibles)/,
      /\birrepetibles\b/,
    ]),
    unless:
      /\b(?:475|618|800|761) ?- ?[12]\b|frais irrepetibles et de ses depens|conservera? (?:la charge de )?(?:ses|leurs)/,
    when: (item) => !item.facts.administrative || /\b700\b/.test(item.words),
    rank: 0,
    sum: 'required',
    context: true,
    accepts: [
      "Condamne la société Ardelis à payer à M. Roux la somme de 3 000 euros au titre de l'article 700 du code de procédure civile.",
      "Dit n'y avoir lieu à application de l'article 700 du code de procédure civile.",
      "En application de l'article 700 du code de procédure civile, rejette la demande formée par M. Roux.",
      'Condamne Mme Lys à verser à M. Roux 2.000 € au titre des frais irrépétibles.',
      "Vu l'article 700 du code de procédure civile, condamne M. Roux à payer à Mme Lys 1 000 euros pour les frais engagés.",
    ],
    rejects: [
      'Condamne la société Ardelis à payer à M. Roux la somme de 700 euros à titre de dommages-intérêts.',
      "Condamne la société Ardelis aux dépens, dont recouvrement conformément à l'article 699 du code de procédure civile.",
    ],
  }),
  cueRule({
    id: 'costs.same-article',
    type: 'costs_art700_cpc',
    verbs: MONEY,
    cue: /\b(?:sur le fondement|en application|au titre) d(?:u|e ce|e cet|udit|es)(?: meme)? (?:meme |dernier )?(?:article|texte)\b|\bapplication de (?:cet article|ce texte|ces dispositions)/,
    rank: 2,
    sum: 'required',
    accepts: [
      "Déboute la société Hôte de sa demande sur le fondement de l'article 700 du code de procédure civile ; condamne M. Roux à payer à Mme Lys 1 500 euros sur le fondement du même article.",
    ],
    rejects: ["Condamne M. Roux aux dépens qui pourront être recouvrés selon l'article 699 du même code."],
  }),
];
