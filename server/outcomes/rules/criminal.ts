import { readOffences } from '../offences.ts';
import { anyOf } from '../phrases.ts';
import { cueRule, DECLARES, PUNISHES, type Rule } from './rule.ts';

/** Guilt, acquittal and what a criminal court says besides penalties. */
export const CRIMINAL: readonly Rule[] = [
  cueRule({
    id: 'criminal.conviction',
    type: 'conviction',
    verbs: ['declare', 'say', 'note'],
    cue: /\bcoupables?\b|\bdans les liens de la prevention\b|\ben (?:voie de )?condamnation\b|\bculpabilite\b/,
    unless:
      /\bcoupables? (?:de |d')?(?:d'|des )?actes? (?:de|d')|\bnon coupable|\bn'est pas coupable|\bsur l'action civile\b/,
    rank: 0,
    absorbs: ['*'],
    produce: (item) => ({ offences: readOffences(item.words) }),
    accepts: [
      'DÉCLARE Marc T. coupable de harcèlement moral aggravé.',
      "Retient Marc T. dans les liens de la prévention du chef d'escroquerie.",
    ],
    rejects: ['RELAXE Marc T. des fins de la poursuite.'],
  }),
  cueRule({
    id: 'criminal.acquittal',
    type: 'acquittal',
    verbs: ['acquit', 'refer', 'declare', 'say', 'order', 'note'],
    cue: anyOf([
      /\brelax(?:e|ons|ee|ees|er)\b/,
      /\bdes? (?:fins? de la poursuite|fins? de la prevention|fins? des poursuites)\b/,
      /(?<!s')\bacquitt(?:e|ons)\b/,
      /\bnon coupables?\b/,
      /\brenvoie (?:des fins|[^;]{0,80} de la prevention)/,
    ]),
    rank: 0,
    absorbs: ['*'],
    produce: (item) => ({
      amount: null,
      scope: /\b(?:du surplus|pour (?:le surplus|les autres|les faits)|partielle|du chef|des chefs|pour les? )\b/.test(
        item.words,
      )
        ? 'partial'
        : 'full',
      offences: readOffences(item.words),
    }),
    accepts: ['RENVOIE Marc T. des fins de la poursuite.', 'Relaxe la société Ardelis.'],
    rejects: ["RENVOIE l'affaire à l'audience du 3 mars 2024."],
  }),
  cueRule({
    id: 'criminal.exemption',
    type: 'sentence_exemption',
    verbs: ['dispense', 'order', 'say', 'note', 'condemn'],
    cue: /\bdispens(?:e|ons|er)?(?: (?:m\.|mme|monsieur|madame)?[^;,]{0,60})? de (?:toute )?peine\b|\bdispensee? de peine\b/,
    rank: 0,
    accepts: ['LA DISPENSE de peine.', 'Prononce une dispense de peine.'],
    rejects: ["Dispense Marc T. d'inscription au bulletin n° 2 de son casier judiciaire."],
  }),
  cueRule({
    id: 'criminal.deferral',
    type: 'sentence_deferral',
    verbs: ['order', 'say', 'refer', 'note'],
    cue: /\bajourn(?:e|ons|er|ement)\b[^;]{0,60}\b(?:peine|sanction)|\bajourn(?:e|ons) (?:le|son) prononce|\bprononce de la peine (?:sera|est) (?:ajourne|differe)/,
    rank: 0,
    absorbs: ['*'],
    produce: () => ({ amount: null }),
    accepts: ['AJOURNE le prononcé de la peine au 12 mai 2024.', "Ordonne l'ajournement du prononcé de la peine."],
    rejects: ['Sursoit à statuer sur les intérêts civils.'],
  }),
  cueRule({
    id: 'criminal.record',
    type: 'criminal_record_exclusion',
    verbs: ['say', 'order', 'dispense', 'note', 'refuse', 'condemn'],
    cue: anyOf([
      /\bbulletin (?:n°? ?2|numero (?:2|deux))/,
      /\bb2 (?:du|de son) casier/,
      /\b(?:non[- ]inscription|dispense d'inscription|exclusion de la mention)[^;]{0,100}(?:casier|bulletin)/,
      /\bau b2\b/,
      /\b(?:pas|non)\b[^;\n]{0,60}\b(?:mention|inscri)[a-z]*[^;\n]{0,60}\bcasier judiciaire/,
    ]),
    rank: 0,
    absorbs: ['*'],
    produce: (item) => ({
      sense:
        item.clause.head.verbClass === 'refuse' || /\blieu a (?:la |une )?(?:dispense|exclusion)\b/.test(item.words)
          ? 'refused'
          : 'granted',
    }),
    accepts: [
      "Dit n'y avoir lieu à dispense d'inscription au bulletin n° 2 du casier judiciaire.",
      "Dit qu'il ne sera pas fait mention de cette condamnation au bulletin n° 2 du casier judiciaire.",
      "Rejette la demande de dispense d'inscription au bulletin n° 2.",
    ],
    rejects: ['LA DISPENSE de peine.'],
  }),
  cueRule({
    id: 'criminal.warrant',
    type: 'arrest_or_committal_warrant',
    verbs: ['order', 'say', 'note', 'refuse'],
    cue: /\bmandats? (?:d'arret|de depot|d'amener)\b|\bmaintien en detention\b|\bmaintenue? en detention\b|\bincarceration immediate\b/,
    unless: /\bmainlevee\b/,
    rank: 0,
    accepts: ['DÉCERNE mandat de dépôt à son encontre.', "Décerne mandat d'arrêt contre Marc T."],
    rejects: ['Ordonne la mainlevée du contrôle judiciaire.'],
  }),
  cueRule({
    id: 'criminal.register',
    type: 'register_entry',
    verbs: ['note', 'order', 'say', 'condemn'],
    cue: /\binscri(?:ption|t|re|te)\b[^;]{0,80}\b(?:fijais?v?|fichier (?:judiciaire|national)|fijait|fnaeg)\b|\b(?:fijais?v?|fijait|fichier judiciaire)\b/,
    unless: /\bcasier\b/,
    rank: 0,
    accepts: [
      "Constate l'inscription de Marc T. au FIJAIS.",
      "Ordonne l'inscription de la condamnation au fichier judiciaire national automatisé.",
    ],
    rejects: ['Dit que la condamnation ne sera pas inscrite au bulletin n° 2 du casier judiciaire.'],
  }),
  cueRule({
    id: 'criminal.homologation',
    type: 'plea_homologation',
    verbs: ['order', 'note', 'say', 'refuse'],
    cue: /\b(?:homolog[a-z]+)\b[^;]{0,120}\b(?:peines?|reconnaissance prealable|proposition|crpc)\b|\bordonnance (?:penale|d'homologation)\b/,
    rank: 0,
    absorbs: ['conviction'],
    accepts: [
      'HOMOLOGUE la peine proposée par le procureur de la République.',
      'Homologue la proposition acceptée par Marc T. dans le cadre de la comparution sur reconnaissance préalable de culpabilité.',
    ],
    rejects: ["Homologue le protocole d'accord conclu entre les parties."],
  }),
  cueRule({
    id: 'criminal.discontinued',
    type: 'investigation_discontinued',
    verbs: [...DECLARES, ...PUNISHES],
    cue: /\bordonnance de non[- ]lieu\b|\bn'y avoir lieu a suivre\b|\bnon[- ]lieu a (?:poursuivre|suivre)\b/,
    rank: 0,
    produce: () => ({ sense: 'granted' }),
    when: (item) => item.clause.head.verbClass !== 'confirm' || /\bnon[- ]lieu\b/.test(item.words),
    accepts: ["Dit n'y avoir lieu à suivre contre quiconque.", 'Prononce une ordonnance de non-lieu.'],
    rejects: ["Dit n'y avoir lieu à référé."],
  }),
];
