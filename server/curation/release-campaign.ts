import { compareLines } from '../annotation/compare-sheets.ts';
import { isSameInSubstance, reasonOfCorrection } from '../annotation/outcome-changes.ts';
import { isCompared } from '../annotation/outcome-match.ts';
import type { Actor } from '../domain/account.ts';
import { type Sheet, type SheetLine, standingLines } from '../domain/campaign.ts';
import type { ResolvedOutcome } from '../domain/reading.ts';
import { Refusal } from '../domain/refusal.ts';
import type { NewReading } from '../store/readings.ts';
import type { StoreTransaction } from '../store/store.ts';
import { nextOrdinal } from './add-outcome.ts';
import { advance, selectInState } from './campaigns.ts';
import { type CurationDeps, nowOf, requireRole } from './deps.ts';
import { placedReadings, projectOutcomes } from './project-outcomes.ts';

/**
 * Publishes what a campaign settled: the adjudicated sheets, and the single ones, become readings that win over the rules. Until
 * then nothing of a campaign is in the readings. All decisions in one transaction; returns their number.
 */
export async function releaseCampaign(deps: CurationDeps, actor: Actor, id: string, version: number): Promise<number> {
  requireRole(actor, 'reviewer');
  const now = nowOf(deps);
  return deps.store.transaction(async (tx) => {
    const campaign = await selectInState(tx, id, version, 'frozen', 'notFrozen');
    const sheets = await tx.listSheets(id);
    const judgments = await tx.listCampaignJudgments(id);
    const finals = judgments.map(({ judgmentId, doubled, textHash }) => ({
      textHash,
      sheet: sheets.find(
        (sheet) =>
          sheet.judgmentId === judgmentId &&
          sheet.duty === (doubled ? 'adjudicator' : 'annotator') &&
          sheet.state === 'submitted',
      ),
    }));
    const waiting = finals.filter(({ sheet }) => sheet === undefined).length;
    if (waiting > 0) throw new Refusal('adjudicationsOpen', { count: waiting });
    for (const { sheet, textHash } of finals) if (sheet) await publishSheet(tx, deps, sheet, textHash, now);
    await advance(tx, actor, campaign, { state: 'released', releasedAt: now }, now);
    return finals.length;
  });
}

async function publishSheet(
  tx: StoreTransaction,
  deps: CurationDeps,
  sheet: Sheet,
  textHash: string,
  now: string,
): Promise<void> {
  const { judgmentId } = sheet;
  const readings = await placedReadings(tx, judgmentId);
  const standing = deps
    .resolveReadings(readings)
    .filter(({ outcome, reviewState }) => reviewState !== 'rejected' && isCompared(outcome));
  const lines = standingLines(await tx.listSheetEntries(sheet.id));
  const base = {
    judgmentId,
    origin: sheet.duty === 'adjudicator' ? ('adjudication' as const) : ('person' as const),
    author: sheet.accountId,
    createdAt: now,
    textHash,
    extractorVersion: null,
    campaignId: sheet.campaignId,
  };
  const ids = identify(lines, standing, judgmentId, nextOrdinal(readings));
  const published = lines.map((line): NewReading => {
    const before = ids.get(line)?.before ?? null;
    const outcomeId = ids.get(line)?.id ?? '';
    const same = before !== null && isSameInSubstance(before.outcome, line.statement);
    return {
      ...base,
      outcomeId,
      statement: same
        ? before.outcome
        : { ...line.statement, key: keyOf(outcomeId), accessoryTo: accessory(line, lines, ids) },
      reason: before ? reasonOfCorrection(before.outcome, line.statement) : 'missing',
      action: same ? 'confirm' : 'release',
    };
  });
  const kept = new Set(published.map(({ outcomeId }) => outcomeId));
  const refused = standing
    .filter((resolved) => !kept.has(resolved.id))
    .map(
      (resolved): NewReading => ({
        ...base,
        outcomeId: resolved.id,
        statement: null,
        reason: 'spurious',
        action: 'release',
      }),
    );
  await tx.addReadings([...published, ...refused]);
  await projectOutcomes(tx, deps, judgmentId, now);
  for (const { outcomeId, statement } of [...published, ...refused]) {
    await tx.appendAudit({
      at: now,
      actor: sheet.accountId,
      action: 'outcome.release',
      subject: outcomeId,
      after: statement,
    });
  }
}

type Identified = ReadonlyMap<SheetLine, { readonly id: string; readonly before: ResolvedOutcome | null }>;

/** The permanent id of each line: that of the outcome already known that it speaks of, else a new one. */
function identify(
  lines: readonly SheetLine[],
  standing: readonly ResolvedOutcome[],
  judgmentId: string,
  first: number,
): Identified {
  const known = standing.map((resolved, id) => ({
    id,
    line: resolved.id,
    statement: resolved.outcome,
    takenFrom: null,
  }));
  const ids = new Map<SheetLine, { readonly id: string; readonly before: ResolvedOutcome | null }>();
  let ordinal = first;
  for (const { a, b } of compareLines(known, lines)) {
    if (!b) continue;
    const before = a ? (standing[a.id] ?? null) : null;
    ids.set(b, { id: before?.id ?? `${judgmentId}.${ordinal}`, before });
    if (!before) ordinal += 1;
  }
  return ids;
}

function accessory(line: SheetLine, lines: readonly SheetLine[], ids: Identified): string | null {
  const main = lines.find((other) => other.line === line.statement.accessoryTo);
  return main ? keyOf(ids.get(main)?.id ?? '') : null;
}

function keyOf(outcomeId: string): string {
  return `o${outcomeId.slice(outcomeId.lastIndexOf('.') + 1)}`;
}
