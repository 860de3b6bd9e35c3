import { describe, expect, it } from 'vitest';
import { assignSample } from '../../server/annotation/assign.ts';

const IDS = Array.from({ length: 100 }, (_, i) => `d${i}`);
const PEOPLE = ['ada', 'bob', 'cleo'];
const PLAN = { seed: 11, size: 20, doubleShare: 0.2 };

describe('drawing and sharing out a sample', () => {
  const assignments = assignSample(IDS, PEOPLE, PLAN);

  it('draws as many as asked, each once, and the same for the same seed whatever the order of the list', () => {
    expect(new Set(assignments.map(({ judgmentId }) => judgmentId)).size).toBe(20);
    expect(assignSample([...IDS].reverse(), [...PEOPLE].reverse(), PLAN)).toEqual(assignments);
    expect(assignSample(IDS, PEOPLE, { ...PLAN, seed: 12 })).not.toEqual(assignments);
  });

  it('gives the doubled share to two different people and the rest to one', () => {
    expect(assignments.filter(({ doubled }) => doubled)).toHaveLength(4);
    for (const { doubled, annotators } of assignments) {
      expect(new Set(annotators).size).toBe(doubled ? 2 : 1);
    }
  });

  it('shares the work evenly', () => {
    const loads = PEOPLE.map((person) => assignments.filter(({ annotators }) => annotators.includes(person)).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  it('takes what there is when less is there, and doubles nothing for one person alone', () => {
    expect(assignSample(['d1'], ['ada'], { ...PLAN, doubleShare: 1 })).toEqual([
      { judgmentId: 'd1', position: 0, doubled: false, annotators: ['ada'] },
    ]);
    expect(assignSample([], PEOPLE, PLAN)).toEqual([]);
  });
});
