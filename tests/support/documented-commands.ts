import { existsSync } from 'node:fs';
import { readPage } from './docs-pages.ts';

/** Pages whose every command is run by tests/deploy, or marked. */
export const RUN_PAGES = ['docs/runbook.md', 'docs/security.md', 'docs/deploy.md'].filter((page) =>
  existsSync(page),
);

/** What a page says of a command that can be tried against AWS only: in its comment, or behind it. */
const MARK = 'needs AWS';

/** Commands that need more around them than a stack; the test that gives it to them. */
export const RUN_ELSEWHERE: Readonly<Record<string, string>> = {
  smoke: 'tests/deploy/smoke.test.ts',
  costs: 'tests/deploy/smoke.test.ts',
};

export interface DocumentedCommand {
  page: string;
  line: number;
  /** Without its comment, on one line. */
  text: string;
  needsAws: boolean;
}

/** One thing that a command does: `a && b` are two. */
export type Step =
  | { program: 'dragoman' | 'cdk'; args: string[] }
  /** In a clone of the repository. */
  | { program: 'clone'; args: string[] };

/** Every command that a page shows: a line of a block of shell, or one between backticks. */
export function readCommands(page: string): DocumentedCommand[] {
  const commands: DocumentedCommand[] = [];
  const lines = readPage(page).split('\n');
  let fence: string | undefined;
  let open = '';
  for (const [place, line] of lines.entries()) {
    const [, language] = /^```(\w*)/.exec(line) ?? [];
    if (language !== undefined) {
      fence = fence === undefined ? language : undefined;
      continue;
    }
    const at = { page, line: place + 1 };
    if (fence === undefined) {
      commands.push(...inlineCommands(line, lines[place + 1] ?? '').map((found) => ({ ...at, ...found })));
      continue;
    }
    if (!/^(sh|bash|console)$/.test(fence)) continue;
    open += ` ${line.trim()}`;
    if (open.endsWith('\\')) {
      open = open.slice(0, -1);
      continue;
    }
    const [, text = '', comment = ''] = /^(.*?)(?:\s+#\s*(.*))?$/.exec(open.trim()) ?? [];
    if (text !== '' && !text.startsWith('#'))
      commands.push({ ...at, text, needsAws: comment.includes(MARK) });
    open = '';
  }
  return commands;
}

/** Names of programs alone are no commands. */
const INLINE =
  /`((?:[A-Z_]+=\S+ )*(?:npm|npx|git|aws|dragoman|cdk|curl|node|pip|docker) [^`]+)`([^`]{0,14})/g;

function inlineCommands(line: string, next: string): Pick<DocumentedCommand, 'text' | 'needsAws'>[] {
  return [...`${line} ${next.slice(0, MARK.length + 2)}`.matchAll(INLINE)]
    .filter(({ index }) => index < line.length)
    .map(([, text = '', behind]) => ({ text, needsAws: behind?.trim().startsWith(`(${MARK}`) ?? false }));
}

/** What running a command is, step by step; `undefined` of one that no test can run. */
export function stepsOf({ text }: Pick<DocumentedCommand, 'text'>): Step[] | undefined {
  const steps = text.split(' && ').map(stepOf);
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

/** Of the CDK's command; `--all` is the one stack that there is without options. */
const CDK = /^(bootstrap|synth|diff|deploy|destroy)( --all)?$/;

/** Other names of commands. */
const SHORT: readonly [RegExp, string][] = [
  [/^npm run -s dragoman --/, 'dragoman'],
  [/^npm run synth$/, 'cdk synth'],
  [/^npx cdk/, 'cdk'],
];

function stepOf(text: string): Step | undefined {
  // A pipe, a redirection or a variable is for a shell, and a placeholder is none of them.
  if (/[|<>;$]/.test(text.replaceAll(/<[\w-]+>/g, ''))) return undefined;
  const words = SHORT.reduce((call, [name, to]) => call.replace(name, to), text).split(/\s+/);
  const [program = '', ...args] = words;
  if (program === 'dragoman') return { program, args };
  if (program === 'cdk') return CDK.test(args.join(' ')) ? { program, args } : undefined;
  const isSetUp = text === 'npm ci' || text === 'git pull' || text.startsWith('git checkout ');
  return isSetUp ? { program: 'clone', args: words } : undefined;
}
