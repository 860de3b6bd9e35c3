import { inOrder, NAME_STOPS, naming, OF, PARTY_START, TO } from './party-span.ts';
import { anyOf } from './phrases.ts';

/** "la restitution des disques à X", "le remboursement par Y à X". */
const GIVEN = naming(
  inOrder(
    /\b(?:restitution|remboursement|remise|transfert|transmission|communication|versement|paiement|cession)s?/,
    /(?: (?:de|du|des|d'|par) ?[^;:\n]{2,120}?)? (?:a|au|aux) /,
    new RegExp(`(?=${anyOf([PARTY_START, /etablissements? |chacun|ce|demand|requer/]).source})`),
    /(?!l'(?:expert|huissier)|la suite|la charge|le demand)/,
  ),
  [
    NAME_STOPS,
    / (?:en|au titre|a titre|sur|dans|sous|par|de) /,
    / des (?:sommes|fonds|documents|pieces|biens|disques|indemnites|materiels) /,
  ],
  160,
);
const DUE_TO = naming(
  inOrder(/\b(?:due?s?|allouee?s?|accordee?s?)(?: par [^;\n]{2,120}?)? /, TO),
  [NAME_STOPS, / par | a (?:la somme|\d)| la somme| comme suit| a titre| au titre/],
  160,
);
const GUARANTEED = naming(
  /\b(?:garantir|relever(?: et garantir| indemne(?: et garantir)?)?) (?!et |indemne|integralement)/,
  [
    NAME_STOPS,
    / (?:de (?:toutes?|l'|la |cette|ce)|des (?:condamnations|sommes)|du (?:montant|paiement))/,
    / (?:contre|a hauteur|a concurrence|integralement|a raison)/,
  ],
);
const CREDITOR = naming(
  inOrder(/\bcreances? /, OF, new RegExp(`(?=${PARTY_START.source})`)),
  [NAME_STOPS, / (?:au passif|a (?:la somme|hauteur|titre)|a \d|sur)/],
  160,
);
const WRONGED = naming(inOrder(/\bau prejudice /, OF), [NAME_STOPS, / en /], 160);
const HARM_STOPS = [NAME_STOPS, / (?:en|au titre|a titre|a hauteur|du fait|par|(?:a )?la somme)\b/];
const HARMED = [
  naming(inOrder(/\b(?:causee?s?|occasionnee?s?) /, TO), HARM_STOPS, 160),
  naming(/\bsubie?s? par /, HARM_STOPS, 160),
];

/** Nouns and participles that say in whose favour something is, whatever the verb; the likeliest first. */
export const CREDITED: readonly RegExp[] = [DUE_TO, GUARANTEED, GIVEN, CREDITOR, WRONGED, ...HARMED];
