/** What a verb of disposition does; rules name the classes that they accept. */
export type VerbClass =
  | 'condemn'
  | 'order'
  | 'forbid'
  | 'say'
  | 'declare'
  | 'refuse'
  | 'confirm'
  | 'reverse'
  | 'annul'
  | 'reserve'
  | 'refer'
  | 'leave'
  | 'note'
  | 'acquit'
  | 'dispense'
  | 'correct';

export interface VerbEntry {
  readonly lemma: string;
  readonly verbClass: VerbClass;
  /** Third person, first person plural, on folded text. */
  readonly active: string;
  readonly infinitive?: string;
  readonly participle?: string;
}

/** Verbs by which French courts dispose (codebook §6). */
export const LEXICON: readonly VerbEntry[] = [
  entry('condamner', 'condemn', 'condamn(?:e|ons|ent)', 'condamner', 'condamne'),
  entry('allouer', 'condemn', 'allou(?:e|ons|ent)', 'allouer', 'alloue'),
  entry('accorder', 'condemn', 'accord(?:e|ons|ent)', 'accorder', 'accorde'),
  entry('octroyer', 'condemn', 'octro(?:ie|yons)', 'octroyer', 'octroye'),
  entry('fixer', 'condemn', 'fix(?:e|ons|ent)', 'fixer', 'fixe'),
  entry('évaluer', 'condemn', 'evalu(?:e|ons)', 'evaluer', 'evalue'),
  entry('taxer', 'condemn', 'tax(?:e|ons) (?=les? (?:depens|frais|etat)|la remuneration|a la somme)'),
  entry('liquider', 'condemn', 'liquid(?:e|ons)', 'liquider', 'liquide'),
  entry('porter', 'condemn', 'port(?:e|ons) (?=a\\b|le montant|la)'),
  entry('ramener', 'condemn', 'ram(?:ene|enons)', 'ramener', 'ramene'),
  entry('réduire', 'condemn', 'redui(?:t|sons)', 'reduire', 'reduit'),
  entry('élever', 'condemn', 'el(?:eve|evons) (?=a\\b)'),
  entry('arrêter', 'condemn', 'arret(?:e|ons) (?=a la|a une|le montant|la creance|les)', undefined, undefined),
  entry('infliger', 'condemn', 'inflig(?:e|eons)', 'infliger', 'inflige'),
  entry(
    'mettre à la charge',
    'condemn',
    'm(?:et|ettons) (?=a (?:la|sa|leur) charge|les? (?:entiers )?(?:depens|frais))',
    'mettre (?=a (?:la|sa) charge)',
    'mi(?:s|se|ses) (?=a (?:la|sa|leur) charge|les? (?:entiers )?depens|une (?:somme|indemnite))',
  ),
  entry('ordonner', 'order', 'ordonn(?:e|ons|ent)', 'ordonner', 'ordonne'),
  entry('enjoindre', 'order', 'enjoi(?:nt|gnons)', 'enjoindre', 'enjoint'),
  entry('faire injonction', 'order', 'fai(?:t|sons) (?=injonction)', 'faire (?=injonction)', 'fait (?=injonction)'),
  entry(
    'faire défense',
    'forbid',
    "fai(?:t|sons) (?=(?:expresse )?(?:defense|interdiction)|a (?:la|l')?.{0,80}(?:defense|interdiction))",
    'faire (?=defense|interdiction)',
    'fait (?=defense|interdiction)',
  ),
  entry('faire obligation', 'order', 'fai(?:t|sons) (?=obligation)'),
  entry('faire droit', 'order', 'fai(?:t|sons) (?=(?:partiellement )?droit)', 'faire (?=droit)', 'fait (?=droit)'),
  entry('interdire', 'forbid', 'interdi(?:t|sons)', 'interdire', 'interdit'),
  entry('prescrire', 'order', 'prescri(?:t|vons)', 'prescrire', 'prescrit'),
  entry('imposer', 'order', 'impos(?:e|ons)', 'imposer', 'impose'),
  entry('autoriser', 'order', 'autoris(?:e|ons)', 'autoriser', 'autorise'),
  entry('désigner', 'order', 'design(?:e|ons)', 'designer', 'designe'),
  entry('commettre', 'order', 'comm(?:et|ettons)', 'commettre', 'commis'),
  entry('nommer', 'order', 'nomm(?:e|ons)', 'nommer', 'nomme'),
  entry('prononcer', 'order', 'prononc(?:e|ons|ent)', 'prononcer', 'prononce'),
  entry('décerner', 'order', 'decern(?:e|ons)', 'decerner', 'decerne'),
  entry('inviter', 'order', 'invit(?:e|ons)', 'inviter'),
  entry('prolonger', 'order', 'prolong(?:e|eons)', 'prolonger'),
  entry('maintenir', 'order', 'maint(?:ient|enons)', 'maintenir', 'maintenue?'),
  entry('assortir', 'order', 'assorti(?:t|ssons)', 'assortir', 'assorti'),
  entry('être redevable', 'order', 'droits? fixes? de procedure(?= ?:)'),
  entry('assujettir', 'order', 'assujetti(?:t|ssons)', 'assujettir', 'assujetti'),
  entry('rendre', 'order', 'rend(?:ons)? (?=public|publique)', 'rendre (?=publi)', 'rendue? (?=publi)'),
  entry('suspendre', 'order', 'suspend(?:ons)?', 'suspendre', 'suspendu'),
  entry('adresser', 'order', 'adress(?:e|ons) (?=a |aux? |un )', 'adresser (?=a |aux? |un )'),
  entry('placer', 'order', 'pla(?:ce|cons)', 'placer', 'place'),
  entry('avertir', 'note', 'averti(?:t|ssons)', 'avertir'),
  entry('requérir', 'note', 'requ(?:iert|erons)'),
  entry('lever', 'order', 'l(?:eve|evons)', 'lever', 'leve'),
  entry('saisir', 'order', 'saisi(?:t|ssons)', 'saisir', 'saisi'),
  entry('transmettre', 'order', 'transm(?:et|ettons)', 'transmettre', 'transmis'),
  entry('poser', 'order', 'pos(?:e|ons) (?=a la cour|a la cjue)'),
  entry('inscrire', 'order', 'inscri(?:t|vons)', 'inscrire'),
  entry('rétablir', 'order', 'retabli(?:t|ssons)', 'retablir', 'retabli'),
  entry('étendre', 'order', 'etend(?:ons)?', 'etendre'),
  entry('valider', 'order', 'valid(?:e|ons)', 'valider', 'valide'),
  entry('homologuer', 'order', 'homologu(?:e|ons)', 'homologuer', 'homologue'),
  entry('dire', 'say', 'di(?:t|sons|sent)', 'dire', 'dit'),
  entry('dire', 'say', "disant (?=recevable|irrecevable|sans objet|en consequence|n'y avoir|bien|mal)"),
  entry('juger', 'say', "jug(?:e|eons) (?=que|qu'|irrecevable|recevable|bien|mal|la|le|les|n'y|sans)", 'juger'),
  entry('déclarer', 'declare', 'declar(?:e|ons|ent)', 'declarer', 'declare'),
  entry('retenir', 'declare', 'ret(?:ient|enons)', undefined, undefined),
  entry('entrer en condamnation', 'declare', 'entr(?:e|ons) (?=en (?:voie de )?condamnation)'),
  entry('constater', 'note', 'constat(?:e|ons)', 'constater', 'constate'),
  entry('donner acte', 'note', 'donn(?:e|ons) (?=acte|force)', 'donner (?=acte)', 'donne (?=acte)'),
  entry('donner', 'order', 'donn(?:e|ons) (?=injonction|mainlevee|avis|quitus|aux?|la)', 'donner'),
  entry('prendre acte', 'note', 'pren(?:d|ons) (?=acte)', 'prendre (?=acte)'),
  entry('recevoir', 'note', 're(?:coit|cevons)', 'recevoir', 'recue?s?'),
  entry(
    "rappeler à l'ordre",
    'order',
    "rapp(?:elle|elons) (?=a l'ordre)",
    "rappeler (?=a l'ordre)",
    "rappele (?=a l'ordre)",
  ),
  entry('rappeler', 'note', 'rapp(?:elle|elons)', 'rappeler', 'rappele'),
  entry('admettre', 'note', 'adm(?:et|ettons)', 'admettre', '(?:pas )?admise?s?'),
  entry('accueillir', 'note', 'accueill(?:e|ons)', 'accueillir', 'accueillie?s?'),
  entry(
    'mettre',
    'note',
    "m(?:et|ettons) (?=hors|fin|en|a neant|l'appellation)",
    'mettre (?=hors|fin)',
    'mise?s? (?=hors)',
  ),
  entry('aviser', 'note', 'avis(?:e|ons)', 'aviser'),
  entry('informer', 'note', 'inform(?:e|ons)', 'informer'),
  entry('publier', 'order', 'publi(?:e|ons)', 'publier', 'publie'),
  entry('notifier', 'note', 'notifi(?:e|ons)', 'notifier', 'notifie'),
  entry(
    'mettre en demeure',
    'order',
    'm(?:et|ettons) (?=en demeure)',
    'mettre (?=en demeure)',
    'mise?s? (?=en demeure)',
  ),
  entry('joindre', 'note', "joi(?:nt|gnons) (?=les|l'|la|au)", 'joindre'),
  entry('requalifier', 'note', 'requalifi(?:e|ons)', 'requalifier', 'requalifie'),
  entry('remettre', 'note', 'rem(?:et|ettons)', 'remettre'),
  entry('débouter', 'refuse', 'debout(?:e|ons|ent)', 'debouter', 'deboute'),
  entry('rejeter', 'refuse', 'rejet(?:te|tent|ons)', 'rejeter', 'rejete'),
  entry('refuser', 'refuse', 'refus(?:e|ons)', 'refuser', 'refuse'),
  entry('écarter', 'refuse', 'ecart(?:e|ons)', 'ecarter', 'ecarte'),
  entry('exclure', 'refuse', 'exclu(?:t|ons)', 'exclure', 'exclu'),
  entry('confirmer', 'confirm', 'confirm(?:e|ons|ent)', 'confirmer', 'confirme'),
  entry('infirmer', 'reverse', 'infirm(?:e|ons|ent)', 'infirmer', 'infirme'),
  entry('réformer', 'reverse', 'reform(?:e|ons)', 'reformer', 'reforme'),
  entry('émender', 'reverse', 'emend(?:e|ons)(?:ant)?', 'emender', 'emende'),
  entry('annuler', 'annul', 'annul(?:e|ons|ent)', 'annuler', 'annule'),
  entry('cantonner', 'order', 'canton(?:ne|nons)', 'cantonner'),
  entry('reporter', 'order', "report(?:e|ons) (?=a|le paiement|de|l'exigib)", 'reporter'),
  entry('infirmer', 'reverse', "infirmant (?=le|l'|la|pour le surplus|sur (?:la|les|le) )|reformant (?=le|l'|la|sur)"),
  entry('procéder', 'order', 'proced(?:e|ons) (?=a )', 'proceder (?=a )'),
  entry('casser', 'annul', 'cass(?:e|ons)', 'casser', 'casse'),
  entry('rétracter', 'annul', 'retract(?:e|ons)', 'retracter', 'retracte'),
  entry('rapporter', 'annul', "rapport(?:e|ons) (?=l'ordonnance|la decision|notre)", 'rapporter', 'rapporte'),
  entry('réserver', 'reserve', 'reserv(?:e|ons)', 'reserver', 'reserve'),
  entry('surseoir', 'order', 'sur(?:soit|soyons|seoit|soient)', 'surseoir', "sursis (?=a (?:statuer|l'execution))"),
  entry('ajourner', 'order', 'ajourn(?:e|ons)', 'ajourner', 'ajourne'),
  entry('renvoyer', 'refer', 'renv(?:oie|oyons|oient)', 'renvoyer', 'renvoyee?s?'),
  entry('se déclarer', 'declare', 'se declare'),
  entry('se dessaisir', 'note', 'dessaisi(?:t|ssons)', 'dessaisir'),
  entry('radier', 'order', 'radi(?:e|ons)', 'radier', 'radie'),
  entry('retirer', 'order', "retir(?:e|ons) (?=l'affaire|du role|la presente|cette)", undefined, 'retiree? (?=du)'),
  entry('laisser', 'leave', 'laiss(?:e|ons)', 'laisser', 'laisse'),
  entry('faire masse', 'leave', 'fai(?:t|sons) (?=masse)', 'faire (?=masse)'),
  entry('partager', 'leave', 'partag(?:e|eons)', 'partager', 'partage'),
  entry('relaxer', 'acquit', 'relax(?:e|ons)', 'relaxer', 'relaxe'),
  entry('acquitter', 'acquit', 'acquitt(?:e|ons)', 'acquitter', 'acquitte'),
  entry('dispenser', 'dispense', 'dispens(?:e|ons)', 'dispenser', 'dispense'),
  entry('compléter', 'correct', 'compl(?:ete|etons)', 'completer', 'complete'),
  entry('rectifier', 'correct', 'rectifi(?:e|ons)', 'rectifier', 'rectifie'),
  entry('dédommager', 'condemn', 'indemnis(?:e|ons)'),
];

function entry(
  lemma: string,
  verbClass: VerbClass,
  active: string,
  infinitive?: string,
  participle?: string,
): VerbEntry {
  return { lemma, verbClass, active, ...(infinitive ? { infinitive } : {}), ...(participle ? { participle } : {}) };
}
