import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { RequestHandler } from 'express';

/** The addresses of what a page links, with the hash of their content. */
export interface AssetUrls {
  readonly style: string;
  readonly script: string;
  readonly icons: string;
  readonly favicon: string;
  /** Fonts that every page needs at once. */
  readonly fonts: readonly string[];
}

export interface Assets {
  readonly urls: AssetUrls;
  /** Serves the bundled files under /assets, to be kept for ever by browsers. */
  readonly serve: RequestHandler;
}

interface AssetFile {
  readonly body: Buffer;
  readonly type: string;
}

const ROOT = fileURLToPath(new URL('../../views/assets/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

/** Bundles client scripts, styles, icons and fonts once, in memory. @throws when a script or style does not compile. */
export async function bundleAssets(): Promise<Assets> {
  const result = await build({
    entryPoints: {
      app: `${ROOT}client/main.ts`,
      style: `${ROOT}styles/main.css`,
      icons: `${ROOT}icons.svg`,
      favicon: `${ROOT}favicon.svg`,
    },
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    logLevel: 'silent',
  });
  const files = new Map<string, AssetFile>();
  for (const file of result.outputFiles) {
    const name = file.path.replace(/^.*[\\/]/, '');
    const type = TYPES[name.replace(/^.*\./, '')] ?? 'application/octet-stream';
    files.set(name, { body: Buffer.from(file.contents), type });
  }
  const names = [...files.keys()];
  return {
    urls: {
      style: selectUrl(names, 'style', 'css'),
      script: selectUrl(names, 'app', 'js'),
      icons: selectUrl(names, 'icons', 'svg'),
      favicon: selectUrl(names, 'favicon', 'svg'),
      fonts: names.filter((name) => name.endsWith('.woff2')).map((name) => `/assets/${name}`),
    },
    serve: (request, response, next) => {
      const file = files.get(request.path.slice(1));
      if (!file) return next();
      response.setHeader('Content-Type', file.type);
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.end(request.method === 'HEAD' ? undefined : file.body);
    },
  };
}

function selectUrl(names: readonly string[], start: string, extension: string): string {
  const name = names.find((candidate) => candidate.startsWith(`${start}-`) && candidate.endsWith(`.${extension}`));
  if (name === undefined) throw new Error(`the bundle of views/assets has no ${start}.${extension}`);
  return `/assets/${name}`;
}
