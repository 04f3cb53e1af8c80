import { parseSiteConfig, type SiteConfig } from '../article/site-config.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createS3Client, createS3ObjectStore } from '../store/s3-object-store.ts';

export interface Environment {
  store: ObjectStore;
  site: SiteConfig;
}

/** What the stack gives every function: `BUCKET`, and `SITE_CONFIG` as JSON. */
export function readEnvironment(): Environment {
  const store = createS3ObjectStore({ client: createS3Client(), bucket: requireVariable('BUCKET') });
  return { store, site: parseSiteConfig(JSON.parse(requireVariable('SITE_CONFIG'))) };
}

/** @throws where the stack did not set it. */
export function requireVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is not set`);
  return value;
}
