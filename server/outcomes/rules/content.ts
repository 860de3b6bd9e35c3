import { readPeriod } from '../period.ts';
import { ACTS, cueRule, type Rule } from './rule.ts';

const CONTENT =
  '(?:articles?|pages?|propos|passages?|videos?|photographies?|photos?|images?|contenus?|publications?|messages?|commentaires?|avis|tweets?|posts?|billets?|textes?|annonces?|liens?|urls?|adresses?|mentions?|extraits?|sequences?|enregistrements?|fichiers?|podcasts?|stories|story|chroniques?|documents?|illustrations?|reproductions?|lettres?|blogs?|sites?|noms?|termes?|fiches?|cliches?|ecrits?|portraits?|visuels?|elements?|groupes?|petition|emissions?|episodes?|reels?|communiques?|reference|publicites?)';

/** What happens to content, accounts, sites and links. */
export const CONTENT_RULES: readonly Rule[] = [
  cueRule({
    id: 'content.suggestion',
    type: 'suggestion_removal',
    verbs: ACTS,
    cue: /\b(?:suppr|retir|desactiv|eliminer|cesser)[a-z]*[^;\n]{0,120}\bsugg[a-z]+|\bsuggestions? (?:de recherche|automatique)|\brecherches associees\b|\bautocompl|\bgoogle suggest\b|\bsaisie semi[- ]automatique/,
    rank: 0,
    accepts: [
      'Ordonne à la société Cherche de supprimer le terme « arnaque » des suggestions de recherche associées à M. Roux.',
      'Déboute M. Roux de sa demande de suppression de la suggestion associée à son nom.',
    ],
    rejects: ["Ordonne à la société Cherche de supprimer de ses résultats le lien vers l'article."],
  }),
  cueRule({
    id: 'content.delisting',
    type: 'delisting',
    verbs: ACTS,
    cue: /\bdere?fer?enc[a-z]+|\bdesindex[a-z]+|\b(?:suppr|retir)[a-z]*[^;\n]{0,120}\b(?:resultats? (?:de |du |des )?(?:recherche|moteur)|(?:de son|du|de leur|des) moteurs? de recherche|resultats affiches|liste (?:de|des) resultats)|\bafficher[^;\n]{0,40}\ben reponse a une requete|\bapparition[^;\n]{0,60}\bresultats\b|\bresultats? (?:du|des) moteurs?/,
    unless: /\bdereferencement (?:abusif|fautif|brutal)|\breferencement (?:naturel|payant)/,
    rank: 0,
    absorbs: ['content_removal'],
    accepts: [
      'Enjoint à la société Cherche de déréférencer les liens vers ces articles.',
      'Ordonne à la société Cherche de supprimer de la liste des résultats affichés à partir du nom de M. Roux le lien vers la page.',
    ],
    rejects: ["Ordonne à la société Journal de supprimer l'article de son site."],
  }),
  cueRule({
    id: 'content.isp-blocking',
    type: 'isp_blocking',
    verbs: ACTS,
    cue: /\b(?:bloqu(?:er|e)|blocage|interrompre|empecher)\b[^;\n]{0,200}\b(?:acces|dns|abonnes|nom(?:s)? de domaine)[^;\n]{0,200}|\b(?:demandes?|mesures?) (?:tendant au |de )blocage\b|\bfournisseurs? d'acces\b[^;\n]{0,300}\b(?:bloqu|mesures|acces)|\b(?:mesures?|moyens?)\b[^;\n]{0,120}\b(?:empecher|interrompre|bloquer|prevenir) l'acces\b|\bprevenir l'acces\b/,
    unless:
      /\bgel\b|\bregistre\b|\bbureaux? d'enregistrement\b|\bafnic\b|\bde (?:son|leurs?) comptes? (?:client|bancaire|utilisateur)|\bde retablir\b|\bretablissement\b/,
    when: (item) => item.facts.ispCase || /\b(?:fournisseurs? d'acces|abonnes|dns|fai)\b/.test(item.clause.words),
    rank: 0.5,
    absorbs: ['domain_freeze', 'filtering_or_information', 'content_removal', 'specific_performance', 'delisting'],
    produce: (item) => ({ duration: readPeriod(item.words) }),
    accepts: [
      "Ordonne aux sociétés Ligne et Fibre, fournisseurs d'accès, de mettre en œuvre toutes mesures propres à empêcher l'accès au site, pendant dix-huit mois.",
      'Déboute le syndicat de sa demande de blocage du site par les fournisseurs d’accès.',
    ],
    rejects: ["Ordonne à la société Réso de rétablir l'accès au compte de M. Roux."],
  }),
  cueRule({
    id: 'content.reinstatement',
    type: 'account_reinstatement',
    verbs: ACTS,
    cue: /\b(?:retabl[a-z]+|reactiv[a-z]+|reouv[a-z]+|reintegr[a-z]+|restaur[a-z]+|remise en (?:ligne|service)|remettre en (?:ligne|service))\b[^;\n]{0,120}\b(?:comptes?|acces|services?|chaines?|noms? de domaine|pages?|boutiques?|sites?|profils?|annonces?|videos?|fiches?|references?)/,
    when: (item) => item.clause.head.verbClass !== 'forbid',
    unless: /\bempech[a-z]*\b|\bprevenir\b|\bequilibre\b|\bretablir la verite/,
    rank: 0.5,
    absorbs: ['specific_performance'],
    accepts: [
      "Ordonne à la société Réso de rétablir l'accès au compte de M. Roux.",
      'Déboute la société Ardelis de sa demande de réactivation de son compte.',
    ],
    rejects: ['Ordonne à la société Réso de supprimer le compte @x.'],
  }),
  cueRule({
    id: 'content.account-closure',
    type: 'account_closure',
    verbs: ACTS,
    cue: /\b(?:ferm[a-z]+|suppr[a-z]+|cl[oô]tur[a-z]+|suspen[a-z]+|desactiv[a-z]+)\b[^;\n]{0,50}\b(?:comptes?|profils?|chaines?|groupes? (?:facebook|whatsapp|telegram)|pages? (?:facebook|instagram|linkedin|tiktok)|fiches? "? ?(?:google|d'etablissement|professionnelle|google my business|de l'etablissement))\b/,
    unless:
      /\b131-35-1\b|\bpeine\b|\bcommettre\b|\bcomptes? (?:client|bancaire|rendu|courant)|\b(?:contenus?|messages?|publications?|propos|videos?|photos?) [^;\n]{0,60}\b(?:sur|du|des|de son|depuis) (?:le |les |ses |son )?comptes?|\bfichiers\b/,
    when: (item) =>
      !/\bpubli[a-z]* (?:sur|depuis)|\b(?:sur|depuis) (?:son|le|leur|ses) (?:compte|profil)/.test(item.words),
    rank: 0.8,
    accepts: [
      'Ordonne à la société Réso de fermer le compte @x.',
      'Disons que la demande de suppression des comptes est devenue sans objet.',
    ],
    rejects: ['Ordonne à M. Roux de supprimer la vidéo publiée sur son compte.'],
  }),
  cueRule({
    id: 'content.site-closure',
    type: 'site_closure',
    verbs: ACTS,
    cue: /\b(?:ferm[a-z]+|cl[oô]tur[a-z]+)\b[^;\n]{0,60}\b(?:sites?|blogs?|forums?|boutiques? en ligne|plateformes?|pages? (?:facebook|web|internet))\b|\bsuppression (?:definitive )?(?:de l'integralite |de la totalite )?(?:du|de son|de leur) (?:sites?|blogs?)\b|\bsupprimer (?:definitivement )?(?:l'integralite du |la totalite du |le |son |leur |ce )(?:sites?|blogs?)\b|\bcesser l'hebergement\b/,
    unless: /\bfermeture (?:de|d') ?l?'?(?:etablissement|magasin|comptes?)/,
    rank: 0.8,
    accepts: [
      'Ordonne à M. Roux de fermer définitivement le site internet ardel.example.',
      'Disons n’y avoir lieu à référé sur la demande de fermeture du site.',
    ],
    rejects: ["Ordonne à M. Roux de supprimer l'article de son site."],
  }),
  cueRule({
    id: 'content.data-subject',
    type: 'data_subject_right',
    verbs: ACTS,
    cue: /\b(?:eff[a-z]+|suppr[a-z]+|rectifi[a-z]+|acces|oubli|portabilite|opposition|limitation)\b[^;\n]{0,60}\b(?:donnees (?:a caractere )?personnel|(?:ses|leurs|les) donnees\b|donnees (?:le |la |les )?concernant)|\b(?:communi|transm|fourni|remett)[a-z]*[^;\n]{0,100}\bdonnees (?:a caractere personnel|personnelles)\b[^;\n]{0,30}\b(?:concern|le |la |les |$)|\b(?:ses|leurs) donnees (?:a caractere personnel|personnelles)\b|\beffacement (?:du|de la|des|de l')(?! copies)|\brectifi[a-z]*[^;\n]{0,60}\b(?:inscription|fichier|fichage)|\b(?:mettre|mise) a jour[^;\n]{0,40}\bdonnees\b[^;\n]{0,20}\bconcern|\bdroit d'acces\b|\bdroit a l'effacement\b|\bdroit a l'oubli\b|\bdemande d'acces\b|\bbases? de donnees\b[^;\n]{0,80}\b(?:suppr|eff|radi)|\b(?:suppr|eff|radi)[a-z]*[^;\n]{0,80}\b(?:bases? de donnees|fichiers? (?:clients?|d'incidents|ficp))/,
    unless: /\bsite\b[^;\n]{0,20}\barticle\b|\bcopies\b|\bpage\b|\bextraction|\bdereferenc/,
    rank: 0.6,
    accepts: [
      'Ordonne à la société Ardelis d’effacer les données personnelles de M. Roux.',
      'Enjoint à la société Fichex de faire droit à la demande de rectification des données concernant Mme Lys.',
    ],
    rejects: ["Ordonne à M. Roux de supprimer l'article mettant en cause Mme Lys."],
  }),
  cueRule({
    id: 'content.removal',
    type: 'content_removal',
    verbs: ACTS,
    cue: new RegExp(
      `\\b(?:suppr(?:imer|ession|ime|imera|imes)|retir(?:er|e|era|es)|retrait|effac(?:er|ement)|oter|enlever|rendre (?:ces |ces memes |les |cette |la |l'|toute |ladite |lesdites )?(?:[a-z]+ ){0,3}inaccessibles?|cesser (?:la |toute )?(?:diffusion|publication|mise en ligne)|depubli[a-z]+|masquer|floutage|flouter|anonymis(?:er|ation)|mettre hors ligne)\\b(?=[^;]{0,120}\\b${CONTENT}\\b|[^;]{0,400}https?:|\\s*$|[^;]{0,60}(?:litigieu|en cause|demande|internet|en ligne))|\\bdemandes? (?:reconventionnelles? )?(?:de|en|tendant (?:au|a la)) (?:retrait|suppression)\\b|\\binaccessibles?\\b|\\b(?:cessation|cesser|cesse)\\b[^;]{0,30}\\b(?:diffusion|mise en ligne)\\b`,
    ),
    unless:
      /\bproduits? contrefaisants?\b|\bcircuits? commercia|\bretirer l'affaire\b|\bretrait du role\b|\bdu role\b|\bcomptes?\b(?=[^;]{0,30}\bsans objet)|\bsuppression des? comptes?\b|\bretrait (?:de la vente|du marche|du commerce)|\bretirer de la vente|\bsuppression (?:de l'amende|de la clause|de l'astreinte|du delai|du recours)/,
    rank: 1,
    absorbs: ['judgment_publication'],
    accepts: [
      "Ordonne à la société Journal de supprimer l'article de son site internet.",
      'CONDAMNONS Mme Lys à retirer du site les pages suivantes.',
      'Rejette la demande de suppression des propos.',
    ],
    rejects: ["Ordonne le retrait de l'affaire du rôle.", 'Ordonne la publication du jugement.'],
  }),
  cueRule({
    id: 'content.filtering',
    type: 'filtering_or_information',
    verbs: ACTS,
    cue: /\bfiltr(?:age|er|es?)\b|\breapparition\b|\bempech[a-z]*[^;\n]{0,60}\b(?:remise|nouvelle mise) en ligne|\bmessages? avertissant\b|\binformer (?:les|ses) (?:acheteurs|consommateurs|clients|membres|adherents)|\bmessages? (?:d'(?:avertissement|information)|les? informant|l'informant)|\binform(?:er|ant|ation) (?:ses |les |tout |leurs |des )?(?:utilisateurs?|internautes?|clients?|abonnes|consommateurs?)|\bdissuader\b|\bverification de l'age\b|\bcontrole (?:de l'|d')age\b|\bavertir (?:les|ses) (?:utilisateurs|internautes)/,
    unless: /\bprocedure\b|\bcommunique\b|\btitulaires? d/,
    when: (item) => item.clause.head.verbClass !== 'forbid',
    rank: 1.2,
    accepts: [
      "Ordonne à la société Réso de délivrer à tout internaute un message l'informant des risques encourus.",
      "Enjoint à l'éditeur de mettre en place un dispositif de vérification de l'âge des visiteurs.",
    ],
    rejects: ["Fait défense à la société Réso d'informer les utilisateurs de la présente procédure."],
  }),
];
