import type { Messages } from '../fr.ts';

/** The English words of the frame around every page. */
export const site: Messages['site'] = {
  name: 'Dispositif',
  tagline: 'What French courts actually ordered, in digital law',
  description:
    'Search French digital-law decisions by what was ordered: fines, damages, identity disclosure, removals… with the sentence each sum was read from.',
  skip: 'Skip to content',
  skipToResults: 'Skip to results',
  navigation: 'Main navigation',
  search: 'Search',
  help: 'Help',
  sources: 'Sources',
  about: 'About',
  removal: 'Redaction requests',
  api: 'API',
  preferences: 'Preferences',
  theme: { auto: 'System theme', light: 'Light theme', dark: 'Dark theme', label: 'Theme' },
  signIn: 'Sign in',
  review: 'Review',
  notes: 'Notes',
  history: 'History of readings',
  otherLanguage: 'Français',
  footer: 'Decisions are read automatically: always check the quoted sentence.',
  demo: 'Fictitious decisions, for demonstration.',
};
