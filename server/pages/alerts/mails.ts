import type { MailMessage } from '../../alerts/mailer.ts';
import type { Digest } from '../../alerts/run-alerts.ts';
import { formatReference } from '../../export/reference.ts';
import type { Alert } from '../../store/alerts.ts';
import type { JudgmentSummary } from '../../store/read-model.ts';
import { describeSearch } from '../describe-search.ts';
import { outcomeLine } from '../format/outcome-words.ts';
import type { Language } from '../language.ts';
import { parseSearchParams } from '../search-params.ts';
import { alertWords } from './words.ts';

/** Longest description of a search in a subject. */
const SUBJECT_LENGTH = 80;

/** The mail that asks for a confirmation: the only one before it. */
export function composeConfirmation(alert: Alert, publicUrl: string): MailMessage {
  const words = alertWords(alert.language);
  return {
    to: alert.email,
    subject: words.confirmSubject,
    text: words.confirmBody(searchWords(alert), `${publicUrl}/alertes/${alert.token}`),
    unsubscribeUrl: null,
  };
}

/** The mail that tells new and changed decisions. */
export function composeDigest({ alert, entries, more }: Digest, publicUrl: string): MailMessage {
  const words = alertWords(alert.language);
  const stop = `${publicUrl}/alertes/${alert.token}`;
  const search = searchWords(alert);
  const blocks = entries.map(({ judgment, isNew }) =>
    describeEntry(judgment, isNew ? words.newMark : words.changedMark, publicUrl, alert.language),
  );
  const text = [
    `${words.digestLead} ${search}`,
    ...blocks,
    ...(more > 0 ? [words.more(more)] : []),
    `${words.seeAll}\n  ${publicUrl}/${alert.query}`,
    words.footer(stop),
  ].join('\n\n');
  return {
    to: alert.email,
    subject: words.digestSubject(entries.length + more, shorten(search)),
    text,
    unsubscribeUrl: `${stop}/arreter`,
  };
}

function searchWords({ query, language }: Alert): string {
  const { state } = parseSearchParams(new URLSearchParams(query));
  return describeSearch(state, language) || alertWords(language).everything;
}

function describeEntry(judgment: JudgmentSummary, mark: string, publicUrl: string, language: Language): string {
  const lines = [
    `* ${formatReference(judgment)} (${mark})`,
    ...(judgment.parties === null ? [] : [`  ${judgment.parties}`]),
    ...judgment.outcomes.map(({ outcome }) => `  - ${outcomeLine(outcome, language)}`),
    `  ${publicUrl}/decisions/${judgment.id}`,
  ];
  return lines.join('\n');
}

function shorten(text: string): string {
  return text.length <= SUBJECT_LENGTH ? text : `${text.slice(0, SUBJECT_LENGTH - 1)}…`;
}
