import { legalis } from './legalis/source.ts';
import type { Source } from './source.ts';

/** Sources that are read on the web, on their schedule. */
export const SOURCES: readonly Source[] = [legalis];

/** Where records read from files come from. */
export interface FileOrigin {
  /** The `source` of the records that `readFiles` yields. */
  readonly name: string;
  readonly label: string;
  readonly licence: string;
}

const OPEN_LICENCE = 'Licence Ouverte 2.0';
const UNSTATED = 'Selon la provenance du fichier';

export const FILE_ORIGINS: readonly FileOrigin[] = [
  { name: 'judilibre', label: 'Judilibre', licence: OPEN_LICENCE },
  { name: 'courdecassation', label: 'Cour de cassation', licence: OPEN_LICENCE },
  { name: 'dila', label: 'DILA (Légifrance)', licence: OPEN_LICENCE },
  { name: 'ariane', label: 'Justice administrative', licence: OPEN_LICENCE },
  { name: 'jurica', label: 'JuriCA', licence: UNSTATED },
  { name: 'jurinet', label: 'Jurinet', licence: UNSTATED },
  { name: 'label', label: 'Label', licence: UNSTATED },
  { name: 'fichiers', label: 'Fichiers importés', licence: UNSTATED },
];

/** The source or file origin of that name, or null. */
export function findSource(name: string): Source | FileOrigin | null {
  return SOURCES.find((source) => source.name === name) ?? FILE_ORIGINS.find((origin) => origin.name === name) ?? null;
}
