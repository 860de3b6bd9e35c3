import { describe, expect, it } from 'vitest';
import { findBenchNames } from '../../server/domain/bench-names.ts';

function names(text: string, headerEnd = text.length): string[] {
  return findBenchNames(text, headerEnd).map(({ start, end }) => text.slice(start, end));
}

describe('names of the bench', () => {
  it.each([
    ['Président : Madame Claire AUBIER', ['Claire AUBIER']],
    ['Greffier, M. Roux', ['Roux']],
    ['Greffière lors des débats : Mme Anne Lorgeril', ['Anne Lorgeril']],
    ['Sur le rapport de Mme Lavertu, conseiller, les observations de la SCP Alpha', ['Lavertu']],
    ['où étaient présents M. Tardieu, président, Mme Osmont, conseiller rapporteur', ['Tardieu', 'Osmont']],
    ['Viviane ORMEL-TAY, Président de Chambre,', ['Viviane ORMEL-TAY']],
    ['GREFFIER LORS DES DÉBATS : Aurore VAUZELLE,', ['Aurore VAUZELLE']],
    ['assistée de Monsieur Jean-Paul VIDAL, greffier', ['Jean-Paul VIDAL']],
  ])('are found in « %s »', (text, expected) => {
    expect([...new Set(names(text))]).toEqual(expected);
  });

  it.each([
    'M. Tardieu, président de la société Ardelis, a publié un article',
    'Mme Osmont, conseiller en gestion de patrimoine',
    'Condamne M. Roux à payer à Mme Lys la somme de 500 euros',
    'LE JUGE AUX AFFAIRES FAMILIALES',
    'Le président a rappelé que M. Tardieu avait publié ce message',
  ])('are not seen in « %s »', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('are only looked for in the header and in lines that speak of the bench', () => {
    expect(names('Faits\nM. Tardieu, juge consulaire, poursuit le site', 0)).toEqual([]);
    expect(names('Faits\nSur le rapport de M. Tardieu, conseiller', 0)).toContain('Tardieu');
  });

  it('take linear time on hostile text', () => {
    const start = performance.now();
    findBenchNames(`${'Mme Aa '.repeat(60_000)}\n${'président '.repeat(60_000)}`, 2_000_000);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
