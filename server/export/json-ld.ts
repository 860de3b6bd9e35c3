import type { JudgmentView } from '../store/read-model.ts';
import { distinctNumbers, formatReference } from './reference.ts';

/**
 * A judgment in schema.org terms. There is no type for court decisions there: `CreativeWork` with its identifiers, its court, what
 * it cites, and the licence under which each source gave it.
 */
export function toJsonLd(judgment: JudgmentView, url: string) {
  const cited = new Set([...judgment.visa, ...judgment.outcomes.flatMap(({ outcome }) => outcome.legalBasis)]);
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name: judgment.title,
    alternateName: formatReference(judgment),
    inLanguage: 'fr',
    dateCreated: judgment.decidedOn,
    dateModified: judgment.updatedAt,
    creator: { '@type': 'Organization', name: judgment.courtLabel },
    countryOfOrigin: { '@type': 'Country', name: 'FR' },
    identifier: [
      ...distinctNumbers(judgment.numbers).map((value) => property('number', value)),
      ...(judgment.ecli === null ? [] : [property('ECLI', judgment.ecli)]),
      property('dispositif', judgment.id),
    ],
    keywords: [...judgment.keywords],
    citation: [...cited].map((name) => ({ '@type': 'Legislation', name })),
    isBasedOn: judgment.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      provider: source.source,
      ...(source.url === null ? {} : { url: source.url }),
      license: source.licence,
      dateAccessed: source.fetchedAt.slice(0, 10),
    })),
    ...(judgment.fictitious ? { creativeWorkStatus: 'Fictitious' } : {}),
  };
}

function property(propertyID: string, value: string) {
  return { '@type': 'PropertyValue', propertyID, value };
}
