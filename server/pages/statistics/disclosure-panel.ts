import type { DisclosureCount, DisclosureStatistics } from '../../analytics/disclosure.ts';
import { labelOf } from '../format/labels.ts';
import { formatCount } from '../format/money.ts';
import type { Language } from '../language.ts';
import { percent } from './percent.ts';
import { formatShare } from './sum-rows.ts';

export interface DisclosureRow {
  readonly label: string;
  readonly granted: string;
  readonly refused: string;
  readonly width: string;
}

/** Identification orders: how often granted, against whom, and what was disclosed. */
export interface DisclosurePanel {
  readonly ruled: string;
  readonly granted: string;
  /** "" when withheld. */
  readonly rate: string;
  readonly interval: string;
  readonly data: readonly DisclosureRow[];
  readonly against: readonly DisclosureRow[];
}

export function buildDisclosurePanel(figures: DisclosureStatistics | null, language: Language): DisclosurePanel | null {
  if (figures === null) return null;
  const ruled = figures.granted + figures.refused;
  const toRow = (table: 'data' | 'against') => (entry: DisclosureCount) => ({
    label: labelOf(table, entry.value, language),
    granted: formatCount(entry.granted, language),
    refused: formatCount(entry.refused, language),
    width: percent(entry.granted / ruled),
  });
  const { interval } = figures;
  return {
    ruled: formatCount(ruled, language),
    granted: formatCount(figures.granted, language),
    rate: figures.rate === null ? '' : formatShare(figures.rate, language),
    interval:
      interval === null ? '' : `${formatShare(interval.low, language)} – ${formatShare(interval.high, language)}`,
    data: figures.data.map(toRow('data')),
    against: figures.against.map(toRow('against')),
  };
}
