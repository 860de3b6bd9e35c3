import { describe, expect, it } from 'vitest';
import type { CourtKind } from '../../server/domain/court.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';

/** Type, sum and duration of each scored outcome. */
function read(text: string, courtKind: CourtKind | null): string[] {
  const { outcomes } = readDecision(text, { zones: null, dispositifStart: null }, { courtKind });
  return outcomes
    .filter(({ type, resolvedFrom }) => type !== 'other_order' && !resolvedFrom)
    .map(({ type, amount, duration }) =>
      [
        type,
        amount ? `${amount.cents / 100} ${amount.currency} ${amount.per ?? ''}` : '',
        duration ? `${duration.value} ${duration.unit}` : '',
      ]
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join(' '),
    );
}

const READ: readonly (readonly [CourtKind, string, readonly string[]])[] = [
  [
    'ca',
    "PAR CES MOTIFS\nLA COUR,\nConfirme le jugement déféré,\nCondamne M. Roux à payer à Mme Lys la somme de 7 190,92 ä en réparation de son préjudice corporel et la somme de 1 800 ä en application de l'article 700 du nouveau code de procédure civile.",
    ['appeal_affirmed', 'damages 7190.92 EUR', 'costs_art700_cpc 1800 EUR'],
  ],
  [
    'ca',
    "PAR CES MOTIFS\nLa cour,\nCondamne in solidum M. Roux et la société Ardelis à payer à :\n1°/ - Mme Lys, la somme de 7 000 euros en réparation de son préjudice moral,\nDonne acte à l'État de ce qu'il réserve ses droits,\n2°/ - M. Kern, la somme de 800 euros en réparation de son préjudice matériel, Condamne M. Roux aux dépens.",
    ['damages 7000 EUR', 'damages 800 EUR', 'court_costs'],
  ],
  [
    'ca',
    "PAR CES MOTIFS\nStatuant publiquement,\nInfirme le jugement,\nFixe à la somme de 82.000 francs le poste de préjudice concernant l'aménagement du véhicule,\nAprès déduction de la provision, condamne M. Roux à payer à Mme Lys la somme de 66.000 francs, et une indemnité de 15.000 francs en application de l'article 700 du nouveau code de procédure civile.",
    ['appeal_reversed', 'damages 66000 FRF', 'costs_art700_cpc 15000 FRF'],
  ],
  [
    'ca',
    'PAR CES MOTIFS\nLa cour,\nCondamne Mme Lys à payer :\n- au titre du préjudice moral de Marc, Anne et Paul D..., la somme de 100.000F (CENT MILLE FRANCS, soit 15.244,90 EUROS) chacun.',
    ['damages 100000 FRF', 'damages 100000 FRF', 'damages 100000 FRF'],
  ],
  [
    'tj',
    'La société Ardelis conclut à la condamnation du demandeur à lui régler 3.000 euros pour procédure abusive.\nPAR CES MOTIFS\nLE TRIBUNAL,\nCONDAMNE M. Roux à payer à la société Ardelis la somme de 3.000 euros de dommages et intérêts.',
    ['abuse_of_process_damages 3000 EUR'],
  ],
  [
    'ca',
    "Les dépens suivront. La Cour, Déboute M. Roux de ses demandes, fins et conclusions ;Confirme le jugement ; Condamne M. Roux à verser, en application de l'article 700 du nouveau code de procédure civile : ] 1.000 à la société Hôte, ] 500 à Mme Lys.",
    ['all_claims_dismissed', 'appeal_affirmed', 'costs_art700_cpc 1000 EUR', 'costs_art700_cpc 500 EUR'],
  ],
  [
    'tcom',
    "Par ces motifs\nCondamnans la SARL Ardelis à payer à la société Hôte la somme de 800 €, au titre de l'article 700 CPC, déboutans pour le surplus.",
    ['costs_art700_cpc 800 EUR', 'surplus_dismissed'],
  ],
  [
    'conseil_etat',
    "Il y a lieu de mettre à la charge de la société Ardelis 3 000 euros à verser à la société Hôte au titre de l'article L. 761-1 du code de justice administrative.\nD E C I D E :\nArticle 1er : Les requêtes sont rejetées.\nArticle 2 : La société Ardelis et la société Octet verseront chacune la somme globale de 3 000 euros à la société Hôte et à la société Réso.",
    ['all_claims_dismissed', 'costs_l761_1_cja 3000 EUR', 'costs_l761_1_cja 3000 EUR'],
  ],
  [
    'conseil_etat',
    "DECIDE:\nArticle 1er : La question de la conformité à la Constitution de l'article L. 811-5 du code dont il est\nsaisi est renvoyée au Conseil constitutionnel.\nArticle 2 : Il est sursis à statuer sur les requêtes jusqu'à ce que le Conseil constitutionnel ait tranché la\nquestion de constitutionnalité.",
    ['preliminary_reference', 'stay_of_proceedings'],
  ],
  [
    'tcom',
    "À l'appel de la cause, aucune partie ne s'est présentée.\nLe tribunal prononce la radiation de l'instance n° 2016 000472.",
    ['struck_off'],
  ],
  [
    'tj',
    'PAR CES MOTIFS\nStatuant en référé,\nCondamnons la société Ardelis à payer à la SCI Hôte la somme de 10.363 euros au titre des loyers impayés ;\nAutorisons la société Ardelis à se libérer de cette somme en 2 versements mensuels, successifs de 5.000 euros puis de 5.363 euros, en sus du loyer courant.',
    ['provisional_award 10363 EUR', 'payment_terms 2 month'],
  ],
  [
    'tj',
    "PAR CES MOTIFS\nStatuant par ordonnance de référé,\nFixons à 2598,46 € le montant de l'indemnité d'occupation mensuelle que l'occupant devra verser à la SCI Hôte jusqu'à la libération des lieux.",
    ['provisional_award 2598.46 EUR month'],
  ],
  [
    'ca',
    "PAR CES MOTIFS\nConfirme le jugement, sauf à actualiser le montant de la créance de la caisse à hauteur de 89 477,91 ç ;\nCondamne M. Roux à payer à Mme Lys la somme de 1 500 ¿ sur le fondement de l'article 700 du code de procédure civile,\nDéboute M. Roux de sa demande sur le même fondement.",
    ['appeal_affirmed', 'debt_payment 89477.91 EUR', 'costs_art700_cpc 1500 EUR', 'costs_art700_cpc'],
  ],
  [
    'ca',
    'PAR CES MOTIFS\nInfirme le jugement,\nDit que la faute de Monsieur Z... exclut son droit à indemnisation au titre du préjudice moral,\nDéboute Monsieur Z... de ses demandes.',
    ['appeal_reversed', 'all_claims_dismissed'],
  ],
  [
    'conseil_etat',
    "Il sera fait une juste appréciation du préjudice subi par l'association, à raison de la durée de l'instance, en le fixant à 1 000 euros tous intérêts compris.\nIl y a lieu de mettre à la charge de l'État 3 500 euros au titre de l'article L. 761-1 du code de justice administrative.\nD E C I D E :\nArticle 1er : L'État est condamné à verser à l'association Octet la somme de 1 000 euros tous intérêts compris.\nArticle 2 : L'État versera à l'association Octet une somme de 3 500 euros au titre de l'article L. 761-1 du code de justice administrative.",
    ['damages 1000 EUR', 'costs_l761_1_cja 3500 EUR'],
  ],
  [
    'conseil_etat',
    "DECIDE:\nArticle 1er : Les requêtes de l'association Réseau des Fournisseurs Indépendants (RFI),\nde l'association Octet pour les Libertés en Ligne, de la Fédération des hébergeurs de la région\nLyonnaise, ainsi que de l'association Ardelis sont rejetées.",
    ['all_claims_dismissed'],
  ],
  [
    'tj',
    "PAR CES MOTIFS\nOrdonne une mesure d'expertise,\nCommet pour y procéder M. Ferrand avec mission de :\n- se rendre sur les lieux,\n- en cas de conciliation, constater que sa mission est devenue sans objet,\nRéserve les dépens.",
    ['expert_appointment', 'court_costs'],
  ],
  [
    'tcom',
    "PAR CES MOTIFS\nDonne acte à la société Ardelis SA de ce qu'elle se désiste de l'instance,\nConstate le désistement d'instance de la société Ardelis SA sur l'assignation du 3 mai 2010.",
    ['withdrawal'],
  ],
  [
    'tcom',
    "PAR CES MOTIFS : Statuant publiquement, Pour les causes sus énoncées condamne M. Roux à payer à la banque Hôte : 1°) la somme de 53.908,49 € avec intérêts au taux légal ; 2°) la somme de 1.500 € au titre de l'article 700 du CPC ;",
    ['debt_payment 53908.49 EUR', 'costs_art700_cpc 1500 EUR'],
  ],
  [
    'tcom',
    "PAR CES MOTIFS\n+ Condamne M. Roux à payer à la banque Hôte la\nsomme de 1.200 € au titre de l'article 700 du code de procédure civile, – - Condamne M. Roux aux entiers frais et dépens, dont frais de greffe liquidés à la somme de 71,52 euros.",
    ['costs_art700_cpc 1200 EUR', 'court_costs'],
  ],
  [
    'tcom',
    'PAR CES MOTIFS\nCondamne M. Roux à payer à la banque Hôte les sommes suivantes :\n- 176 389,34 € au titre du crédit de 300 000 € consenti à la société Ardelis,\n- 4290. 22 € au titre du prêt,\nReçoit M. Roux en son exception d’incompétence.',
    ['debt_payment 176389.34 EUR', 'debt_payment 4290.22 EUR'],
  ],
  [
    'tj',
    "Vu les conclusions de désistement ;\nEN CONSEQUENCE\nConstate le désistement d'instance et d'action du demandeur, le dit parfait.\nLaisse à chacune des parties la charge de ses frais et dépens.",
    ['withdrawal', 'own_costs'],
  ],
  [
    'tcom',
    "PAR CES MOTIFS\nCondamne M. Roux à payer à la banque Hôte, au titre du prêt d'un montant initial de 25.000 euros :\n- 17.785,80 euros au titre du capital, outre intérêts au taux de 8.25% sur la somme de 16.000 euros,\n- 59,98 euros au titre de l'indemnité contractuelle,\nLiquide les frais du greffe à la somme de 44,32 euros.",
    ['debt_payment 17785.8 EUR', 'debt_payment 59.98 EUR'],
  ],
];

const NOT_READ: readonly (readonly [type: string, why: string, text: string])[] = [
  [
    'damages',
    'assiette des intérêts, dette contractuelle',
    'PAR CES MOTIFS\nCondamne M. Roux à payer à la société Hôte la somme de 9 000 euros avec intérêts au taux légal sur 4.500 euros à compter du 3 mai 2006.',
  ],
  [
    'abuse_of_process_damages',
    'la même somme est demandée pour deux causes',
    'Mme Lys sollicite 3.000 euros pour procédure abusive et 3.000 euros en réparation de son préjudice moral.\nPAR CES MOTIFS\nCONDAMNE M. Roux à payer à Mme Lys la somme de 3.000 euros de dommages et intérêts.',
  ],
  [
    'costs_art700_cpc',
    'article 699',
    "PAR CES MOTIFS\nCondamne M. Roux aux dépens, qui seront recouvrés conformément à l'article 699 du nouveau code de procédure civile.",
  ],
  [
    'costs_l761_1_cja',
    "réparation d'un préjudice",
    "D E C I D E :\nArticle 1er : L'État versera à la société Hôte la somme de 3 000 euros en réparation de son préjudice.",
  ],
  [
    'preliminary_reference',
    "attente d'une autre juridiction",
    "PAR CES MOTIFS\nSursoit à statuer dans l'attente de la décision du juge pénal.",
  ],
  [
    'struck_off',
    "radiation d'une inscription",
    "PAR CES MOTIFS\nOrdonne la radiation de l'hypothèque inscrite le 3 mai 2006.",
  ],
  ['payment_terms', 'aucun délai', 'PAR CES MOTIFS\nCondamne M. Roux à payer 5 000 euros à la société Hôte.'],
  [
    'provisional_award',
    "mission de l'expert",
    "PAR CES MOTIFS\nDésignons Mme Ferrand en qualité d'expert avec mission de :\n- donner au tribunal tous éléments permettant :\n* de fixer le montant de l'indemnité d'éviction due au locataire,\n* de déterminer l'indemnité d'occupation due depuis la fin du bail.",
  ],
];

describe('decisions of 1997 to 2018, francs and scanned texts', () => {
  it.each(READ)('%s reads %s', (courtKind, text, expected) => {
    expect(read(text, courtKind)).toEqual(expected);
  });

  it.each(NOT_READ)('no %s in %s', (type, _why, text) => {
    expect(read(text, null).filter((one) => one.startsWith(type))).toEqual([]);
  });
});
