import type { RuntimeOptions } from '../../local/options.ts';
import { openStore, type StoreContext } from '../context.ts';

/** The bucket of a deployed stack if one is named, else the data folder; by the content folder's site.json, but for what the stack says of itself. */
export async function openAnyStore(
  options: RuntimeOptions & { stack?: string },
): Promise<StoreContext & { address?: string }> {
  const local = await openStore(options);
  if (options.stack === undefined) return local;
  const { openStack } = await import('./open-stack.ts');
  const { stackSite } = await import('./stack-site.ts');
  const { stack, store } = await openStack(options.stack);
  return { store, site: stackSite(local.site, stack), address: stack.siteAddress };
}
