import { readInstalments } from '../instalments.ts';
import type { Item } from '../items.ts';
import { anyOf } from '../phrases.ts';
import { cueRule, MONEY, type Rule } from './rule.ts';

const isClaim = (item: Item): boolean =>
  item.clause.head.verbClass === 'refuse' || /\bn'y avoir lieu\b/.test(item.clause.words);

/** Sums of a kind of their own, which win over plain damages. */
export const SPECIAL_AWARDS: readonly Rule[] = [
  cueRule({
    id: 'award.astreinte-liquidation',
    type: 'astreinte_liquidation',
    verbs: MONEY,
    cue: /\bliquid[a-z]*\b[^;]{0,120}\bastreinte|\bastreinte[^;]{0,200}\bliquidee?\b/,
    unless:
      /\breserv[a-z]*[^;]{0,60}\bliquid|\bliquid[a-z]* (?:eventuelle )?de (?:l'|cette |la presente |ladite )?astreinte[^;]{0,40}\b(?:reserv|competen|connaitre)|\bcompetent pour/,
    sum: 'required',
    rank: 0,
    accepts: [
      "Liquide l'astreinte à la somme de 4 300 euros et condamne la société Ardelis à payer cette somme à M. Roux.",
      "Déboute M. Roux de sa demande de liquidation de l'astreinte.",
    ],
    rejects: [
      "Se réserve la liquidation de l'astreinte.",
      'Ordonne le retrait de la page, sous astreinte de 100 euros par jour de retard.',
    ],
  }),
  cueRule({
    id: 'award.civil-fine',
    type: 'civil_fine',
    verbs: MONEY,
    cue: /\bamendes? civiles?\b|\b32-1 du code de procedure civile\b[^;]{0,80}\bamende|\bamende\b[^;]{0,80}\b32-1 du/,
    rank: 0,
    sum: 'required',
    accepts: ['Condamne M. Roux à une amende civile de 1 500 euros.', "Dit n'y avoir lieu à amende civile."],
    rejects: ['Condamne M. Roux à une amende de 1 500 euros.'],
  }),
  cueRule({
    id: 'award.abuse',
    type: 'abuse_of_process_damages',
    verbs: MONEY,
    cue: anyOf([
      /\b(?:procedures?|action|instance|appel|citation|recours|plainte|constitution de partie civile|saisine|poursuites?|demandes?)(?: [a-z]+){0,2} (?:manifestement )?(?:abusi(?:f|ve)s?|dilatoires?|vexatoires?|temeraires?)\b/,
      /\babus (?:du droit )?(?:d'ester|d'agir|de (?:procedure|constitution))/,
      /\bcaractere abusif de/,
      /\barticles? (?:472|800-1|516|91|392-1)\b[^;]{0,30}procedure penale/,
      /\barticle (?:32-1|559)\b/,
      /\barticles? 472\b(?! du (?:code de procedure civile|cpc))/,
    ]),
    unless: /\bamende\b/,
    sum: 'required',
    rank: 0,
    accepts: [
      'Déboute la société Ardelis de sa demande pour procédure abusive.',
      'Condamne M. Roux à payer à Mme Lys la somme de 2 000 euros à titre de dommages-intérêts pour procédure abusive.',
    ],
    rejects: [
      'Condamne M. Roux à payer à Mme Lys la somme de 2 000 euros à titre de dommages-intérêts pour rupture abusive des relations commerciales.',
    ],
  }),
  cueRule({
    id: 'award.guarantee',
    type: 'guarantee_order',
    verbs: [...MONEY, 'declare'],
    cue: anyOf([
      /\b(?:a|de|devra|devront|sera tenue? (?:de|a)|et a) (?:relever et )?(?:la |le |les |l')?(?:relever (?:et )?(?:la |le |les )?(?:indemne|garantir)|garantir)\b/,
      /\b(?:appel|demande|action|recours) en garantie\b/,
      /\bgaranti(?:ra|ront|sse|ssent)\b/,
      /\b(?:aura|auront) garantie\b/,
      /\bdans (?:leurs|les) rapports entre (?:eux|elles|co-?[a-z]+|les (?:co-?)?[a-z]+)\b[^;\n]{0,200}\b(?:a raison de|a (?:hauteur|concurrence) de|par moitie|supportee?s?|contribu)/,
      /\bcontribution a la dette\b/,
      /\brelever et garantir\b/,
      /\bdoit sa garantie\b/,
      /\bdevra (?:la |le )?garantir\b/,
    ]),
    rank: 0,
    accepts: [
      'Condamne la société Hôte à garantir la société Ardelis des condamnations prononcées à son encontre.',
      'Rejette la demande en garantie formée contre la société Hôte.',
      'Dit que dans leurs rapports entre elles la charge des condamnations sera supportée à raison de 60 % par la société Hôte.',
      'Déboute la société Ardelis de sa demande visant à ce que la société Hôte la garantisse de ces condamnations.',
    ],
    rejects: ['Condamne la société Ardelis à payer 3 000 euros au titre de la garantie des vices cachés.'],
  }),
  cueRule({
    id: 'award.set-off',
    type: 'set_off',
    verbs: ['order', 'say', 'refuse', 'note', 'declare'],
    cue: anyOf([
      /\bcompensation (?:entre|des|de(?:s)? (?:creances|sommes)|judiciaire|legale|entre les)/,
      /\b(?:se compenseront|se compensent|seront compensees)\b/,
      /\b(?:la|ordonne) compensation\b/,
    ]),
    unless: /\ben compensation\b|\bcompensation (?:financiere|du prejudice)/,
    rank: 0,
    produce: () => ({ amount: null }),
    accepts: [
      'Ordonne la compensation entre les créances réciproques des parties.',
      'Dit que ces sommes se compenseront à due concurrence.',
    ],
    rejects: ['Condamne M. Roux à payer 3 000 euros à titre de compensation financière.'],
  }),
  cueRule({
    id: 'award.payment-terms',
    type: 'payment_terms',
    verbs: ['condemn', 'order', 'say', 'refuse', 'note'],
    cue: anyOf([
      /\bdelais? de (?:paiement|grace)\b/,
      /\bdemandes? de delais?\s*$/,
      /\bdelais? de [^;\n]{1,30}? (?:mois|ans?) pour (?:s'acquitter|payer|regler|se liberer)\b/,
      /\b(?:en|par) (?:\d{1,2}|[a-z-]+)(?: \(\d+\))? (?:mensualites|versements|echeances)\b/,
      /\bechelonn/,
      /\barticles? (?:1244-1|1343-5)\b/,
      /\bs'acquitter[^;]{0,60}\b(?:mensualites|mois)\b/,
      /\breporter? (?:de|a) (?:\d+|[a-z]+)[^;]{0,10} (?:mois|ans)\b[^;]{0,40}(?:paiement|exigibilite)/,
      /\bse liberera?\b/,
    ]),
    unless: /\breinscri|\bau role\b|\boctroi de delais/,
    when: (item) => !/\bamende d'interet public\b/.test(item.clause.words),
    rank: 0,
    absorbs: ['*'],
    produce: (item) => ({ amount: null, duration: readInstalments(item.words) }),
    accepts: [
      'Accorde à M. Roux des délais de paiement en 24 mensualités de 500 euros.',
      'Autorise M. Roux à se libérer de sa dette en 23 mensualités de 500 euros et une dernière pour le solde.',
      'Déboute M. Roux de sa demande de délais de paiement.',
      "Déboute M. Roux de sa demande formée au titre de l'article 1244-1 du code civil.",
      'Rejette la demande de délais.',
      "Accorde à M. Roux un délai de vingt-quatre mois pour s'acquitter de ces sommes.",
    ],
    rejects: ['Condamne M. Roux à payer la somme de 12 000 euros à titre de dommages-intérêts.'],
  }),
  cueRule({
    id: 'award.proceeds',
    type: 'proceeds_confiscation',
    verbs: ['order', 'say', 'condemn', 'refuse'],
    cue: anyOf([
      /\bconfiscation\b[^;\n]{0,100}\b(?:recettes|benefices|produits d|gains)/,
      /\bremettre[^;\n]{0,80}\b(?:recettes|benefices)\b/,
      /\bremise (?:a [^;\n]{2,80}? )?(?:de la totalite |de tout ou partie |de l'integralite )?des (?:recettes|benefices)/,
    ]),
    rank: 0,
    accepts: [
      'Ordonne la confiscation de la totalité des recettes procurées par la contrefaçon au profit de la société Ardelis.',
      'Rejette la demande de confiscation des recettes.',
    ],
    rejects: ['Ordonne la confiscation des scellés.'],
  }),
  cueRule({
    id: 'award.provision',
    type: 'provisional_award',
    verbs: [...MONEY, 'declare'],
    cue: /\bprovision(?:nels?|nelles?)?\b|\bprovisionnellement\b|\ba valoir sur\b/,
    unless: anyOf([
      /\bloyer provisionnel\b/,
      /\bdeduction\b/,
      /\bdeduire\b/,
      /\bprovisions? (?:deja|precedemment) /,
      /\b(?:honoraires|remuneration|frais) (?:de l'|d'|des? )expert/,
      /\bconsign/,
      /\bexecution (?:par )?provis/,
      /provisions? (?:sur|pour) charges(?! [^;]{0,80}provisionnel)/,
      /\bprovision (?:ad litem )?pour (?:le|les) (?:proces|frais d'instance)/,
    ]),
    sum: 'required',
    rank: 0.5,
    accepts: [
      'Condamnons la société Ardelis à payer à M. Roux une provision de 5 000 euros à valoir sur la réparation de son préjudice.',
      'Disons n’y avoir lieu à référé sur la demande de provision.',
    ],
    rejects: [
      "Fixe à 3 000 euros la provision à consigner à valoir sur la rémunération de l'expert.",
      "Ordonne l'exécution provisoire.",
    ],
  }),
  cueRule({
    id: 'award.restitution-of-seals',
    type: 'restitution',
    verbs: [...MONEY, 'declare'],
    cue: /\brestitution\b[^;\n]{0,80}\b(?:scelles?|objets saisis|biens saisis|unite centrale|ordinateurs?|telephones?|vehicules?)\b/,
    when: (item) => item.facts.criminal,
    rank: 0.2,
    produce: () => ({ amount: null }),
    accepts: [
      'DÉCLARE Marc T. coupable de contrefaçon ;\nORDONNE la restitution à Marc T. du scellé n° 4.',
      'RELAXE Marc T. ;\nREJETTE la demande de restitution des objets saisis.',
    ],
    rejects: [
      'Ordonne la restitution à M. Roux des fichiers saisis.',
      'DÉCLARE Marc T. coupable ;\nORDONNE la confiscation des scellés.',
    ],
  }),
  cueRule({
    id: 'award.restitution',
    type: 'restitution',
    verbs: MONEY,
    cue: anyOf([
      /\b(?:a|de|et a|devra|devront) (?:lui |leur )?(?:restituer|rembourser|reverser)\b/,
      /\b(?:a titre de|au titre (?:de la|du)|en) (?:restitution|remboursement)\b/,
      /\b(?:restitution|remboursement) (?:de la somme|des sommes|du prix|de l'indu|du trop|de l'acompte|des acomptes|de [\d])/,
      /\bremboursement (?:par|aux?)\b/,
      /\brestitution\b[^;\n]{0,120}\bde la somme de\b/,
      /\brepetition de l'indu\b/,
      /\bdemandes? (?:en |de )(?:restitution|remboursement)\b/,
      /\bla demande (?:de|d') [^;\n]{2,80}? en (?:restitution|remboursement)\b/,
      /\b(?:indument (?:percu|verse|paye)|trop[- ](?:percu|verse|paye))(?:e?s?)\b/,
    ]),
    unless: /\bfrais (?:de |d')(?!(?:envoi|relance|gestion|port|dossier)\b)|\bcouts? (?:de|des)\b|\bscelles?\b/,
    when: (item) =>
      item.sum !== null ||
      isClaim(item) ||
      /\b(?:sommes?|prix|montant|versee?s?|indemnites|scelles?|acomptes?|trop[- ]percu)\b/.test(item.words),
    rank: 0.6,
    accepts: [
      'Condamne la société Ardelis à restituer à M. Roux la somme de 12 000 euros.',
      'Condamne M. Roux à rembourser à Mme Lys 3 000 euros au titre du prix versé.',
      'Ordonne la restitution à la locataire par la société Ardelis de la somme de 6 930 euros représentant le dépôt de garantie.',
    ],
    rejects: ['Ordonne la restitution à M. Roux des fichiers saisis.'],
  }),
];
