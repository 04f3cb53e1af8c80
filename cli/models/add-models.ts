import { isAgreed } from '../is-agreed.ts';
import { addModel, bytesOf } from './add-model.ts';
import { inMegabytes } from './in-megabytes.ts';
import { MANIFEST } from './manifest.ts';
import { type PlannedModel, type PlanOptions, planModel } from './plan-model.ts';
import { modelsOf } from './read-pair.ts';

export interface AddOptions extends PlanOptions {
  /** Nobody is asked. */
  yes: boolean;
}

/** @throws where a pair is none, where nobody agrees, and where a model cannot be had; those before it stay. */
export async function addModels(
  folder: string,
  pairs: readonly string[],
  options: AddOptions,
): Promise<void> {
  const plans: PlannedModel[] = [];
  for (const pair of new Set(pairs.flatMap(modelsOf))) plans.push(await planModel(MANIFEST, pair, options));
  if (!options.yes && !(await isFetchAgreed(plans, folder))) throw new Error('nothing was fetched');
  for (const plan of plans) await add(folder, plan);
}

async function isFetchAgreed(plans: readonly PlannedModel[], folder: string): Promise<boolean> {
  for (const plan of plans) {
    const { from } = plan.model;
    const where = URL.canParse(from) ? new URL(from).host : from;
    process.stderr.write(
      `${plan.pair} ${plan.name}: ${inMegabytes(bytesOf(plan))} from ${where} (${plan.licence})\n`,
    );
  }
  const all = plans.reduce((sum, plan) => sum + bytesOf(plan), 0);
  return isAgreed(
    `Fetch ${inMegabytes(all)} into ${folder}?`,
    'nothing is fetched without being asked: add --yes',
  );
}

/** On a terminal one line that changes; in a log a few lines. */
async function add(folder: string, plan: PlannedModel): Promise<void> {
  const { isTTY } = process.stderr;
  const all = bytesOf(plan);
  let [done, told] = [0, 0];
  const outcome = await addModel(folder, plan, (count) => {
    done += count;
    const percent = Math.floor((100 * done) / all);
    if (percent < told + (isTTY ? 1 : 25)) return;
    told = percent;
    const line = `${plan.pair} ${percent} % of ${inMegabytes(all)}`;
    process.stderr.write(isTTY ? `\r${line}` : `${line}\n`);
  });
  if (isTTY && told > 0) process.stderr.write('\n');
  const what = outcome === 'added' ? 'added' : 'was there already';
  process.stdout.write(`${plan.pair} ${plan.name}: ${what}\n`);
}
