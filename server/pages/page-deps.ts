import type { AppDeps } from './app-deps.ts';
import type { AssetUrls } from './assets.ts';

/** What page modules are given: the application's dependencies and what the application made at start. */
export interface PageDeps extends AppDeps {
  readonly assetUrls: AssetUrls;
  /** Version of the product, from package.json. */
  readonly version: string;
}
