import type { Language } from '../language.ts';

export type ScaleKind = 'log' | 'linear';

/** A mark on an axis; `at` is a share of the width, 0…1. */
export interface Tick {
  readonly at: number;
  /** "" for a minor mark. */
  readonly label: string;
}

/** An axis: `place` gives the share of the width (0…1) at which a value stands. */
export interface PlotAxis {
  readonly ticks: readonly Tick[];
  place(value: number): number;
}

/** An axis of euros, whose values are cents. */
export interface EuroAxis extends PlotAxis {
  readonly kind: ScaleKind;
}

/** Share of the width left free on both sides, for dots that stand on a bound. */
const MARGIN = 0.02;

/** The axis on which all sums of a page are placed; on a logarithmic one, sums below 1 € stand at 1 €. */
export function buildEuroAxis(kind: ScaleKind, minCents: number, maxCents: number, language: Language): EuroAxis {
  return kind === 'log' ? buildLogAxis(minCents, maxCents, language) : buildLinearAxis(maxCents, language);
}

function buildLogAxis(minCents: number, maxCents: number, language: Language): EuroAxis {
  const low = Math.floor(Math.log10(Math.max(minCents, 100)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(maxCents, 100))));
  const place = (cents: number) => inset((Math.log10(Math.max(cents, 100)) - low) / (high - low));
  const step = high - low > 6 ? 2 : 1;
  const ticks: Tick[] = [];
  for (let power = low; power <= high; power += 1) {
    const label = (power - low) % step === 0 ? formatShortEuros(10 ** power, language) : '';
    ticks.push({ at: place(10 ** power), label });
    if (power === high || high - low > 4) continue;
    for (const factor of [2, 5]) {
      const shown = high - low <= 2 ? formatShortEuros(factor * 10 ** power, language) : '';
      ticks.push({ at: place(factor * 10 ** power), label: shown });
    }
  }
  return { kind: 'log', ticks, place };
}

function buildLinearAxis(maxCents: number, language: Language): EuroAxis {
  const step = niceStep(Math.max(maxCents, 100) / 5);
  const count = Math.max(1, Math.ceil(Math.max(maxCents, 100) / step));
  const place = (cents: number) => inset(cents / (count * step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({
    at: place(index * step),
    label: formatShortEuros(index * step, language),
  }));
  return { kind: 'linear', ticks, place };
}

/** The least of 1, 2 or 5 × 10ⁿ that is not below `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

function inset(share: number): number {
  return MARGIN + Math.min(1, Math.max(0, share)) * (1 - 2 * MARGIN);
}

/** An axis from zero, with a mark every `step` values up to the first beyond `max`. */
export function buildStepAxis(max: number, step: number, label: (value: number) => string): PlotAxis {
  const count = Math.max(1, Math.ceil(max / step));
  const place = (value: number) => inset(value / (count * step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({
    at: place(index * step),
    label: label(index * step),
  }));
  return { ticks, place };
}

const SHORT_NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** A sum short enough for an axis: "500 €", "20 k€", "1,5 M€". */
export function formatShortEuros(cents: number, language: Language): string {
  const euros = cents / 100;
  const [divisor, unit] = euros >= 1e9 ? [1e9, 'Md'] : euros >= 1e6 ? [1e6, 'M'] : euros >= 1e4 ? [1e3, 'k'] : [1, ''];
  const number = SHORT_NUMBERS[language].format(euros / divisor);
  if (language === 'en') return `€${number}${unit === 'Md' ? 'bn' : unit}`;
  return `${number}\u00a0${unit}€`;
}
