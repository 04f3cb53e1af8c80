import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../functions/shared/store/object-store.ts';
import type { Wake } from '../functions/sweep/wake.ts';
import type { RuntimeOptions } from '../local/options.ts';
import { createProgress, type Progress } from '../local/progress.ts';
import { wakeStage } from '../local/runtime/sweep-objects.ts';
import { openStore } from './context.ts';
import { openRuntime } from './open-runtime.ts';

/** A store with the stages that work on it: those of this machine, or of a deployed stack. */
export interface OpenPipeline {
  store: ObjectStore;
  site: SiteConfig;
  progress: Progress;
  /** Has a stage look at an object again. */
  wake(wake: Pick<Wake, 'stage' | 'key'>): Promise<void>;
  /** Waits until it is done, on this machine; a stack goes on by itself. @returns characters that were sent, if it is known. */
  idle(): Promise<number | undefined>;
  close(): Promise<void>;
}

export type PipelineOptions = Parameters<typeof openRuntime>[0] & { stack?: string };

export function openPipeline(options: PipelineOptions): Promise<OpenPipeline> {
  return options.stack === undefined ? openHere(options) : openThere(options, options.stack);
}

async function openHere(options: PipelineOptions): Promise<OpenPipeline> {
  const { runtime, progress } = await openRuntime(options);
  const { store, site, queue, sent } = runtime;
  return {
    ...{ store, site, progress },
    wake: (wake) => wakeStage(queue, wake),
    async idle() {
      await queue.idle();
      return sent.characters;
    },
    async close() {
      progress.end();
      await runtime.close();
    },
  };
}

async function openThere(options: RuntimeOptions, name: string): Promise<OpenPipeline> {
  const { openStack } = await import('./cloud/open-stack.ts');
  const { openQueues } = await import('./cloud/open-queues.ts');
  const { stackSite } = await import('./cloud/stack-site.ts');
  const [{ stack, store }, { site }] = [await openStack(name), await openStore(options)];
  const queues = openQueues(stack);
  return {
    ...{ store, site: stackSite(site, stack) },
    progress: createProgress(process.stderr),
    wake: queues.wake,
    idle: async () => undefined,
    close: async () => queues.close(),
  };
}
