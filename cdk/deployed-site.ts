import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import type { StackConfig } from './stack-config.ts';

/** Some $15 a day at Amazon Translate's list price, and 130 articles of 500 words in two languages. */
const DAILY_CHARACTERS = 1_000_000;

export type DeployedSite = SiteConfig & Required<Pick<SiteConfig, 'dailyCharacters'>>;

/** The settings of the newsroom as a stack has them: a day has an end there, whoever forgot to set one. */
export function deployedSite(site: SiteConfig, { domain }: Pick<StackConfig, 'domain'>): DeployedSite {
  return {
    dailyCharacters: DAILY_CHARACTERS,
    ...site,
    ...(domain && { baseUrl: `https://${domain.name}` }),
  };
}
