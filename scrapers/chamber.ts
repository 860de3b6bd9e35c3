import { foldLabel } from '../server/domain/text.ts';

const NAMES: Readonly<Record<string, string>> = {
  'chambre civile 1': 'Première chambre civile',
  'chambre civile 2': 'Deuxième chambre civile',
  'chambre civile 3': 'Troisième chambre civile',
  civ1: 'Première chambre civile',
  civ2: 'Deuxième chambre civile',
  civ3: 'Troisième chambre civile',
  'civ.1': 'Première chambre civile',
  'civ.2': 'Deuxième chambre civile',
  'civ.3': 'Troisième chambre civile',
  'chambre commerciale': 'Chambre commerciale',
  comm: 'Chambre commerciale',
  'comm.': 'Chambre commerciale',
  'chambre sociale': 'Chambre sociale',
  soc: 'Chambre sociale',
  'soc.': 'Chambre sociale',
  'chambre criminelle': 'Chambre criminelle',
  cr: 'Chambre criminelle',
  crim: 'Chambre criminelle',
  'chambre mixte': 'Chambre mixte',
  mi: 'Chambre mixte',
  'assemblee pleniere': 'Assemblée plénière',
  pl: 'Assemblée plénière',
  'chambres reunies': 'Chambres réunies',
  creun: 'Chambres réunies',
  ordo: 'Première présidence (ordonnance)',
};
/** Codes that name no chamber. */
const NOTHING = new Set(['', 'other', 'allciv', 'autre', '-']);

/** The chamber in readable words ("CHAMBRE_CIVILE_2", "civ2" → "Deuxième chambre civile"), or null when the value names none. */
export function readChamber(raw: string | null | undefined): string | null {
  const text = (raw ?? '').replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
  const folded = foldLabel(text);
  if (NOTHING.has(folded) || /^nac\b/.test(folded)) return null;
  return NAMES[folded] ?? text;
}
