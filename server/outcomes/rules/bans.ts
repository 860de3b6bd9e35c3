import { readPenaltyDuration } from '../penalty-terms.ts';
import { readPeriod } from '../period.ts';
import { anyOf } from '../phrases.ts';
import { cueRule, PUNISHES, type Rule } from './rule.ts';

/** Bans and other complementary penalties of criminal courts. */
export const BANS: readonly Rule[] = [
  cueRule({
    id: 'ban.professional',
    type: 'professional_ban',
    verbs: PUNISHES,
    cue: anyOf([
      /\binterdi(?:t|ction|sons|re)(?: (?:professionnelle|definitive|provisoire|temporaire|pour une duree[^,;]{0,30}|pendant[^,;]{0,30}|a titre [a-z]+|a (?:m\.|mme|monsieur|madame|[a-z][a-z' -]{1,30} [a-z]\.)[^,;]{0,40}|a l'encontre[^,;]{0,50}))*,? (?:definitivement )?(?:d'exercer|de (?:gerer|diriger|administrer)|d'exploiter|professionnelle)/,
      /\binterdiction (?:professionnelle|d'exercer|de gerer|de diriger)/,
      /\binterdit[^;]{0,100}\b(?:d'exercer|de gerer|de diriger)\b/,
    ]),
    unless: /\bsous astreinte\b/,
    rank: 0.7,
    produce: readPenaltyDuration,
    accepts: [
      "Prononce à l'encontre de Marc T. une interdiction d'exercer l'activité de conseil en informatique pendant trois ans.",
      'LE CONDAMNE à l’interdiction de gérer toute entreprise commerciale pendant cinq ans.',
      "FAIT INTERDICTION à Marc T. d'exercer l'activité d'administrateur de réseaux pendant deux ans.",
    ],
    rejects: ["Interdit à la société Ardelis d'utiliser la marque ARDEL, sous astreinte de 500 euros par infraction."],
  }),
  cueRule({
    id: 'ban.place',
    type: 'place_ban',
    verbs: PUNISHES,
    cue: /\binterdiction (?:de|du) (?:paraitre|sejour(?:ner)?|territoire)|\binterdi[a-z]*[^;]{0,60}\bde paraitre\b|\bne pas (?:se rendre|paraitre)/,
    rank: 0.7,
    produce: readPenaltyDuration,
    accepts: [
      'Prononce une interdiction de paraître à Lyon pendant deux ans.',
      'LE CONDAMNE à une interdiction de séjour de trois ans.',
    ],
    rejects: ['Interdit à la société Ardelis de faire paraître toute publicité comparative.'],
  }),
  cueRule({
    id: 'ban.contact',
    type: 'contact_ban',
    verbs: PUNISHES,
    cue: anyOf([
      /\b(?:interdi(?:ction|t|sons|re)[^;]{0,80})?\b(?:d'entrer|entrer) en (?:relation|contact)\b/,
      /\binterdiction de (?:tout )?contact(?:er)?\b/,
      /\binterdi[a-z]*[^;]{0,60}\bde contacter\b/,
    ]),
    when: (item) => !item.facts.supervision,
    rank: 0.7,
    produce: readPenaltyDuration,
    accepts: [
      "Prononce l'interdiction d'entrer en relation avec Lise D. pendant trois ans.",
      'LE CONDAMNE à une interdiction de contact avec la victime pour une durée de deux ans.',
    ],
    rejects: [
      'Condamne la société Ardelis à communiquer à M. Roux ses coordonnées de contact.',
      "Ordonne le placement sous contrôle judiciaire de Marc T. ;\nDit qu'il est soumis à l'interdiction d'entrer en relation avec Lise D.",
    ],
  }),
  cueRule({
    id: 'ban.online-account',
    type: 'online_account_suspension',
    verbs: PUNISHES,
    cue: anyOf([
      /\bsuspension (?:pour [^;]{0,40} |pendant [^;]{0,40} )?(?:d'acces )?(?:des?|du|d'un|de ses|de son|de tous? (?:ses|les)) comptes?\b[^;]{0,200}\b(?:131-35-1|peine|commettre|infraction|condamne|service en ligne|utilise|acces)/,
      /\bbannissement numerique\b/,
      /\b131-35-1\b/,
      /\bpeine[^;]{0,60}suspension[^;]{0,40}comptes?/,
    ]),
    rank: 0.5,
    produce: readPenaltyDuration,
    accepts: [
      "LE CONDAMNE, à titre de peine complémentaire, à la suspension de ses comptes d'accès au service en ligne ayant servi à commettre l'infraction pour une durée de six mois.",
      'Prononce la suspension des comptes @marc et @marc2 utilisés pour commettre le délit pendant six mois.',
    ],
    rejects: ['Ordonne à la société Réso de fermer le compte @marc.'],
  }),
  cueRule({
    id: 'ban.internet-access',
    type: 'internet_access_suspension',
    verbs: PUNISHES,
    cue: /\bsuspension [^;\n]{0,60}\bacces (?:a internet|(?:a un|au|aux|a des) services? de communication au public en ligne)/,
    rank: 0.4,
    produce: readPenaltyDuration,
    accepts: [
      "LE CONDAMNE à la suspension de l'accès à un service de communication au public en ligne pour une durée de quinze jours.",
      "Prononce la suspension de l'accès à internet de Marc T. pendant un mois.",
    ],
    rejects: ["Ordonne aux fournisseurs d'accès à internet de bloquer le site."],
  }),
  cueRule({
    id: 'ban.civic',
    type: 'civic_rights_ban',
    verbs: [...PUNISHES, 'declare'],
    cue: anyOf([
      /\bineligib(?:ilite|les?)\b/,
      /\bdroit d'eligibilite\b/,
      /\b(?:privation|interdiction) (?:de (?:ses |tous ses |tout ou partie de ses )?|des )droits (?:civiques|civils|de vote)/,
      /\bprive[^;]{0,40} de (?:ses )?droits civiques/,
    ]),
    rank: 0.6,
    produce: readPenaltyDuration,
    accepts: [
      "LE CONDAMNE à la peine d'un an d'inéligibilité.",
      'Prononce la privation de ses droits civiques, civils et de famille pendant trois ans.',
      "Le Conseil d'État DÉCIDE :\nArticle 1er : Mme Lys est déclarée inéligible à toutes les élections pour une durée de deux ans.",
    ],
    rejects: ["Casse et annule l'arrêt en ses seules dispositions relatives à la peine d'inéligibilité."],
  }),
  cueRule({
    id: 'ban.confiscation',
    type: 'confiscation',
    verbs: [...PUNISHES, 'refuse'],
    cue: /\bconfiscation\b|\bconfisqu/,
    unless: /\brecettes\b|\bbenefices\b|\bcontrefaisants?\b[^;]{0,60}destruction/,
    produce: (item) => ({ amount: item.sum?.money ?? item.sums.find((sum) => sum.role === 'context')?.money ?? null }),
    rank: 1,
    absorbs: ['destruction_or_return', 'escrow'],
    accepts: [
      'Ordonne la confiscation des scellés.',
      'LE CONDAMNE à la confiscation de son ordinateur et de la somme de 3 000 euros saisie.',
    ],
    rejects: [
      'Ordonne la confiscation de la totalité des recettes procurées par la contrefaçon au profit de la société Ardelis.',
    ],
  }),
  cueRule({
    id: 'ban.penalty-publication',
    type: 'penalty_publication',
    verbs: PUNISHES,
    cue: anyOf([
      /\b(?:a titre de peine complementaire|peine (?:complementaire )?(?:de|d'))[^;]{0,80}\b(?:publication|affichage|diffusion)/,
      /\b(?:publication|diffusion|affichage)\b[^;]{0,250}\bpeine complementaire/,
      /\baffichage\b[^;]{0,60}\b(?:decision|jugement|arret|condamnation|dispositif)/,
      /\bdiffusion (?:de la decision|du dispositif|du (?:present )?jugement|de l'arret)/,
    ]),
    unless: /\bclients?\b/,
    when: (item) =>
      item.facts.criminal ||
      /^(?:prononcer|condamner)$/.test(item.clause.head.lemma) ||
      /\bpeines? (?:complementaires?|d'affichage|de (?:publication|diffusion))\b/.test(
        `${item.clause.lead} ${item.words}`,
      ),
    absorbs: ['*'],
    produce: (item) => ({ amount: null, duration: readPeriod(item.words) }),
    rank: 0.8,
    accepts: [
      'Ordonne, à titre de peine complémentaire, la publication du jugement dans Le Courrier.',
      "Prononce l'affichage de la décision pendant deux mois à la porte de l'entreprise.",
    ],
    rejects: [
      "Ordonne la publication du jugement sur la page d'accueil du site de la société Ardelis.",
      "Ordonne l'affichage du dispositif sur la page d'entrée du site pendant un mois.",
    ],
  }),
  cueRule({
    id: 'ban.probation-obligation',
    type: 'probation_obligation',
    verbs: ['order', 'say', 'note', 'condemn'],
    cue: anyOf([
      /\bse soumettre a (?:des|un) (?:soins|suivi|traitement)/,
      /\binjonction de soins\b/,
      /\bobligations? (?:suivantes|de soins|particulieres?|d'indemniser|de reparer|d'exercer|de se soumettre|de travail|de l'article 132-45)/,
      /\b132-4[45]\b/,
      /\bmesures de controle[^;]{0,60}obligations?/,
      /\ba titre d'obligations?\b/,
      /\bastreindre? a l'obligation/,
      /\bavec (?:l')?obligations? (?:de|d')/,
    ]),
    unless: /\bfait obligation a la societe\b/,
    rank: 1.2,
    perListItem: true,
    context: true,
    when: (item) =>
      item.facts.criminal || /\b(?:probation|condamne (?:devra|sera)|sursis)\b|\b132-4/.test(item.clause.words),
    produce: () => ({ amount: null }),
    accepts: [
      "Dit que Marc T. sera soumis à l'obligation de soins pendant le délai de probation.",
      'Le soumet, dit que le condamné devra respecter les obligations suivantes : indemniser la victime.',
    ],
    rejects: ["Dit que la société Ardelis est tenue d'une obligation d'information envers ses clients."],
  }),
  cueRule({
    id: 'ban.other',
    type: 'other_complementary_penalty',
    verbs: PUNISHES,
    cue: anyOf([
      /\bpeines? complementaires?\b(?=[^;]{8})/,
      /\b(?:suspension|annulation|retrait) d[ue] (?:son )?permis\b/,
      /\binterdiction de (?:detenir|porter) une arme/,
      /\binterdiction d'emettre des cheques/,
      /\bexclusion des marches publics/,
      /\bfermeture de l'etablissement/,
      /\bdissolution\b/,
    ]),
    unless: /\bpublication\b|\baffichage\b|\bdiffusion\b|\bineligibilite\b/,
    when: (item) =>
      (item.facts.criminal || /\bpeines? complementaires?\b/.test(item.clause.words)) &&
      !/\b(?:publication|affichage|diffusion|confiscation|acces|interdiction|ineligibilite|compte)\b/.test(
        item.clause.words,
      ),
    rank: 2.6,
    produce: readPenaltyDuration,
    accepts: [
      'LE CONDAMNE, à titre de peine complémentaire, à la suspension de son permis de conduire pendant trois mois.',
      "Prononce à titre de peine complémentaire l'exclusion des marchés publics pour une durée d'un an.",
    ],
    rejects: ['Prononce à titre de peine complémentaire une interdiction de gérer pendant deux ans.'],
  }),
];
