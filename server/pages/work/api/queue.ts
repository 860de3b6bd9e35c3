import { z } from 'zod';
import { outcomeToJson } from '../../../domain/outcome-json.ts';
import { OUTCOME_TYPES } from '../../../domain/outcome-types.ts';
import { ANNOTATIONS_API, type DescribedRoute, operation } from './operation.ts';
import { queueAnswer } from './shapes.ts';

const MOST = 100;

const input = z.strictObject({
  type: z
    .enum(OUTCOME_TYPES.map(({ code }) => code))
    .optional()
    .describe('A type of the taxonomy.'),
  source: z.string().max(60).optional().describe('A source, as the facet of the search names it.'),
  campaign: z.string().max(60).optional().describe('Decisions of one campaign that has ended.'),
  limit: z.coerce.number().int().min(1).max(MOST).default(20),
});

export const QUEUE_OPERATIONS: readonly DescribedRoute[] = [
  operation(
    {
      method: 'get',
      path: `${ANNOTATIONS_API}/queue`,
      access: 'annotator',
      id: 'listReviewQueue',
      summary: 'Outcomes that nobody reviewed, the least sure first',
      input,
      answer: { name: 'ReviewQueue', schema: queueAnswer },
    },
    async ({ deps, actor }, { type, source, campaign, limit }) => {
      const ended = (await deps.store.listCampaigns()).find(
        ({ id, state }) => id === campaign && (state === 'frozen' || state === 'released'),
      );
      const filter = {
        ...(type === undefined ? {} : { type }),
        ...(source === undefined ? {} : { source }),
        ...(campaign === undefined ? {} : { campaign: ended?.id ?? '' }),
      };
      const [queue, progress] = await Promise.all([
        deps.store.listReviewQueue({ ...filter, account: actor.id, limit }),
        deps.store.countReviewProgress(filter),
      ]);
      const outcomes = queue.map(({ outcomeId, judgmentId, title, confidence, outcome }) => ({
        id: outcomeId,
        judgment: judgmentId,
        title,
        confidence,
        outcome: outcomeToJson(outcome),
      }));
      return { ...progress, outcomes } satisfies z.input<typeof queueAnswer>;
    },
  ),
];
