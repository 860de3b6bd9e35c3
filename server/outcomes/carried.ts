import type { Outcome } from '../domain/outcome.ts';
import { describeAddressees } from './addressees.ts';
import { forbidsNotice } from './attributes.ts';
import { takesSameDelay } from './delays.ts';
import { inferHeads } from './inferred-heads.ts';
import type { ReadOutcome } from './read-outcome.ts';

const DISCLOSURE = 'identification_data_disclosure';
const SAME_MEASURE = /\bl[ae] meme (?:communication|mesure|injonction)\b/;

/** Completes orders with what other dispositions of the decision tell about them. */
export function completeOrders(read: readonly ReadOutcome[]): ReadOutcome[] {
  const done: ReadOutcome[] = [];
  for (const one of inferHeads(noteSecrecy(read))) {
    const outcome = takeDelay(takeSameMeasure(one, done), one, done);
    const alike = done
      .map((other) => other.outcome)
      .filter((other) => other.type === outcome.type && other.sense === 'granted' && other.addressees.length > 0);
    done.push({ ...one, outcome: describeAddressees(outcome, one.item, alike) });
  }
  return done;
}

/** "fait défense à X d'informer les titulaires": an attribute of the disclosure order, wherever it stands. */
function noteSecrecy(read: readonly ReadOutcome[]): ReadOutcome[] {
  if (!read.some(({ item }) => forbidsNotice(item.words))) return [...read];
  return read.map((one) =>
    one.outcome.type === DISCLOSURE && one.outcome.sense === 'granted'
      ? { ...one, outcome: { ...one.outcome, noNotice: true } }
      : one,
  );
}

/** "ordonne la même communication à X": the same data, limits and time as the order before. */
function takeSameMeasure({ outcome, item }: ReadOutcome, before: readonly ReadOutcome[]): Outcome {
  if (outcome.sense !== 'granted' || !SAME_MEASURE.test(item.words)) return outcome;
  const model = before.findLast((one) => one.outcome.type === outcome.type && one.outcome.sense === 'granted')?.outcome;
  if (!model) return outcome;
  const told = outcome.dataCategories.filter((code) => code !== 'unspecified');
  return {
    ...outcome,
    dataCategories: told.length > 0 ? told : model.dataCategories,
    limits: outcome.limits.length > 0 ? outcome.limits : model.limits,
    delay: outcome.delay ?? model.delay,
  };
}

/** "dans le même délai": the last delay that the decision gave. */
function takeDelay(outcome: Outcome, { item }: ReadOutcome, before: readonly ReadOutcome[]): Outcome {
  if (outcome.delay !== null || outcome.type === 'astreinte' || !takesSameDelay(item.words)) return outcome;
  const model = before.findLast((one) => one.outcome.delay !== null)?.outcome;
  return model ? { ...outcome, delay: model.delay } : outcome;
}
