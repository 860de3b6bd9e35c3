import { z } from 'zod';
import { LONGEST_TERM, SEARCHABLE_FACETS } from '../facet-search.ts';
import { isRepeatable, PARAMETER_NAMES } from '../search-params.ts';
import { describeAnnotationsApi } from '../work/api/describe.ts';
import { parameterSchemas } from './api-parameters.ts';
import { outcomesAnswer, statisticsAnswer } from './figures-schemas.ts';
import {
  courtsAnswer,
  facetAnswer,
  healthAnswer,
  judgmentAnswer,
  problemAnswer,
  resultsAnswer,
  taxonomyAnswer,
} from './schemas.ts';

const ANSWERS = {
  Results: resultsAnswer,
  Judgment: judgmentAnswer,
  Outcomes: outcomesAnswer,
  Statistics: statisticsAnswer,
  Taxonomy: taxonomyAnswer,
  Courts: courtsAnswer,
  Facet: facetAnswer,
  Health: healthAnswer,
  Problem: problemAnswer,
} as const;

type AnswerName = keyof typeof ANSWERS;

/** The OpenAPI 3.1 document of the API, made from the schemas that validate requests and describe answers. */
export function describeApi(version: string, publicUrl: string | null): Record<string, unknown> {
  const annotations = describeAnnotationsApi();
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'Permanent id.' };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dispositif',
      version,
      description:
        'French digital-law decisions and what they ordered. Sums are decimals of their currency, dates are ISO days, offsets are UTF-16 positions.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl ?? '/' }],
    paths: {
      '/api/v1/judgments': {
        get: operation('searchJudgments', 'Search decisions', 'Results', [400], searchParameters()),
      },
      '/api/v1/judgments/{id}': {
        get: operation('getJudgment', 'One decision', 'Judgment', [404, 410], [id]),
      },
      '/api/v1/outcomes': {
        get: operation('listOutcomes', 'Outcomes of the decisions found', 'Outcomes', [400], searchParameters()),
      },
      '/api/v1/statistics': {
        get: operation(
          'getStatistics',
          'Figures of the decisions found',
          'Statistics',
          [400],
          [...searchParameters(), ...figureParameters()],
        ),
      },
      '/api/v1/facets/{name}': {
        get: operation(
          'searchFacet',
          'Values of a long list of filters',
          'Facet',
          [400, 404],
          [...facetParameters(), ...searchParameters()],
        ),
      },
      '/api/v1/taxonomy': { get: operation('getTaxonomy', 'Families and types of outcomes', 'Taxonomy', [], []) },
      '/api/v1/courts': { get: operation('listCourts', 'Courts that have decisions', 'Courts', [], []) },
      '/health': { get: healthOperation() },
      ...annotations.paths,
    },
    components: {
      schemas: { ...answerSchemas(), ...annotations.schemas },
      securitySchemes: annotations.securitySchemes,
    },
  };
}

function healthOperation() {
  const { responses, ...rest } = operation('getHealth', 'State of the service', 'Health', [], []);
  return { ...rest, responses: { ...responses, 503: response('Health') } };
}

function operation(
  operationId: string,
  summary: string,
  answer: AnswerName,
  failures: readonly number[],
  parameters: readonly object[],
) {
  const failed = failures.map((status) => [status, response('Problem', 'application/problem+json')]);
  return { operationId, summary, parameters, responses: { 200: response(answer), ...Object.fromEntries(failed) } };
}

function response(answer: AnswerName, type = 'application/json') {
  return { description: answer, content: { [type]: { schema: { $ref: `#/components/schemas/${answer}` } } } };
}

function searchParameters() {
  const schemas = parameterSchemas();
  return PARAMETER_NAMES.map((name) => {
    const { description, ...schema } = schemas.get(name) ?? {};
    const repeated = isRepeatable(name) ? { style: 'form', explode: true } : {};
    return { name, in: 'query', required: false, description: description ?? '', schema, ...repeated };
  });
}

function facetParameters() {
  const names = { type: 'string', enum: [...SEARCHABLE_FACETS] };
  const term = { type: 'string', maxLength: LONGEST_TERM, default: '' };
  return [
    { name: 'name', in: 'path', required: true, description: 'Facet whose values are searched.', schema: names },
    { name: 'term', in: 'query', required: false, description: 'Words of the label, in French.', schema: term },
  ];
}

function figureParameters() {
  const by = { type: 'string', enum: ['year', 'court', 'offence', 'theme'], default: 'year' };
  return [
    {
      name: 'focus',
      in: 'query',
      required: false,
      description: 'Outcome type to set apart.',
      schema: { type: 'string' },
    },
    { name: 'by', in: 'query', required: false, description: 'Dimension of the breakdown.', schema: by },
  ];
}

function answerSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(ANSWERS).map(([name, schema]) => {
      const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input' });
      return [name, plain];
    }),
  );
}
