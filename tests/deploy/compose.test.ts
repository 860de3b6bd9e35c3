import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  image?: string;
  user?: string;
  healthcheck?: unknown;
  volumes?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const root = join(import.meta.dirname, '../..');
const source = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(source, { merge: true }) as Compose;
const specification = JSON.parse(
  readFileSync(
    join(dirname(createRequire(import.meta.url).resolve('dclint')), '../schemas/compose.schema.json'),
    'utf8',
  ),
) as object;

describe('docker-compose.yml', () => {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, validateSchema: false }).compile(
    specification,
  );

  it('follows the Compose specification', () => {
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is checked by a schema that refuses mistakes', () => {
    expect(validate({ services: { app: { image: 'x', portz: ['3000'] } } })).toBe(false);
  });

  it('pins Meilisearch to a full version and waits for it to be healthy', () => {
    expect(compose.services.meilisearch?.image).toMatch(/^getmeili\/meilisearch:v\d+\.\d+\.\d+$/);
    expect(compose.services.app?.depends_on?.meilisearch?.condition).toBe('service_healthy');
  });

  it('runs nothing as root and checks the health of what serves', () => {
    for (const service of Object.values(compose.services)) expect(service.user).toBe('1000:1000');
    for (const name of ['app', 'meilisearch']) expect(compose.services[name]?.healthcheck).toBeDefined();
  });

  it('keeps all state in named volumes', () => {
    const named = Object.values(compose.services).flatMap((service) => service.volumes ?? []);
    for (const volume of named) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
  });

  it('takes every secret from the environment and gives the web process no key that writes', () => {
    const keys = Object.values(compose.services).flatMap((service) =>
      Object.entries(service.environment ?? {}).filter(([name]) => /KEY$/.test(name)),
    );
    for (const [, value] of keys) expect(value).toMatch(/^\$\{[A-Z_]+[:?-]/);
    expect(Object.keys(compose.services.app?.environment ?? {})).not.toContain('MEILI_ADMIN_KEY');
    expect(Object.keys(compose.services.app?.environment ?? {})).not.toContain('MEILI_MASTER_KEY');
  });
});
