import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Command, Option } from 'commander';
import { asCoded, type Coded } from '../../functions/shared/article/coded-text.ts';
import type { Message } from '../../functions/shared/article/finding.ts';
import type { Language } from '../../functions/shared/article/language.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { decodeXml } from '../../functions/shared/language/exchange/xml/decode-xml.ts';
import { loadSiteConfig } from '../../local/load-site-config.ts';
import { contentOption } from '../../local/options.ts';
import { codesOf, type LinePair, readLine } from '../check-line.ts';
import { languageOf } from '../context.ts';

interface CheckOptions {
  source: string;
  target: string;
  content: string;
  json: boolean;
  language: keyof Message;
}

/** What `--json` prints of each line. Programs outside this repository read it. */
interface LineFindings {
  /** Counted from 1. */
  line: number;
  findings: { check: string; severity: string; message: string }[];
}

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'checks translations: lines of source<TAB>target, with <TAB> and what another machine made of the source where there is one, or a .tmx or .xlf file',
    )
    .requiredOption('--source <language>', 'the source language')
    .requiredOption('--target <language>', 'the target language')
    .addOption(
      new Option('--language <language>', 'the language of the messages')
        .choices(['ar', 'fr', 'en'])
        .default('en'),
    )
    .addOption(contentOption())
    .option('--json', 'one JSON object a line', false)
    .argument('[file]', 'absent: the standard input')
    .action(check);
}

/** As the pipeline would, by the site.json of the content folder. The exit code is 1 where there is an error. */
async function check(file: string | undefined, options: CheckOptions): Promise<void> {
  const languages = { source: languageOf(options.source), target: languageOf(options.target) };
  const { site } = await loadSiteConfig(options.content);
  process.stderr.write(
    `as ${join(options.content, 'site.json')} says; what it does not say is as by default\n`,
  );
  const count = { lines: 0, error: 0, warning: 0 };
  for await (const pair of readPairs(file, languages)) {
    count.lines += 1;
    const findings = await findingsOf(pair, languages, { site, language: options.language });
    for (const { severity } of findings) if (severity in count) count[severity as 'error' | 'warning'] += 1;
    print({ line: count.lines, findings }, options.json);
  }
  if (!options.json) {
    process.stdout.write(`${count.lines} lines: ${count.error} errors, ${count.warning} warnings\n`);
  }
  if (count.error > 0) process.exitCode = 1;
}

interface Pair {
  source: Language;
  target: Language;
}

/** A pair, nothing for a blank line, or why it is none. */
type ReadPair = LinePair | undefined | Error;

async function* readPairs(file: string | undefined, languages: Pair): AsyncGenerator<ReadPair> {
  if (file !== undefined && /\.(?:tmx|xlf|xliff)$/i.test(file)) {
    yield* await readUnits(file, decodeXml(await readFile(file)), languages);
    return;
  }
  const input = file === undefined ? process.stdin : createReadStream(file);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield readSafely(line);
  }
}

function readSafely(line: string): ReadPair {
  try {
    return readLine(line);
  } catch (cause) {
    return cause as Error;
  }
}

async function readUnits(file: string, xml: string, { source, target }: Pair): Promise<LinePair[]> {
  const { readTmx } = await import('../../functions/shared/language/exchange/tmx/read-tmx.ts');
  const { readXliffUnits } = await import('../../functions/shared/language/exchange/xliff/read-units.ts');
  const pairs = /\.tmx$/i.test(file)
    ? readTmx(xml, file).units.filter(
        (unit) => unit.sourceLanguage === source && unit.targetLanguage === target,
      )
    : readXliffUnits(xml).units;
  return pairs.map((unit) => ({
    source: unit.source,
    target: unit.target ?? asCoded(''),
    codes: codesOf(unit.source),
  }));
}

/** The target as readers would get it: after the typography step. */
async function findingsOf(
  pair: ReadPair,
  { source: sourceLanguage, target: targetLanguage }: Pair,
  { site, language }: { site: SiteConfig; language: keyof Message },
): Promise<LineFindings['findings']> {
  if (pair === undefined) return [];
  if (pair instanceof Error)
    return [{ check: 'input', severity: 'error', message: `the line ${pair.message}` }];
  const { checkSegment } = await import('../../functions/translate/checks/all-checks.ts');
  const { fixTypography } = await import('../../functions/translate/typography/fix-typography.ts');
  const { source, target, codes, witness } = pair;
  const published = (text: Coded) => fixTypography(text, targetLanguage, site.typography, source);
  const segment = {
    source,
    target: published(target),
    ...(witness !== undefined && { witness: { target: published(witness) } }),
    codes,
    sourceLanguage,
    targetLanguage,
  };
  const findings = checkSegment({ ...segment, origin: 'machine' }, site.checks);
  return findings.map(({ check, severity, message, messages }) => ({
    check,
    severity,
    message: language === 'en' ? message : messages[language],
  }));
}

function print({ line, findings }: LineFindings, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ line, findings })}\n`);
  else
    for (const { check, severity, message } of findings) {
      process.stdout.write(`${line}: ${severity}: ${check}: ${message}\n`);
    }
}
