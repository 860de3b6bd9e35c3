import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../server/domain/role.ts';
import { WORK_ROUTES } from '../../../server/pages/work/routes.ts';
import { textOf } from '../../curation/desk.ts';
import { type ServedWork, serveWork, type WorkVisitor } from '../../support/serve-work.ts';

/** Who may use each route, written out by hand: the lowest role, or "anyone". A new route must be entered here. */
const EXPECTED: Readonly<Record<string, Role | 'anyone'>> = {
  'get /connexion': 'anyone',
  'post /connexion': 'anyone',
  'post /deconnexion': 'anyone',
  'get /invitation/:token': 'anyone',
  'post /invitation/:token': 'anyone',
  'get /compte': 'reader',
  'post /compte/mot-de-passe': 'reader',
  'post /compte/jetons': 'reader',
  'post /compte/jetons/:id/revoquer': 'reader',
  'get /administration': 'admin',
  'post /administration/invitations': 'admin',
  'post /administration/comptes/:id/role': 'admin',
  'post /administration/comptes/:id/etat': 'admin',
  'post /administration/comptes/:id/mot-de-passe': 'admin',
  'get /administration/journal': 'admin',
  'get /decisions/:id/mesures/nouvelle': 'annotator',
  'post /decisions/:id/mesures': 'annotator',
  'post /decisions/:id/mesures/:n/confirmer': 'annotator',
  'get /decisions/:id/mesures/:n/corriger': 'annotator',
  'post /decisions/:id/mesures/:n/corriger': 'annotator',
  'post /decisions/:id/mesures/:n/rejeter': 'annotator',
  'post /decisions/:id/mesures/:n/restaurer': 'annotator',
  'post /decisions/:id/mesures/:n/annuler': 'annotator',
  'get /decisions/:id/historique': 'reader',
  'get /relecture': 'annotator',
  'post /relecture/passer': 'annotator',
  'post /relecture/reprendre': 'annotator',
  'get /annotations': 'reader',
  'get /decisions/:id/annotations/nouvelle': 'annotator',
  'post /decisions/:id/annotations': 'annotator',
  'get /annotations/:note': 'reader',
  'post /annotations/:note': 'annotator',
  'post /annotations/:note/supprimer': 'annotator',
  'post /annotations/:note/restaurer': 'annotator',
  'post /annotations/:note/reponses': 'annotator',
  'post /annotations/:note/reponses/:reply/supprimer': 'annotator',
  'post /annotations/:note/publication': 'reviewer',
  'get /etiquettes': 'reader',
  'post /etiquettes': 'reviewer',
  'post /etiquettes/:id': 'reviewer',
  'get /decisions/:id/annotations.jsonld': 'anyone',
  'get /dossiers/:dossier/mesures.csv': 'reader',
  'get /dossiers/:dossier/mesures.ndjson': 'reader',
  'get /api/v1/annotations/judgments/:id/outcomes': 'annotator',
  'post /api/v1/annotations/judgments/:id/outcomes': 'annotator',
  'get /api/v1/annotations/outcomes/:outcome': 'annotator',
  'post /api/v1/annotations/outcomes/:outcome/confirm': 'annotator',
  'post /api/v1/annotations/outcomes/:outcome/correct': 'annotator',
  'post /api/v1/annotations/outcomes/:outcome/reject': 'annotator',
  'post /api/v1/annotations/outcomes/:outcome/restore': 'annotator',
  'post /api/v1/annotations/outcomes/:outcome/undo': 'annotator',
  'get /api/v1/annotations/queue': 'annotator',
  'get /api/v1/annotations/notes': 'reader',
  'post /api/v1/annotations/notes': 'annotator',
  'post /api/v1/annotations/notes/:note': 'annotator',
  'post /api/v1/annotations/notes/:note/replies': 'annotator',
  'post /api/v1/annotations/notes/:note/remove': 'annotator',
  'get /api/v1/annotations/tags': 'reader',
  'get /api/v1/annotations/campaigns': 'annotator',
  'get /api/v1/annotations/campaigns/:campaign': 'annotator',
  'get /api/v1/annotations/campaigns/:campaign/agreement': 'annotator',
  'get /dossiers': 'reader',
  'post /dossiers': 'reader',
  'get /dossiers/:dossier': 'reader',
  'post /dossiers/:dossier': 'reader',
  'post /dossiers/:dossier/supprimer': 'reader',
  'post /dossiers/:dossier/decisions': 'reader',
  'post /dossiers/:dossier/decisions/:id/retirer': 'reader',
  'post /decisions/:id/dossiers': 'reader',
  'get /campagnes': 'annotator',
  'get /campagnes/nouvelle': 'reviewer',
  'post /campagnes': 'reviewer',
  'get /campagnes/:campaign': 'annotator',
  'post /campagnes/:campaign/ouvrir': 'reviewer',
  'post /campagnes/:campaign/clore': 'reviewer',
  'post /campagnes/:campaign/publier': 'reviewer',
  'get /campagnes/:campaign/fiches/:sheet': 'annotator',
  'get /campagnes/:campaign/fiches/:sheet/mesures/:line': 'annotator',
  'post /campagnes/:campaign/fiches/:sheet/mesures/:line': 'annotator',
  'post /campagnes/:campaign/fiches/:sheet/mesures/:line/retirer': 'annotator',
  'post /campagnes/:campaign/fiches/:sheet/rendre': 'annotator',
  'get /campagnes/:campaign/fiches/:sheet/corrections': 'annotator',
  'get /campagnes/:campaign/arbitrage/:id': 'reviewer',
  'post /campagnes/:campaign/arbitrage/:id/prendre': 'reviewer',
  'get /campagnes/:campaign/accord': 'annotator',
  'get /erreurs-de-lecture': 'annotator',
};

const PEOPLE = [null, ...ROLES] as const;

let served: ServedWork;
let visitors: ReadonlyMap<Role | null, WorkVisitor>;
let judgmentId: string;

beforeAll(async () => {
  served = await serveWork();
  judgmentId = await served.desk.decide('25/00031', textOf('Affaire.', 'CONDAMNE M. T. aux dépens.'));
  visitors = new Map(await Promise.all(PEOPLE.map(async (role) => [role, await served.visitor(role)] as const)));
});
afterAll(() => served.close());

function pathOf(route: string): string {
  return route
    .replace(':id', judgmentId)
    .replace(':n', '1')
    .replace(/:[a-z]+/g, 'rien');
}

describe('access to every route of work', () => {
  it('is written down for each, and for nothing else', () => {
    const declared = WORK_ROUTES.map(({ method, path, access }) => [`${method} ${path}`, access] as const);
    expect(new Set(declared.map(([route]) => route)).size).toBe(declared.length);
    expect(Object.fromEntries(declared)).toEqual(EXPECTED);
  });

  for (const [route, needed] of Object.entries(EXPECTED)) {
    const [method = '', path = ''] = route.split(' ');
    for (const role of PEOPLE) {
      const rank = role === null ? -1 : ROLES.indexOf(role);
      const allowed = needed === 'anyone' || rank >= ROLES.indexOf(needed);
      it(`${route}, ${role ?? 'signed out'}: ${allowed ? 'let in' : role === null ? 'sent to sign in' : 'refused'}`, async () => {
        const visitor = route === 'post /deconnexion' ? await served.visitor(role) : visitors.get(role);
        if (!visitor) throw new Error('no visitor');
        const { status, location } =
          method === 'get' ? await visitor.get(pathOf(path)) : await visitor.post(pathOf(path), {});
        if (allowed) {
          const withoutSession = method === 'post' && role === null;
          expect(
            withoutSession ? status === 403 : status !== 403 && status < 500 && !location?.startsWith('/connexion'),
          ).toBe(true);
        } else if (path.startsWith('/api/')) expect(status).toBe(role === null ? 401 : 403);
        else if (role === null) expect([status, location?.startsWith('/connexion')]).toEqual([303, true]);
        else expect(status).toBe(403);
      });
    }
  }

  it.each(['', 'faux'])('refuses a form whose token is "%s", even to an administrator', async (token) => {
    const admin = visitors.get('admin');
    expect((await admin?.post('/administration/invitations', { _csrf: token, role: 'admin' }))?.status).toBe(403);
  });

  it('refuses a form that another site sends', async () => {
    const admin = visitors.get('admin');
    const response = await fetch(`${served.url}/dossiers`, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: admin?.csrf ?? '', title: 'x' }),
      headers: { cookie: admin?.cookie ?? '', 'sec-fetch-site': 'cross-site' },
    });
    expect(response.status).toBe(403);
  });
});

describe('a site that only people with an account read', () => {
  it('sends visitors to the sign-in page, programs away, and lets people in', async () => {
    const closed = await serveWork({ publicReading: false });
    try {
      const id = await closed.desk.decide('25/00032', textOf('Affaire.', 'CONDAMNE M. T. aux dépens.'));
      const visitor = await closed.visitor(null);
      for (const path of ['/', `/decisions/${id}`, '/statistiques']) {
        expect(await visitor.get(path)).toMatchObject({
          status: 303,
          location: `/connexion?suite=${encodeURIComponent(path)}`,
        });
      }
      expect((await visitor.get('/api/v1/judgments')).status).toBe(401);
      expect((await visitor.get('/connexion')).status).toBe(200);
      expect((await (await closed.visitor('reader')).get(`/decisions/${id}`)).status).toBe(200);
    } finally {
      await closed.close();
    }
  });
});
