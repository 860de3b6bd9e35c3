import { describe, expect, it } from 'vitest';
import { OUTCOME_TYPES } from '../../server/domain/outcome-types.ts';
import { readDecision } from '../../server/outcomes/read-decision.ts';
import { RULES } from '../../server/outcomes/rules/registry.ts';

function typesIn(text: string): string[] {
  const order = /d[ée]cide|conseil d'[ée]tat|formation restreinte/i.test(text) ? text : `PAR CES MOTIFS\n${text}`;
  const { outcomes } = readDecision(order, { zones: null, dispositifStart: 0 }, {});
  return outcomes.map((outcome) => outcome.type);
}

describe('every rule', () => {
  it('has an id of its own', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it('reads a type of the taxonomy, and every type has a rule', () => {
    const known = new Set(OUTCOME_TYPES.map((info) => info.code));
    expect(RULES.map((rule) => rule.type).filter((type) => !known.has(type))).toEqual([]);
    const read = new Set(RULES.map((rule) => rule.type));
    expect([...known].filter((type) => !read.has(type))).toEqual([]);
  });

  for (const rule of RULES) {
    it(`${rule.id} has examples of both kinds`, () => {
      expect(rule.accepts.length).toBeGreaterThan(0);
      expect(rule.rejects.length).toBeGreaterThan(0);
    });
    for (const text of rule.accepts) {
      it(`${rule.id} accepts: ${text}`, () => {
        expect(typesIn(text)).toContain(rule.type);
      });
    }
    for (const text of rule.rejects) {
      it(`${rule.id} refuses: ${text}`, () => {
        expect(typesIn(text)).not.toContain(rule.type);
      });
    }
  }
});
