import type { SiteConfig } from '../../article/site-config.ts';

/** `SITE_CONFIG`, as the stack wrote it: read, checked and with every default, when it was synthesized. */
export function readSiteConfig(): SiteConfig {
  return JSON.parse(requireVariable('SITE_CONFIG'));
}

/** @throws if the stack did not set it. */
export function requireVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is not set`);
  return value;
}
