import type { Delay, Duration, DurationUnit } from '../../domain/outcome.ts';
import type { Language } from '../language.ts';
import { formatCount } from './money.ts';

const UNITS: Readonly<Record<Exclude<DurationUnit, 'permanent'>, Record<Language, readonly [string, string]>>> = {
  hour: { fr: ['heure', 'heures'], en: ['hour', 'hours'] },
  day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  year: { fr: ['an', 'ans'], en: ['year', 'years'] },
};

const FROM: Readonly<Record<Delay['from'], Record<Language, string>>> = {
  prononce: { fr: 'à compter du prononcé', en: 'from the ruling' },
  signification: { fr: 'à compter de la signification', en: 'from service' },
  notification: { fr: 'à compter de la notification', en: 'from notification' },
  unspecified: { fr: '', en: '' },
};

/** "6 mois", "2 ans", "à titre définitif", "durée non précisée". */
export function formatDuration(duration: Duration, language: Language): string {
  if (duration.unit === 'permanent') return language === 'fr' ? 'à titre définitif' : 'permanently';
  if (duration.value === null) return language === 'fr' ? 'durée non précisée' : 'length not stated';
  const [one, many] = UNITS[duration.unit][language];
  const plural = language === 'fr' ? duration.value >= 2 : duration.value !== 1;
  return `${formatCount(duration.value, language)}\u00a0${plural ? many : one}`;
}

/** "sous 8 jours à compter de la signification". */
export function formatDelay(delay: Delay, language: Language): string {
  const length = formatDuration({ value: delay.value, unit: delay.unit }, language);
  return `${language === 'fr' ? 'sous' : 'within'} ${length} ${FROM[delay.from][language]}`.trim();
}
