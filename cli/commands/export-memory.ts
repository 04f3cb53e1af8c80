import { Command } from 'commander';
import { writeTmx } from '../../functions/shared/language/exchange/tmx/write-tmx.ts';
import type { MemoryUnit } from '../../functions/shared/language/memory/memory-unit.ts';
import { memoryFolder } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import { openAnyStore } from '../cloud/open-any-store.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { languageOf, withRuntimeOptions, writeOutput } from '../context.ts';

type ExportMemoryOptions = RuntimeOptions & { stack?: string; output?: string };

export function exportMemoryCommand(): Command {
  return withRuntimeOptions(new Command('export-memory'))
    .description('writes the translation memory of a language pair as TMX 1.4b')
    .argument('<source>', 'the source language')
    .argument('<target>', 'the target language')
    .addOption(optionalStackOption())
    .option('--output <file>', 'write there and not to the standard output')
    .action(async (source: string, target: string, options: ExportMemoryOptions) => {
      const { store } = await openAnyStore(options);
      const units: MemoryUnit[] = [];
      for await (const { key } of listAll(store, memoryFolder(languageOf(source), languageOf(target)))) {
        const unit = (await getReadable<MemoryUnit>(store, key))?.value;
        if (unit !== undefined && unit.state !== 'initial') units.push(unit);
      }
      await writeOutput(writeTmx(units), options.output);
    });
}
