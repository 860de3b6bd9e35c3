import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TOKEN_SCOPES, type TokenScope } from '../../../../server/domain/account.ts';
import { outcomeToJson } from '../../../../server/domain/outcome-json.ts';
import { ANNOTATION_OPERATIONS } from '../../../../server/pages/work/api/operations.ts';
import { statementOn, textOf } from '../../../curation/desk.ts';
import { type ServedWork, serveWork, type WorkVisitor } from '../../../support/serve-work.ts';
import { type StagedWork, stageWork } from '../../../support/stage-work.ts';

const API = '/api/v1/annotations';
const COSTS = "CONDAMNE M. T. aux dépens de l'instance";
const REMOVAL = 'ORDONNE le retrait de la page';

let served: ServedWork;
let admin: WorkVisitor;
let staged: StagedWork;
let full: string;
let id: string;
let text: string;
let number = 0;

beforeAll(async () => {
  served = await serveWork();
  admin = await served.visitor('admin', 'Rita');
  staged = await stageWork(served, admin);
  full = await tokenOf(admin, TOKEN_SCOPES);
});
afterAll(() => served.close());
beforeEach(async () => {
  number += 1;
  text = textOf(`Affaire ${number}.`, `${COSTS} ;`, `${REMOVAL}.`);
  id = await served.desk.decide(`25/004${String(number).padStart(2, '0')}`, text);
});

async function tokenOf({ actor }: WorkVisitor, scopes: readonly TokenScope[]): Promise<string> {
  if (!actor) throw new Error('nobody');
  return served.desk.curation.createApiToken(actor, { name: 'programme', scopes });
}

async function ask(path: string, body: object | null = null, token = full) {
  const response = await fetch(`${served.url}${API}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === null ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, json: z.record(z.string(), z.unknown()).parse(await response.json()) };
}

const outcomePath = (n = 1) => `/outcomes/${id}.${n}`;
const versionOf = async (n = 1) => (await served.desk.curation.selectOutcomeState(id, `${id}.${n}`)).version;
const standing = async () => (await served.desk.store.findJudgment(id))?.outcomes[0];

describe('the review API', () => {
  it('confirms, corrects, rejects, restores and undoes, each on the state that was seen', async () => {
    const seen = await versionOf();
    const confirmed = await ask(`${outcomePath()}/confirm`, { version: seen });
    expect(confirmed).toMatchObject({ status: 200, json: { id: `${id}.1`, version: await versionOf() } });
    expect((await standing())?.reviewState).toBe('confirmed');
    const outcome = outcomeToJson(statementOn(text, COSTS, 'court_costs', { sense: 'refused' }));
    await ask(`${outcomePath()}/correct`, { version: await versionOf(), outcome });
    expect(await standing()).toMatchObject({ reviewState: 'corrected', outcome: { sense: 'refused' } });
    await ask(`${outcomePath()}/undo`, { version: await versionOf() });
    expect((await standing())?.reviewState).toBe('confirmed');
    await ask(`${outcomePath()}/reject`, { version: await versionOf(), reason: 'spurious' });
    expect((await served.desk.store.findJudgment(id))?.outcomes.some((known) => known.id === `${id}.1`)).toBe(false);
    const { json } = await ask(outcomePath());
    const state = z
      .object({ version: z.string(), readings: z.array(z.object({ reading: z.int(), act: z.string().nullable() })) })
      .parse(json);
    expect(state.readings.map(({ act }) => act)).toEqual([null, 'confirm', 'correct', 'reject']);
    await ask(`${outcomePath()}/restore`, { version: state.version, reading: state.readings[0]?.reading });
    expect((await standing())?.id).toBe(`${id}.1`);
  });

  it('refuses an act on a state that changed since, and says so', async () => {
    const seen = await versionOf();
    await ask(`${outcomePath()}/confirm`, { version: seen });
    const late = await ask(`${outcomePath()}/reject`, { version: seen, reason: 'boundary' });
    expect([late.status, late.type.split(';')[0]]).toEqual([409, 'application/problem+json']);
    expect(late.json.detail).toContain('This outcome changed while you were working on it');
    expect((await standing())?.reviewState).toBe('confirmed');
  });

  it('adds an outcome once, however often it is sent', async () => {
    const outcome = outcomeToJson(statementOn(text, REMOVAL, 'delisting'));
    const sent = [1, 2].map(() => ask(`/judgments/${id}/outcomes`, { outcome }));
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.json.id).toBe(answers[1]?.json.id);
  });

  it('holds a note that names somebody back, and lets threads and tags be read', async () => {
    const start = text.indexOf(COSTS);
    const note = { judgment: id, start, end: start + COSTS.length, visibility: 'public' };
    const held = await ask('/notes', { ...note, body: 'Contre M. Tranchet.' });
    expect(held).toMatchObject({ status: 201, json: { held_because: ['M. Tranchet'] } });
    expect((await ask(`/notes/${held.json.id}/replies`, { body: 'Non.' })).status).toBe(201);
    await ask(`/notes/${held.json.id}`, { version: 1, body: 'Sans nom.', visibility: 'public' });
    const { json } = await ask(`/notes?judgment=${id}`);
    expect(json.notes).toMatchObject([
      { body: 'Sans nom.', visibility: 'public', held: false, version: 2, replies: [{ body: 'Non.' }] },
    ]);
    await ask(`/notes/${held.json.id}/remove`, {});
    expect((await ask(`/notes?judgment=${id}`)).json.notes).toEqual([]);
  });

  it('keeps a running campaign blind', async () => {
    const ada = await served.visitor('annotator', 'Zoe');
    const theirs = await tokenOf(ada, ['read']);
    const seen = await ask(`/campaigns/${staged.campaign}`, null, theirs);
    expect(seen.json).toMatchObject({ state: 'open', members: [], own_sheets: [], decisions: 1, doubled: 1 });
    expect((await ask(`/campaigns/${staged.campaign}/agreement`, null, theirs)).status).toBe(403);
    const known = await ask(`/campaigns/${staged.campaign}`);
    expect(known.json.members).toHaveLength(3);
    expect((await ask(`/campaigns/${staged.campaign}/agreement`)).json).toMatchObject({ overall: { decisions: 1 } });
  });

  it.each<readonly [string, object, string]>([
    ['an unknown key', { version: '1-0', why: 'x' }, 'Unrecognized key: "why"'],
    ['no version', {}, 'version: '],
    ['a version of another kind', { version: 3 }, 'version: '],
  ])('names what is wrong with %s', async (_, body, message) => {
    const { status, json } = await ask(`${outcomePath()}/confirm`, body);
    expect([status, json.detail]).toEqual([422, expect.stringContaining(message)]);
  });

  it('names an outcome type that does not exist', async () => {
    const { status, json } = await ask(`${outcomePath()}/correct`, {
      version: await versionOf(),
      outcome: { type: 'nul', sense: 'granted', assertion: 'ordered_here' },
    });
    expect([status, json.detail]).toEqual([422, expect.stringContaining('outcome.type: unknown outcome type')]);
  });
});

describe('tokens', () => {
  it.each<readonly [string, readonly TokenScope[], number, number]>([
    ['may read', ['read'], 200, 403],
    ['may annotate', ['annotate'], 403, 200],
    ['may do both', ['read', 'annotate'], 200, 200],
    ['may only export', ['export'], 403, 403],
  ])('one that %s', async (_, scopes, reading, acting) => {
    const token = await tokenOf(admin, scopes);
    expect((await ask(outcomePath(), null, token)).status).toBe(reading);
    expect((await ask(`${outcomePath()}/confirm`, { version: await versionOf() }, token)).status).toBe(acting);
  });

  it('never do more than their owner, and nothing once revoked', async () => {
    const reader = await served.visitor('reader', 'Lea');
    const theirs = await tokenOf(reader, TOKEN_SCOPES);
    expect((await ask('/queue', null, theirs)).status).toBe(403);
    expect((await ask('/tags', null, theirs)).status).toBe(200);
    const [token] = await served.desk.store.listApiTokens(reader.actor?.id ?? '');
    if (reader.actor) await served.desk.curation.revokeToken(reader.actor, token?.id ?? '');
    expect((await ask('/tags', null, theirs)).status).toBe(401);
    expect((await ask('/tags', null, 'dsp_inconnu_inconnu_inconnu')).status).toBe(401);
  });
});

describe('the OpenAPI document', () => {
  it('describes every operation with the schema that validates it', async () => {
    const document = z
      .object({
        paths: z.record(
          z.string(),
          z.record(z.string(), z.looseObject({ operationId: z.string(), security: z.unknown().optional() })),
        ),
        components: z.object({
          schemas: z.record(z.string(), z.unknown()),
          securitySchemes: z.record(z.string(), z.unknown()),
        }),
      })
      .parse(await (await fetch(`${served.url}/api/v1/openapi.json`)).json());
    for (const { operation } of ANNOTATION_OPERATIONS) {
      const path = operation.path.replace(/:(\w+)/g, '{$1}');
      const described = document.paths[path]?.[operation.method];
      expect(described).toMatchObject({
        operationId: operation.id,
        security: [{ token: [operation.method === 'get' ? 'read' : 'annotate'] }],
      });
      expect(document.components.schemas).toHaveProperty(operation.answer.name);
    }
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((known) => known.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.paths[`${API}/outcomes/{outcome}/reject`]?.post).toMatchObject({
      requestBody: {
        content: {
          'application/json': {
            schema: { required: ['version', 'reason'], additionalProperties: false },
          },
        },
      },
    });
  });

  it('tells the shape of real answers', async () => {
    const values: Readonly<Record<string, string>> = {
      ...staged,
      id: staged.judgmentId,
      outcome: `${staged.judgmentId}.1`,
    };
    for (const { operation } of ANNOTATION_OPERATIONS.filter(({ operation: { method } }) => method === 'get')) {
      const path = operation.path.slice(API.length).replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
      const { status, json } = await ask(path);
      expect([operation.id, status]).toEqual([operation.id, 200]);
      expect(operation.answer.schema.safeParse(json).error?.issues ?? []).toEqual([]);
    }
  });
});
