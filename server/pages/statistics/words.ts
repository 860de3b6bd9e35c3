import type { Language } from '../language.ts';
import { wordsEn } from './words-en.ts';
import { type StatisticsWords, wordsFr } from './words-fr.ts';

/** The words of the figures page in a language. */
export function statisticsWords(language: Language): StatisticsWords {
  return language === 'fr' ? wordsFr : wordsEn;
}
