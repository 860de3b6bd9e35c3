type Pair = readonly [fr: string, en: string];
type Table = Readonly<Record<string, Pair>>;

const SENSE: Table = {
  granted: ['accordé', 'granted'],
  partially_granted: ['accordé en partie', 'granted in part'],
  refused: ['refusé', 'refused'],
  moot: ['sans objet', 'moot'],
  reserved: ['réservé', 'reserved'],
  not_ruled: ['non tranché', 'not ruled on'],
};
/** The same after the name of any outcome: the words agree with "demande". */
const CLAIM: Table = {
  granted: ['demande accordée', 'granted'],
  partially_granted: ['demande accordée en partie', 'granted in part'],
  refused: ['demande rejetée', 'refused'],
  moot: ['demande sans objet', 'moot'],
  reserved: ['demande réservée', 'reserved'],
  not_ruled: ['demande non tranchée', 'not ruled on'],
};
const SUSPENDED: Table = {
  true: ['avec sursis (total ou partiel)', 'suspended (fully or partly)'],
  false: ['sans sursis', 'not suspended'],
  full: ['avec sursis', 'suspended'],
  partial: ['en partie avec sursis', 'partly suspended'],
  none: ['sans sursis', 'not suspended'],
  unknown: ['sursis non précisé', 'suspension not stated'],
};
const AGAINST: Table = {
  platform: ['plateforme', 'platform'],
  search_engine: ['moteur de recherche', 'search engine'],
  host: ['hébergeur', 'hosting provider'],
  isp: ['fournisseur d’accès', 'internet access provider'],
  registrar: ['bureau d’enregistrement', 'registrar'],
  registry: ['registre de noms de domaine', 'domain registry'],
  publisher: ['éditeur', 'publisher'],
  author: ['auteur', 'author'],
  payment_provider: ['prestataire de paiement', 'payment provider'],
  other: ['autre', 'other'],
};
const DATA: Table = {
  civil_identity: ['identité civile', 'civil identity'],
  birth_details: ['date et lieu de naissance', 'date and place of birth'],
  postal_address: ['adresse postale', 'postal address'],
  email: ['adresse électronique', 'e-mail address'],
  phone: ['téléphone', 'phone number'],
  username: ['pseudonyme', 'user name'],
  account_creation_date: ['date de création du compte', 'account creation date'],
  other_subscription_data: ['autres données de souscription', 'other subscription data'],
  payment_data: ['données de paiement', 'payment data'],
  ip_creation: ['adresse IP de création', 'IP address at creation'],
  ip_login: ['adresses IP de connexion', 'IP addresses at login'],
  ip_post: ['adresse IP de publication', 'IP address of the post'],
  connection_logs: ['journaux de connexion', 'connection logs'],
  terminal_identifiers: ['identifiants du terminal', 'device identifiers'],
  message_content: ['contenu des messages', 'message content'],
  all_available: ['toutes données disponibles', 'all available data'],
  user_supplied: ['données fournies par l’utilisateur', 'data supplied by the user'],
  unspecified: ['données non précisées', 'data not specified'],
};
const PROCEDURE: Table = {
  refere: ['référé', 'interim proceedings'],
  requete: ['requête', 'ex parte order'],
  paf: ['procédure accélérée au fond', 'expedited proceedings'],
  fond: ['fond', 'merits'],
  correctionnel: ['correctionnel', 'criminal'],
  appel: ['appel', 'appeal'],
  cassation: ['cassation', 'cassation'],
  jex: ['juge de l’exécution', 'enforcement judge'],
  administrative: ['administratif', 'administrative'],
  regulator: ['autorité', 'regulator'],
};
const SOURCE: Table = {
  samples: ['Démonstration', 'Demonstration'],
  legalis: ['Legalis', 'Legalis'],
  judilibre: ['Judilibre', 'Judilibre'],
  files: ['Fichiers importés', 'Imported files'],
  commentary: ['Commentaire', 'Commentary'],
  dila: ['DILA', 'DILA'],
  courdecassation: ['Cour de cassation', 'Cour de cassation'],
  ariane: ['Justice administrative', 'Justice administrative'],
  jurica: ['JuriCA', 'JuriCA'],
  jurinet: ['Jurinet', 'Jurinet'],
  label: ['Label', 'Label'],
  fichiers: ['Fichiers importés', 'Imported files'],
};
const REVIEW: Table = {
  unreviewed: ['lu automatiquement', 'read automatically'],
  confirmed: ['confirmé', 'confirmed'],
  corrected: ['corrigé', 'corrected'],
  added: ['ajouté', 'added'],
  rejected: ['rejeté', 'rejected'],
};
const COMMENTARY: Table = { true: ['avec commentaire', 'with a commentary'], false: ['sans', 'without'] };
const HEADS: Table = {
  moral: ['moral', 'non-pecuniary'],
  reputation_image: ['réputation et image', 'reputation and image'],
  economic: ['économique', 'economic'],
  material: ['matériel', 'material'],
  loss_of_profit: ['manque à gagner', 'loss of profit'],
  unfair_profits: ['bénéfices indus', 'unfair profits'],
  lump_sum_royalty: ['redevance forfaitaire', 'lump-sum royalty'],
  author_moral_right: ['droit moral', 'author’s moral right'],
  copyright_economic_right: ['droits patrimoniaux', 'copyright'],
  neighbouring_right: ['droits voisins', 'neighbouring rights'],
  trademark: ['marque', 'trade mark'],
  database_right: ['base de données', 'database right'],
  parasitism: ['parasitisme', 'free-riding'],
  unfair_competition: ['concurrence déloyale', 'unfair competition'],
  denigration: ['dénigrement', 'disparagement'],
  image_right: ['droit à l’image', 'image right'],
  privacy: ['vie privée', 'privacy'],
  personal_data: ['données personnelles', 'personal data'],
  loss_of_chance: ['perte de chance', 'loss of chance'],
  collective_interest: ['intérêt collectif', 'collective interest'],
  symbolic: ['symbolique', 'symbolic'],
  unspecified: ['non précisé', 'unspecified'],
};
const LIMITS: Table = {
  retained_only: ['données encore conservées', 'data still kept'],
  volunteered_only: ['données fournies par l’utilisateur', 'data given by the user'],
  excludes_ip: ['sans les adresses IP', 'without IP addresses'],
  period: ['période déterminée', 'a set period'],
};
const ROLE: Table = {
  plaintiff: ['demandeur', 'claimant'],
  defendant: ['défendeur', 'defendant'],
  appellant: ['appelant', 'appellant'],
  respondent: ['intimé', 'respondent'],
  prosecution: ['ministère public', 'prosecution'],
  civil_party: ['partie civile', 'civil party'],
  treasury: ['Trésor public', 'Treasury'],
  state: ['État', 'State'],
  lawyer: ['avocat', 'lawyer'],
  third_party: ['tiers', 'third party'],
  unknown: ['partie non précisée', 'party not stated'],
};
const SECTION: Table = {
  header: ['En-tête', 'Header'],
  composition: ['Composition', 'Composition'],
  facts: ['Faits', 'Facts'],
  claims: ['Demandes', 'Claims'],
  reasons: ['Motifs', 'Reasons'],
  dispositif: ['Dispositif', 'Operative part'],
  annexes: ['Annexes', 'Annexes'],
  commentary: ['Commentaire', 'Commentary'],
  title: ['Titre', 'Title'],
};

/** Words for the values of each controlled list: [French, English]. */
export const TABLES = {
  sense: SENSE,
  claim: CLAIM,
  suspended: SUSPENDED,
  against: AGAINST,
  data: DATA,
  procedure: PROCEDURE,
  source: SOURCE,
  review: REVIEW,
  has_commentary: COMMENTARY,
  head: HEADS,
  limits: LIMITS,
  role: ROLE,
  section: SECTION,
} as const;
