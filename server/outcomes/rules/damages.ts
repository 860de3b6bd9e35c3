import { cueRule, MONEY, type Rule } from './rule.ts';

/** Words of harm and of its repair. */
export const HARM =
  /\bdommages?(?:[ -]et[ -]|[- ])?interets?\b|\bd\.? ?i\.?\b(?= )|\b(?:reparation|indemnisation|reparer|compensation)\b|\bprejudices?\b|\bdommages?\b|\ben indemnit|\bindemnit(?:e|es)\b|\bpretium\b|\bsouffrances? endurees?\b|\bdeficit fonctionnel\b|\bpertes? (?:de |d'|des |du |subies?)|\bmanque a gagner|\beconomies? (?:d'|de |realisee?s?)|\bgain manque\b|\bmanque a gagner\b|\b(?:au titre|du chef|pour|en raison|a raison|titre) (?:de |d'|du |des |de la |de l')?(?:actes? de )?(?:contrefacon|parasitisme|concurrence deloyale|denigrement|diffamation|harcelement|atteintes?|l'atteinte|troubles?|manquements?|violation|rupture|responsabilite)\b|\bactes (?:distincts )?(?:de|d')|\bredevance indemnitaire\b|\bbenefices? (?:realises|indus)|\bdroit moral\b|\barticles? (?:266|1240|1241|1382|1383|1231-1)\b/;

/** Words of debts: what is owed under a contract or the law rather than repaired. */
export const DEBT =
  /\bfactures?\b|\bcontraintes?\b|\bloyers?\b|\bredevances?\b|\bcotisations?\b|\bsalaires?\b|\bpret\b|\bcreances?\b|\bsolde\b|\bau principal\b|\ben principal\b|\bprincipal\b|\bpassif\b|\barrieres?\b|\barrieree?s?\b|\bclause penale\b|\bhonoraires\b|\bprix\b|\bcommissions?\b|\bimpayees?\b|\bimpayes?\b|\bcharges\b|\bindemnite d'occupation\b|\bindemnite (?:de|conventionnelle|legale|contractuelle) (?:resiliation|recouvrement|licenciement)\b|\brappel de\b|\bprestations?\b|\babonnements?\b|\bdu contrat\b|\bintervention\b|\btravaux\b|\bcapital (?:restant|emprunte)|\bechéances\b|\becheances\b|\bpenalites\b|\bacompte\b|\bdeniers ou quittances\b|\bapports?\b|\bcompte courant\b|\bcautionnement\b|\bconges payes\b|\bpreavis\b|\bindemnites? (?:compensatrice|conventionnelle|legale|de licenciement)\b|\bheures supplementaires\b|\bcaution\b/;

/** A refused claim says that it is for a debt. */
const CLAIMED = /\b(?:au titre|paiement|payement|fixation|tendant|creances?|demandes? (?:de|en|relatives?))\b/;

export const DAMAGES: readonly Rule[] = [
  cueRule({
    id: 'other.maintenance',
    type: 'other_order',
    verbs: MONEY,
    cue: /\bprestation compensatoire\b|\bpensions? alimentaires?\b|\bcontribution (?:mensuelle |a l'entretien|aux charges|que doit|du pere|de la mere|paternelle|maternelle)|\bdevoir de secours\b|\brecompenses? dues?\b|\bsoulte\b|\bs'imputer(?:a|ont)\b|^fix[a-z]* (?:a [^;\n]{0,60} )?le (?:montant du )?loyer\b/,
    rank: 0,
    produce: () => ({ amount: null }),
    accepts: ["Fixe à 180 euros par mois la contribution à l'entretien et à l'éducation de l'enfant."],
    rejects: ['Condamne M. Roux à payer à Mme Lys la somme de 180 euros à titre de dommages-intérêts.'],
  }),
  cueRule({
    id: 'other.out-of-case',
    type: 'other_order',
    verbs: ['note', 'order', 'say'],
    cue: /^(?:[a-z']{1,4} )?(?:met|mettons|mettre)[a-z]* hors de (?:la )?cause\b|\bhors de cause\b/,
    rank: 0,
    accepts: ['Met hors de cause la société Expertise et Conseil.'],
    rejects: ["Désigne M. Ferrand en qualité d'expert."],
  }),
  cueRule({
    id: 'other.registry-costs',
    type: 'other_order',
    verbs: MONEY,
    cue: /^(?:liquid|tax|fix)[a-z]*[^;\n]{0,40}\bdepens\b|\bdepens du greffe\b|\bfrais de greffe\b/,
    rank: 0,
    produce: () => ({ amount: null }),
    accepts: ['Liquide les dépens du greffe à la somme de 82,44 euros.'],
    rejects: ['Condamne M. Roux aux dépens.'],
  }),
  cueRule({
    id: 'award.bare-criminal',
    type: 'damages',
    verbs: ['condemn', 'say'],
    cue: /\b(?:payer|verser|payera|paiera|versera|paiement)\b/,
    when: (item) => item.sum !== null && item.facts.criminal && !/\b(?:amende|emprisonnement)\b/.test(item.words),
    sum: 'required',
    rank: 7,
    accepts: ['DÉCLARE Marc T. coupable de violences ;\nCONDAMNE Marc T. à payer à Lise D. la somme de 700 euros.'],
    rejects: ['Condamne la société Ardelis à payer à la société Hôte la somme de 700 euros.'],
  }),
  cueRule({
    id: 'award.occupation',
    type: 'debt_payment',
    verbs: ['condemn', 'say'],
    cue: /\bindemnite (?:mensuelle )?d'occupation\b|\b(?:payer|verser|regler)[^;\n]{0,120}\b(?:les loyers|le solde|les sommes dues|la difference)\b/,
    unless: /\b(?:en cas de|a|faute de) (?:defaut|non[- ]paiement|paiement)/,
    rank: 1.05,
    absorbs: ['destruction_or_return', 'specific_performance'],
    accepts: ["Condamne M. Roux à payer à Mme Lys une indemnité d'occupation mensuelle égale au montant du loyer."],
    rejects: ['Condamne M. Roux à payer à Mme Lys une indemnité de 500 euros en réparation de son préjudice.'],
  }),
  cueRule({
    id: 'award.debt',
    type: 'debt_payment',
    verbs: MONEY,
    cue: DEBT,
    unless: /\bdommages?(?:[ -]et[ -]|[- ])?interets?\b|\bprejudices?\b|\bdepens\b|\breparation\b/,
    when: (item) => item.sum !== null || CLAIMED.test(item.words),
    sum: 'required',
    rank: 2,
    context: true,
    accepts: [
      'Condamne la société Ardelis à payer à la société Hôte la somme de 12 400 euros TTC au titre des factures impayées.',
      'Fixe la créance de M. Roux au passif de la société Ardelis à la somme de 8 000 euros.',
    ],
    rejects: [
      'Condamne la société Ardelis à payer à la société Hôte la somme de 12 400 euros à titre de dommages-intérêts.',
    ],
  }),
  cueRule({
    id: 'award.damages',
    type: 'damages',
    verbs: MONEY,
    cue: HARM,
    sum: 'required',
    unless:
      /\bindemnites? (?:d'occupation|journaliere|conventionnelle|legale|compensatrice|de (?:licenciement|preavis|resiliation|recouvrement))|\ben compensation\b.{0,10}\bcreances/,
    rank: 1.5,
    context: true,
    accepts: [
      'Condamne M. Roux à payer à Mme Lys la somme de 5 000 euros à titre de dommages-intérêts.',
      "Condamne la société Ardelis à verser à M. Roux 8 000 € en réparation de l'atteinte à sa vie privée.",
      "Déboute Mme Lys de sa demande au titre du préjudice d'image.",
    ],
    rejects: ['Condamne M. Roux à payer à Mme Lys la somme de 5 000 euros au titre des loyers impayés.'],
  }),
  cueRule({
    id: 'award.bare',
    type: 'debt_payment',
    verbs: ['condemn', 'say'],
    cue: /\b(?:payer|verser|regler|payera|paiera|versera|verseront|paiement|la somme|les sommes)\b/,
    sum: 'required',
    when: (item) => item.sum !== null && !/\b(?:amende|emprisonnement)\b/.test(item.words),
    rank: 8,
    accepts: [
      'Condamne la société Ardelis à payer à la société Hôte la somme de 901 927,89 euros, outre intérêts au taux légal.',
    ],
    rejects: ['Condamne Marc T. à une amende de 1 000 euros.'],
  }),
  cueRule({
    id: 'award.payment-claim',
    type: 'debt_payment',
    verbs: ['refuse', 'say'],
    cue: /\bdemandes? (?:reconventionnelles? )?(?:en|de|tendant a la) (?:paiement|payement|condamnation [^;\n]{0,120}\b(?:au paiement|a (?:payer|verser|regler)))\b/,
    when: (item) => item.clause.head.verbClass === 'refuse' || /\bn'y avoir lieu/.test(item.clause.words),
    rank: 2.5,
    accepts: [
      'Déboute la société Ardelis de sa demande en paiement.',
      'Déboute M. Roux de sa demande en condamnation de la société Ardelis au paiement du montant de ses parts sociales.',
    ],
    rejects: ['Condamne la société Ardelis à payer 300 euros à titre de dommages-intérêts.'],
  }),
];
