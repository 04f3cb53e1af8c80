import type { SiteConfig } from '../../shared/article/site-config.ts';
import { type MachineName, machineFacts } from '../../shared/language/engines.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { createPace, type Pace } from './pace.ts';
import { paceLimits } from './pace-limits.ts';

/**
 * How fast a machine is asked, by site.json and by what is learned of it.
 * @param store Where the processes that ask it share that.
 */
export function paceFor(
  use: MachineName,
  { pace }: Pick<SiteConfig, 'pace'>,
  store: ObjectStore,
): Pace | undefined {
  // A machine on this computer bears what it bears.
  if (use === 'local') return undefined;
  return createPace({ engine: machineFacts(use).name, limits: paceLimits(pace?.[use]), store });
}
