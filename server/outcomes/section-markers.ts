import type { SectionKind } from '../domain/section.ts';

/** Headings of the parts before the operative part, on folded text; each stands at the start of a line. */
export const HEADINGS: readonly { readonly kind: SectionKind; readonly pattern: RegExp }[] = [
  {
    kind: 'facts',
    pattern:
      /\b(?:expose (?:du litige|des faits|de l'affaire)|les? faits?\b(?: et (?:la )?procedure)?|faits,? (?:et )?(?:la )?procedure|rappel des faits|faits constants|i\.? (?:les )?faits|faits et pretentions|vu les faits|exposition? des faits|deroulement des debats|procedure d'audience|la procedure|faits\s*:?$)/gm,
  },
  {
    kind: 'claims',
    pattern:
      /\b(?:pretentions (?:et moyens )?(?:des parties|de)|moyens et pretentions|demandes (?:et moyens )?des parties|les moyens des parties|les demandes\s*$|moyens\s*:?$|enonce des moyens|examen des? moyens?$)/gm,
  },
  {
    kind: 'reasons',
    pattern:
      /\b(?:motifs (?:de la decision|de l'arret|du jugement)|motivation|motifs\s*:?\s*$|discussion\s*:?\s*$|sur ce\b|la discussion\s*$|reponse de la cour|ii\.? motifs|sur quoi\b|cela etant expose|et sur ce\b|considerant que|attendu que)/gm,
  },
];

/**
 * Headings of the operative part. `strong` ones win over the others wherever they stand; all must start a line (bullets, numbers
 * and spaces aside).
 */
export const DISPOSITIF_HEADINGS: readonly { readonly pattern: RegExp; readonly strong: boolean }[] = [
  {
    pattern:
      /\bp(?:ar|our) ces (?:motifs|considerations|raisons|seuls motifs)\b|\bp ?a ?r ? c ?e ?s ? m ?o ?t ?i ?f ?s\b/g,
    strong: true,
  },
  { pattern: /\ben consequence,? la cour\s*:/g, strong: true },
  { pattern: /\bd ?e ?c ?i ?d ?e\s*:|\bdispositif\s*:?\s*(?=\n)|\bdecision\s*:?\s*(?=\n)/g, strong: false },
  { pattern: /\bo ?r ?d ?o ?n ?n ?e\s*:\s*(?=\n)|\bo ?r ?d ?o ?n ?n ?o ?n ?s\s*:?\s*(?=\n)/g, strong: false },
];

/** Formulas that open an operative part without a heading. */
export const DISPOSITIF_FORMULAS =
  /\b(?:(?:la|le|l')\s?(?:formation restreinte|presidente?|bureau|autorite|commission|college|comite)\b[^.;\n]{0,160}\bdecide\b|decide (?:de |:)|statuant (?:publiquement|en audience publique|en (?:matiere de )?refere|par (?:jugement|ordonnance|arret|decision|mise a disposition)|contradictoirement|sur requete|apres (?:en avoir delibere|debats))|le tribunal,? (?:statuant|apres en avoir|par jugement)|la cour,? (?:statuant|apres en avoir|par arret)|nous,? (?:juge|president|vice)[^\n]{0,100}statuant|la formation restreinte[^\n]{0,80}decide|article 1er\s*[:-])/g;

/** What ends an operative part: signatures, formulas of pronouncement, editors' notes. Each starts a line. */
export const DISPOSITIF_ENDS =
  /\b(?:ainsi (?:fait|juge|prononce|rendu|delibere|ordonne|dit|decide)\b|fait (?:et (?:juge|prononce|rendu|ordonne|signe)|a |en (?:notre|l'hotel)|au palais|le \d)|faite? et rendue?|prononcee?s? (?:publiquement,? (?:par|le|a)|par mise a disposition|a [a-z' -]{3,30},? le \d|le \d|en audience publique|au greffe)|rendue? (?:publiquement|par mise a disposition|a [a-z]+,? le|le \d)|juge(?:e)? (?:et prononce|a [a-z]+)|(?:le|la|la?)? ?(?:present[e]? )?(?:arret|jugement|ordonnance|decision) (?:a ete|est|etant|ayant ete) (?:signee?|prononcee?|rendue?)|(?:la|cette) (?:presente )?(?:decision|deliberation) (?:est signee|est susceptible|peut faire)|(?:le|la|les?) ?(?:present[e]? )?(?:jugement|arret|ordonnance) (?:est|a ete) signe|ordonnance rendue (?:par|le)|jugement signe|arret signe|signe par|signee? (?:par|le)|et (?:le|la) presente? (?:jugement|arret|ordonnance|decision) (?:a|ont|est)|en foi de quoi|(?:l[ea]s? )?greffi(?:er|ere)s?\b(?!(?: en chef)? de )[^\n]{0,60}(?:\n|$)|(?:l[ea]|un[e]?) (?:vice-?)?president(?:e)?\b(?! (?:du|de la|de|a)\b)[^\n]{0,60}(?:\n|$)|le magistrat\b[^\n]{0,80}(?:\n|$)|l[ea] (?:conseill|juge)[^\n,;]{0,60}(?:\n|$)|le (?:tribunal|juge)\s*: |la cour\s*: m|(?:les )?avocats?\s*:|moyens? annexe|moyens? produits? (?:par|au|a)|annexes?\b[^\n]{0,60}(?:\n|$)|moyen unique de cassation|premier moyen de cassation|copie(?:s)? (?:au|aux|a|executoire|certifiee)|notre presentation|en complement\b|voir (?:la |notre )|lire (?:la |notre )|note\s*:|composition (?:de la|du)|delibere par|le rapporteur\b|a l'issue de la seance|minute (?:de|signee|en)|n[°o] rg\b|[a-z' -]{2,40}, le \d{1,2}(?:er)?[ .]\w+[ .]\d{4}\s*(?:\n|$)|depens du greffe|liquidation des depens|les depens (?:sont|du greffe)[^\n]{0,40}liquid|emoluments)/g;
