import { resolve } from 'node:path';
import { Command } from 'commander';
import { modelsOption } from '../../local/options.ts';
import { stackOption } from '../cloud/stack-option.ts';
import type { AddOptions } from '../models/add-models.ts';

export function modelsCommand(): Command {
  return new Command('models')
    .description('lists, fetches and removes the models of the translator "local"')
    .addCommand(listCommand())
    .addCommand(addCommand())
    .addCommand(removeCommand())
    .addCommand(pushCommand());
}

function listCommand(): Command {
  return new Command('list')
    .description('says which models there are, and which are on this computer')
    .addOption(modelsOption())
    .action(async ({ models }: { models: string }) => {
      const { listModels } = await import('../models/list-models.ts');
      process.stdout.write(`${(await listModels(resolve(models))).join('\n')}\n`);
    });
}

function addCommand(): Command {
  return new Command('add')
    .description('fetches the models of language pairs, checks them and keeps them')
    .argument('<pair...>', 'such as en-fr; a pair without English is two models by way of it')
    .addOption(modelsOption())
    .option('--from <folder|address>', 'a mirror, or a folder that models were copied into')
    .option('--name <name>', 'of several models of a pair, such as "tiny"')
    .option('--yes', 'do not ask', false)
    .action(async (pairs: string[], { models, ...options }: AddOptions & { models: string }) => {
      const { addModels } = await import('../models/add-models.ts');
      await addModels(resolve(models), pairs, options);
    });
}

function removeCommand(): Command {
  return new Command('remove')
    .description('removes models from this computer')
    .argument('<pair...>', 'such as en-fr')
    .addOption(modelsOption())
    .action(async (pairs: string[], { models }: { models: string }) => {
      const { removeModel } = await import('../models/remove-model.ts');
      for (const pair of pairs) {
        await removeModel(resolve(models), pair);
        process.stdout.write(`${pair}: removed\n`);
      }
    });
}

function pushCommand(): Command {
  return new Command('push')
    .description('puts the models on this computer into the bucket of a deployed stack')
    .addOption(stackOption())
    .addOption(modelsOption())
    .action(async ({ stack, models }: { stack: string; models: string }) => {
      const { openStack } = await import('../cloud/open-stack.ts');
      const { pushModels } = await import('../models/push-models.ts');
      const { store } = await openStack(stack);
      await pushModels(resolve(models), store, (line) => process.stdout.write(`${line}\n`));
    });
}
