import { randomInt } from 'node:crypto';
import { Command, Option } from 'commander';
import { loadSiteConfig } from '../../../local/load-site-config.ts';
import { stackOption } from '../../cloud/stack-option.ts';

interface SmokeFlags {
  stack: string;
  content: string;
  address?: string;
  waitMinutes: string;
  json: boolean;
}

/** Three minutes are a message's five attempts. */
const WAIT_MINUTES = '4';

export function smokeCommand(): Command {
  return new Command('smoke')
    .description(
      'tries a deployed stack: publishes an article, reads it through the edge, takes it away again',
    )
    .addOption(stackOption())
    .addOption(
      new Option('--content <folder>', 'the content folder, for its site.json')
        .env('CONTENT_DIR')
        .default('content'),
    )
    .option('--address <url>', "where to read, in place of the stack's own address")
    .option('--wait-minutes <number>', 'for the stages, at most', WAIT_MINUTES)
    .option('--json', 'print the checks as JSON', false)
    .action(smoke);
}

async function smoke({ stack: name, content, address, waitMinutes, json }: SmokeFlags): Promise<void> {
  const minutes = Number(waitMinutes);
  if (!(minutes > 0 && minutes <= 60)) {
    throw new Error(`--wait-minutes ${JSON.stringify(waitMinutes)} is no number from above 0 to 60`);
  }
  const { site } = await loadSiteConfig(content);
  const { openStack } = await import('../../cloud/open-stack.ts');
  const { runSmoke } = await import('../../smoke/run-smoke.ts');
  const { describeChecks } = await import('../../smoke/smoke-check.ts');
  const { stack, store } = await openStack(name);
  const checks = await runSmoke(
    stack,
    { store, site },
    {
      address: (address ?? stack.siteAddress).replace(/\/+$/, ''),
      limitMs: minutes * 60_000,
      number: randomInt(10_000, 100_000),
    },
  );
  process.stdout.write(`${json ? JSON.stringify(checks) : describeChecks(checks)}\n`);
  if (checks.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1;
}
