import { Command, Option } from 'commander';
import { MACHINE_NAMES } from '../../functions/shared/language/engines.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { withRuntimeOptions } from '../context.ts';
import type { PipelineOptions } from '../open-pipeline.ts';
import type { RetranslateFlags } from '../retranslate/retranslate.ts';

export function retranslateCommand(): Command {
  return withRuntimeOptions(new Command('retranslate'))
    .description('has a machine translate articles anew; what it has in memory is paid for again')
    .argument('[article...]', 'ids of articles')
    .addOption(
      new Option('--engine <name>', 'only what other machines translated, by this one').choices(
        MACHINE_NAMES,
      ),
    )
    .option('--language <language>', 'only this language')
    .option('--all', 'every article; with --engine also without it, if none is named', false)
    .option(
      '--include-human',
      'also what people translated, and what they translated before it changed',
      false,
    )
    .option('--estimate', 'say what it would cost; send nothing and write nothing', false)
    .option('--yes', 'do not ask', false)
    .addOption(optionalStackOption())
    .option('--json', 'print the outcome as JSON', false)
    .action(async (named: string[], options: PipelineOptions & RetranslateFlags) => {
      const { retranslate } = await import('../retranslate/retranslate.ts');
      await retranslate(named, options);
    });
}
