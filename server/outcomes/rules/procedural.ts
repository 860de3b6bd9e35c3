import { anyOf } from '../phrases.ts';
import { cueRule, DECLARES, type Rule } from './rule.ts';

const REFUSABLE = [...DECLARES, 'acquit'] as const;

/** Ends and incidents of proceedings. */
export const PROCEDURAL: readonly Rule[] = [
  cueRule({
    id: 'procedure.evidence-nullity',
    type: 'evidence_nullity',
    verbs: DECLARES,
    cue: anyOf([
      /\b(?:nullite|annul[a-z]+|nuls?|nulles?|irregularite)\b[^;\n]{0,100}\b(?:proces[- ]verb[a-z]+|constats?|saisies?(?![ -](?:contrefacon|description))|expertise|rapport|perquisition|garde a vue|pieces?|preuves?|operations|actes d'enquete|ecoutes|attestations?)\b/,
      /\b(?:proces[- ]verb[a-z]+|constats?|saisies?|rapport d'expertise|pieces?)\b[^;\n]{0,80}\b(?:nullite|nuls?\b|nulles?\b)/,
      /\b(?:ecart[a-z]+|rejet[a-z]*)\b[^;\n]{0,30}\b(?:des debats )?(?:le |les |la )?(?:proces[- ]verb[a-z]+ de constat|constats?)\b/,
    ]),
    produce: (item) => (/^ecart[^;]{0,60}\bdebats\b/.test(item.clause.words) && item.first ? { sense: 'granted' } : {}),
    rank: 0.3,
    accepts: [
      'Prononce la nullité du procès-verbal de constat du 3 mai 2019.',
      'Rejette la demande de nullité du procès-verbal de saisie-contrefaçon.',
    ],
    rejects: ["Prononce la nullité de l'assignation."],
  }),
  cueRule({
    id: 'procedure.writ-nullity',
    type: 'writ_nullity',
    verbs: DECLARES,
    cue: anyOf([
      /\b(?:nullite|annul[a-z]+|nuls?|nulles?)\b[^;\n]{0,60}\b(?:assignations?|citations?|actes? (?:introductif|de saisine|de procedure|d'appel)|exploit|convocation|requete introductive|plainte|declaration d'appel|signification|procedure|poursuites|ordonnance de renvoi|requisitoire)\b/,
      /\b(?:assignations?|citations?|actes? introductif|exploit)\b[^;\n]{0,80}\b(?:nullite|nuls?\b|nulles?\b)/,
      /\b(?:exceptions?|moyens?|demandes?|fins?) (?:tire[a-z]* )?(?:de |en |d')(?:la )?nullites?\b/,
    ]),
    unless:
      /\bmarques?\b|\bcontrats?\b|\bbail\b|\bbaux\b|\bventes?\b|\bcautionnements?\b|\bbrevets?\b|\bconstat\b|\bproces[- ]verb|\bsaisies?\b|\brapport\b|\bclauses?\b/,
    rank: 0.4,
    accepts: [
      'ANNULE la citation directe.',
      "Rejette l'exception de nullité.",
      "Prononce la nullité de l'assignation.",
    ],
    rejects: [
      'Prononce la nullité de la marque ARDEL.',
      'Rejette la demande de nullité du contrat.',
      "Rejette l'exception de nullité du bail.",
      "Invite les parties à présenter leurs observations sur la nullité de l'assignation.",
    ],
  }),
  cueRule({
    id: 'procedure.jurisdiction',
    type: 'lack_of_jurisdiction',
    verbs: DECLARES,
    cue: /\bincompeten(?:t|te|ts|tes|ce)\b|\bexceptions? d'incompetence\b|\bdecline sa competence\b/,
    unless:
      /\bcompetente?s? pour connaitre de la liquidation|^re(?:coit|cevons)\b|\bexceptions? d'incompetence\b[^;\n]{0,80}\b(?:est|soit|comme|,) recevable\b/,
    rank: 0.2,
    absorbs: ['*'],
    accepts: [
      'Se déclare incompétent au profit du tribunal de commerce de Lyon.',
      "Rejette l'exception d'incompétence.",
    ],
    rejects: [
      'Se déclare régulièrement saisi.',
      "Dit que l'exception d'incompétence soulevée par M. Roux est recevable.",
    ],
  }),
  cueRule({
    id: 'procedure.jurisdiction-kept',
    type: 'lack_of_jurisdiction',
    verbs: ['declare', 'say'],
    cue: /\b(?:se|nous) (?:declar[a-z]*|di[ts](?:ons)?) (?:territorialement |materiellement |bien )?competente?\b/,
    unless: /\bincompeten|\bpour (?:connaitre de la liquidation|statuer sur la liquidation)|\brenvo/,
    rank: 0.3,
    produce: () => ({ sense: 'refused' }),
    accepts: ["Se déclare compétent et rejette l'exception.", 'Nous déclarons territorialement compétent.'],
    rejects: [
      'Se déclare régulièrement saisi.',
      "Se déclare compétent pour connaître de la liquidation de l'astreinte.",
    ],
  }),
  cueRule({
    id: 'procedure.time-bar',
    type: 'time_barred',
    verbs: DECLARES,
    cue: /\b(?:prescrite?s?|exceptions? de prescription|prescription (?:acquise|de l'action (?:publique|civile|en))|atteinte? par la prescription|forclose?s?|forclusion|extinction de l'action publique par (?:l'effet de )?(?:la )?prescription|prescription de l'action|couverte? par la prescription)\b/,
    unless: /\birrecevable|\bfins? de non[- ]recevoir|\bmesures? (?:d'instruction )?prescrite/,
    rank: 0.4,
    accepts: [
      "Déclare l'action publique prescrite.",
      "Constate la prescription de l'action en diffamation.",
      'Rejette le moyen tiré de la prescription acquise.',
      "Fait droit à l'exception de prescription soulevée par la société Ardelis.",
    ],
    rejects: ['Déclare irrecevable la demande comme prescrite.'],
  }),
  cueRule({
    id: 'procedure.inadmissible',
    type: 'inadmissibility',
    verbs: [...DECLARES, 'reverse'],
    cue: /\b(?:irrecevabilites?|irrecevables?|non recevables?|fins? de non[- ]recevoir|recevabilite)\b/,
    unless: /\bpour le surplus\b[^;\n]{0,20}$|\bsans objet\b/,
    when: (item) =>
      item.clause.head.verbClass !== 'reverse' &&
      !(item.clause.head.verbClass === 'note' && !/\birrecevab/.test(item.words)),
    rank: 0.1,
    absorbs: ['*'],
    perListItem: true,
    context: true,
    accepts: [
      'Déclare irrecevable la demande de la société Ardelis.',
      'Rejette la fin de non-recevoir tirée du défaut de qualité à agir.',
    ],
    rejects: ["Déclare l'appel recevable."],
  }),
  cueRule({
    id: 'procedure.lapse',
    type: 'lapse',
    verbs: DECLARES,
    cue: anyOf([
      /\bcaducite\b/,
      /\bcaduque?s?\b/,
      /\bdecheance (?:du|des|partielle du) pourvois?\b/,
      /\bdechue? (?:de son|du) pourvoi\b/,
      /\bperemption (?:de l'instance|d'instance)\b/,
      /\binstance (?:est )?perimee\b/,
      /\bperimee\b/,
    ]),
    unless:
      /\bcontrat\b|\bconvention\b|\bmarque\b|\bsera caduque\b|\bsous (?:la )?reserve de la peremption|\b(?:sous|a) peine de caducite\b/,
    rank: 0.2,
    accepts: [
      "Déclare caduque l'assignation.",
      "Constate la caducité de la déclaration d'appel.",
      'Constate la déchéance du pourvoi.',
    ],
    rejects: ["Prononce la nullité de l'assignation."],
  }),
  cueRule({
    id: 'procedure.stay',
    type: 'stay_of_proceedings',
    verbs: [...REFUSABLE, 'refuse', 'reserve'],
    cue: /\bsursis a statuer\b|\bsur(?:soit|soyons|seoit|seoir|soient) a statuer\b|\bsurseoir\b(?! a (?:toute |l')?execution)|\bsursis\b(?=[^;\n]{0,30}\b(?:statuer|dans l'attente))/,
    unless:
      /\b(?:jugement|arret|ordonnance|decision) (?:de|ordonnant le|prononcant le) sursis\b|\brevocation du sursis\b|\babregement\b|\bemprisonnement\b|\bsaisir le juge\b/,
    rank: 0.2,
    accepts: [
      "Sursoit à statuer sur les demandes dans l'attente de la décision pénale.",
      'Rejette la demande de sursis à statuer.',
    ],
    rejects: [
      "Le condamne à six mois d'emprisonnement avec sursis.",
      "Désigne Me Kern pour poursuivre l'action pendante à la suite du jugement de sursis à statuer du 3 mai 2019.",
    ],
  }),
  cueRule({
    id: 'procedure.reference',
    type: 'preliminary_reference',
    verbs: [...DECLARES, 'reserve'],
    cue: /\bquestions? prejudicielles?\b|\bquestions? (?:de (?:la )?)?(?:constitutionnalite|conformite a la constitution)\b|\ba titre prejudiciel\b|\bquestions? prioritaires? de constitutionnalite\b|\bqpc\b|\bcour de justice de l'union\b|\bcjue\b/,
    unless: /\bser(?:a|ont) notifiee?s?\b/,
    produce: (item) => ({
      sense:
        item.clause.head.verbClass === 'refuse' || /\bn'y avoir (?:pas )?lieu\b/.test(item.clause.words)
          ? 'refused'
          : 'granted',
    }),
    rank: 0.15,
    absorbs: ['stay_of_proceedings'],
    accepts: [
      'Transmet à la Cour de cassation la question prioritaire de constitutionnalité.',
      "Renvoie à la Cour de justice de l'Union européenne la question préjudicielle suivante.",
      "Le Conseil d'État DÉCIDE :\nArticle 1er : La question de la conformité à la Constitution de l'article 5 de la loi est renvoyée au Conseil constitutionnel.",
    ],
    rejects: [
      "Sursoit à statuer dans l'attente de la décision pénale.",
      "Le Conseil d'État DÉCIDE :\nArticle 3 : La présente décision sera notifiée au greffier de la Cour de justice de l'Union européenne.",
    ],
  }),
  cueRule({
    id: 'procedure.no-interim',
    type: 'no_ground_for_interim_relief',
    verbs: ['say', 'refuse', 'declare', 'order', 'note'],
    cue: /\b(?:pas )?(?:lieu|non[- ]lieu) a referes?\b|\bn'y avoir (?:pas )?lieu a statuer en referes?\b/,
    rank: 2.9,
    produce: (item) => ({
      amount: null,
      sense: 'granted',
      scope: /\bsurplus\b|\bsur (?:la|les|le)\b|\bs'agissant/.test(item.words) ? 'partial' : 'full',
    }),
    accepts: ["Disons n'y avoir lieu à référé.", "Dit n'y avoir lieu à référé pour le surplus."],
    rejects: ["Dit n'y avoir lieu à suivre contre quiconque."],
  }),
  cueRule({
    id: 'procedure.no-ground-stated',
    type: 'no_ground_to_rule',
    verbs: ['say', 'note', 'declare', 'order'],
    cue: /\blieu(?: en l'etat)?,? (?:a|de) statuer\b|\bnon[- ]lieu a statuer\b/,
    unless: /\bsur(?:soit|seoir)\b|\bstatuer en referes?\b/,
    rank: -1.5,
    absorbs: ['*'],
    produce: () => ({ amount: null, sense: 'granted' }),
    accepts: [
      "Dit n'y avoir lieu à statuer sur l'appel en garantie.",
      "Article 1er : Il n'y a pas lieu de statuer sur les conclusions de la requête.",
    ],
    rejects: ['Sursoit à statuer.'],
  }),
  cueRule({
    id: 'procedure.no-ground',
    type: 'no_ground_to_rule',
    verbs: ['say', 'note', 'declare', 'order', 'refuse'],
    cue: anyOf([
      /\bsans objet\b/,
      /\b(?:lieu|non[- ]lieu)(?: en l'etat)? (?:a|de) statuer\b/,
      /\bn'y avoir (?:plus |pas )?lieu(?: en l'etat)? (?:a|de) statuer\b/,
      /\bprivee? d'objet\b/,
      /\bperdu son objet\b/,
    ]),
    unless: /\bde plus amples? demandes?\b/,
    rank: 2.8,
    produce: () => ({ amount: null, sense: 'granted' }),
    accepts: [
      'Constate que la demande est devenue sans objet.',
      "Dit n'y avoir lieu à statuer sur l'appel en garantie.",
    ],
    rejects: ['Sursoit à statuer.'],
  }),
];
