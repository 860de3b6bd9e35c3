import { z } from 'zod';

/** One environment setting: how it is read, its default and what it is for (README's table is checked against this list). */
const SETTINGS = {
  PORT: { schema: z.coerce.number().int().min(0).max(65535).default(3000), help: 'Port of the web server.' },
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    help: 'Address to listen on; loopback unless you say otherwise (0.0.0.0 in a container).',
  },
  DATA_DIR: {
    schema: z.string().min(1).default('data/local'),
    help: 'Folder of all state: database, search index, page snapshots.',
  },
  PUBLIC_URL: {
    schema: z.url().optional(),
    help: 'Address under which readers reach the site, for links in feeds and citations.',
  },
  CONTACT: {
    schema: z.string().min(3).optional(),
    help: 'E-mail or web address told to the sites that are crawled; no live site is contacted without it.',
  },
  SCHEDULE: {
    schema: z.enum(['on', 'off']).default('on'),
    help: 'Whether sources are read on their schedule (also needs CONTACT).',
  },
  MEILI_URL: {
    schema: z.url().optional(),
    help: 'Address of a Meilisearch server; unset = the embedded engine alone.',
  },
  MEILI_SEARCH_KEY: {
    schema: z.string().min(1).optional(),
    help: 'Search-only key of Meilisearch, used by the web process.',
  },
  MEILI_ADMIN_KEY: { schema: z.string().min(1).optional(), help: 'Key of Meilisearch that may write the index.' },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    help: 'Mail server for alerts, such as smtps://user:password@mail.example:465 (also needs MAIL_FROM and PUBLIC_URL); unset = no e-mail.',
  },
  MAIL_FROM: {
    schema: z.string().min(3).optional(),
    help: 'Sender of alerts, such as "Dispositif <alertes@example.fr>".',
  },
  PROXIES: {
    schema: z.coerce.number().int().min(0).max(10).default(0),
    help: 'Reverse proxies in front of the server, whose X-Forwarded-For tells the reader’s address; 0 when readers reach it directly.',
  },
  API_ORIGINS: {
    schema: z.string().min(1).optional(),
    help: 'Web origins whose scripts may call the API, separated by commas, or * for all; unset = this site alone.',
  },
  API_RATE: {
    schema: z.coerce.number().int().min(1).default(300),
    help: 'Requests per minute that one address may make to the API.',
  },
  READERS: {
    schema: z.enum(['everybody', 'accounts']).default('everybody'),
    help: 'Who may read: everybody, or only people with an account.',
  },
  LOG: {
    schema: z.enum(['text', 'json']).default('text'),
    help: 'Form of the server log: readable lines or one JSON object per line.',
  },
} as const;

type SettingName = keyof typeof SETTINGS;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly publicUrl: string | null;
  readonly contact: string | null;
  readonly schedule: boolean;
  readonly meili: { readonly url: string; readonly searchKey: string | null; readonly adminKey: string | null } | null;
  /** Null when alerts cannot be sent. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** How many reverse proxies are believed about the reader's address, for limits by address. */
  readonly proxies: number;
  /** Origins of CORS: "*" for all, none by default. */
  readonly apiOrigins: readonly string[];
  /** Requests per minute and address. */
  readonly apiRate: number;
  /** False: reading needs an account. */
  readonly publicReading: boolean;
  readonly log: 'text' | 'json';
}

/** Name, default and purpose of every setting, in order, for the documentation and its test. */
export function listSettings(): readonly { readonly name: string; readonly fallback: string; readonly help: string }[] {
  return Object.entries(SETTINGS).map(([name, { schema, help }]) => {
    const parsed = schema.safeParse(undefined);
    return { name, fallback: parsed.success && parsed.data !== undefined ? String(parsed.data) : '', help };
  });
}

/**
 * Reads the settings from an environment (empty values count as unset).
 * @throws Error naming each setting that cannot be used and what it should be.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: string[] = [];
  function read<Name extends SettingName>(name: Name): z.output<(typeof SETTINGS)[Name]['schema']> {
    const raw = environment[name];
    const result = SETTINGS[name].schema.safeParse(raw === '' ? undefined : raw);
    if (!result.success) {
      problems.push(
        `${name}="${raw}": ${result.error.issues.map((issue) => issue.message).join('; ')} (${SETTINGS[name].help})`,
      );
    }
    return result.data as z.output<(typeof SETTINGS)[Name]['schema']>;
  }
  const meiliUrl = read('MEILI_URL') ?? null;
  const smtpUrl = read('SMTP_URL') ?? null;
  const mailFrom = read('MAIL_FROM') ?? null;
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    dataDir: read('DATA_DIR'),
    publicUrl: read('PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
    contact: read('CONTACT') ?? null,
    schedule: read('SCHEDULE') === 'on',
    meili:
      meiliUrl === null
        ? null
        : { url: meiliUrl, searchKey: read('MEILI_SEARCH_KEY') ?? null, adminKey: read('MEILI_ADMIN_KEY') ?? null },
    mail: smtpUrl === null || mailFrom === null ? null : { url: smtpUrl, from: mailFrom },
    proxies: read('PROXIES'),
    apiOrigins: (read('API_ORIGINS') ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
    apiRate: read('API_RATE'),
    publicReading: read('READERS') === 'everybody',
    log: read('LOG'),
  };
  if ((smtpUrl === null) !== (mailFrom === null)) problems.push('SMTP_URL and MAIL_FROM go together: set both or none');
  if (config.mail !== null && config.publicUrl === null)
    problems.push('SMTP_URL needs PUBLIC_URL, for the links in mails');
  if (problems.length > 0) throw new Error(`Settings that cannot be used:\n  ${problems.join('\n  ')}`);
  return Object.freeze(config);
}
