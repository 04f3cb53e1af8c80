import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { DeployedStack } from './deployed-stack.ts';

/** The settings of this content folder, with the day's characters that the stack has: it may have been deployed with others. */
export function stackSite(site: SiteConfig, { dailyCharacters }: DeployedStack): SiteConfig {
  return dailyCharacters === undefined ? site : { ...site, dailyCharacters };
}
