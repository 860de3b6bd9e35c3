import type { RefusalEntry } from '../refusal.ts';

/** Refusals about data sets: releases written and read back. */
export const DATA_SET_REFUSALS = {
  unknownCampaign: { kind: 'not_found', fr: 'Pas de campagne {id}.', en: 'There is no campaign {id}.' },
  nothingToRelease: {
    kind: 'invalid',
    fr: 'Aucune décision relue ou annotée : il n’y a rien à publier.',
    en: 'No decision was reviewed or annotated: there is nothing to release.',
  },
  fileMissing: {
    kind: 'invalid',
    fr: '{path} manque : ce dossier n’est pas un jeu de données complet.',
    en: '{path} is missing: this folder is not a complete data set.',
  },
  notDataSet: {
    kind: 'invalid',
    fr: 'Ce dossier n’est pas un jeu de données : il ne contient pas SHA256SUMS. Donnez le dossier que « export » a écrit.',
    en: 'This folder is not a data set: it has no SHA256SUMS. Give the folder that “export” wrote.',
  },
  fileChanged: {
    kind: 'invalid',
    fr: '{path} manque ou a été modifié depuis la livraison (SHA256SUMS) : reprenez le jeu de données à sa source.',
    en: '{path} is missing or was changed since the release (SHA256SUMS): fetch the data set again from its source.',
  },
  newerFormat: {
    kind: 'invalid',
    fr: 'Ce jeu de données est au format {found} ; cette version du logiciel lit jusqu’au format {known}. Mettez le logiciel à jour.',
    en: 'This data set has format {found}; this version of the software reads up to format {known}. Update the software.',
  },
  badLine: {
    kind: 'invalid',
    fr: '{path}, ligne {line} : {problem}',
    en: '{path}, line {line}: {problem}',
  },
  wrongTextHash: {
    kind: 'invalid',
    fr: 'data/texts.ndjson : le texte {hash} n’a pas cette empreinte.',
    en: 'data/texts.ndjson: the text {hash} does not have this hash.',
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
