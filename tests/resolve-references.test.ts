import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveReferences } from '../server/resolve-references.ts';
import { decision } from './ingest/records.ts';
import { type ServedDecisions, serveDecisions } from './support/serve-decisions.ts';

const of = (chamber: string | null, number: string, ecli: string | null = null) =>
  decision({
    sourceKey: number,
    title: `Cour de cassation, ${number}`,
    court: 'Cour de cassation',
    chamber,
    decidedOn: '2015-03-17',
    numbers: [number],
    ecli,
    text: `Arrêt fictif ${number}.\n\nPAR CES MOTIFS\nREJETTE le pourvoi ${number}.`,
  });

describe('resolveReferences', () => {
  let served: ServedDecisions;
  let ids: Readonly<Record<'crim' | 'com' | 'unknown' | 'paris' | 'lyon', string>>;

  beforeAll(async () => {
    served = await serveDecisions();
    const [crim = '', com = '', unknown = '', paris = '', lyon = ''] = await served.add([
      of('Chambre criminelle', '13-87.358', 'ECLI:FR:CCASS:2015:CR00817'),
      of('Chambre commerciale', '14-10.001'),
      of(null, '14-10.002'),
      decision({
        sourceKey: 'p',
        court: 'Tribunal judiciaire de Paris',
        decidedOn: '2020-02-03',
        numbers: ['20/00100'],
      }),
      decision({
        sourceKey: 'l',
        court: 'Tribunal judiciaire de Lyon',
        decidedOn: '2020-02-04',
        numbers: ['20/00100'],
      }),
    ]);
    ids = { crim, com, unknown, paris, lyon };
  });
  afterAll(() => served.close());

  it.each([
    ['Cass. crim., 17 mars 2015, n° 13-87.358', ['crim']],
    ['Cass. crim., 17 mars 2015', ['crim']],
    ['Cass. soc., 17 mars 2015', ['unknown']],
    ['Cass., 17 mars 2015', ['crim', 'com', 'unknown']],
    ['13\u201187.358', ['crim']],
    ['RG 20/00100', ['paris', 'lyon']],
    ['TJ Lyon RG 20/00100', ['lyon']],
    ['TJ Nice RG 20/00100', ['paris', 'lyon']],
    ['ECLI:FR:CCASS:2015:CR00817', ['crim']],
  ] as const)('%s names what it says', async (query, expected) => {
    const found = await resolveReferences(served.store, query);
    expect([...found].sort()).toEqual(expected.map((name) => ids[name]).sort());
  });

  it.each(['ECLI:FR:CCASS:2015', 'CR00817', 'Cass. 2015', 'Cass. crim., 18 mars 2015', 'harcèlement'])(
    '%s names no single decision',
    async (query) => {
      expect(await resolveReferences(served.store, query)).toEqual([]);
    },
  );
});
