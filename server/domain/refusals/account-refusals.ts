import type { RefusalEntry } from '../refusal.ts';

export const ACCOUNT_REFUSALS = {
  usedLink: {
    kind: 'not_found',
    fr: 'Ce lien a déjà servi ou a expiré : demandez-en un autre à un administrateur.',
    en: 'This link was used already or has expired: ask an administrator for another.',
  },
  adminExists: {
    kind: 'conflict',
    fr: 'Il y a déjà un administrateur : demandez-lui une invitation.',
    en: 'There is an administrator already: ask them for an invitation.',
  },
  lastAdmin: {
    kind: 'conflict',
    fr: 'C’est le dernier administrateur : nommez-en un autre d’abord.',
    en: 'This is the last administrator: appoint another first.',
  },
  wrongEmail: {
    kind: 'invalid',
    fr: 'Adresse électronique : il manque un « @ » ou un nom de domaine.',
    en: 'E-mail address: an “@” or a domain name is missing.',
  },
  emailTaken: {
    kind: 'conflict',
    fr: 'Un compte a déjà cette adresse électronique.',
    en: 'An account has this e-mail address already.',
  },
  shortPassword: {
    kind: 'invalid',
    fr: 'Le mot de passe doit compter au moins {least} caractères.',
    en: 'The password must have at least {least} characters.',
  },
  longPassword: { kind: 'invalid', fr: 'Le mot de passe est trop long.', en: 'The password is too long.' },
  tooManyAttempts: {
    kind: 'too_many',
    fr: 'Trop d’essais infructueux : attendez un quart d’heure avant de recommencer.',
    en: 'Too many failed attempts: wait a quarter of an hour before trying again.',
  },
  wrongPair: {
    kind: 'invalid',
    fr: 'Adresse électronique ou mot de passe inexact.',
    en: 'Wrong e-mail address or password.',
  },
  wrongPassword: {
    kind: 'invalid',
    fr: 'Le mot de passe actuel n’est pas le bon.',
    en: 'The current password is not the right one.',
  },
  noScope: {
    kind: 'invalid',
    fr: 'Choisissez au moins un droit pour ce jeton.',
    en: 'Choose at least one right for this token.',
  },
  unknownRole: { kind: 'invalid', fr: 'Choisissez un rôle dans la liste.', en: 'Choose a role from the list.' },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
