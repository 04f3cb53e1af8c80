import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { createWorkspace, runCommand, type Workspace } from '../support/run-dragoman.ts';
import { startStackStandIn } from '../support/stack-stand-in.ts';

/** Every command, with what it needs to begin. */
const CALLS: Record<string, string[]> = {
  held: [],
  export: ['harbour', 'fr', '--tmx'],
  'export-memory': ['en', 'fr'],
  import: ['units.tmx'],
  hold: ['harbour', 'fr'],
  release: ['harbour', 'fr'],
  retranslate: ['harbour'],
  estimate: ['harbour'],
  poll: [],
  feeds: [],
  submit: ['content/articles/harbour/en.md'],
  rejected: [],
  retry: ['harbour'],
  push: [],
  pull: [],
  status: [],
  tail: ['--no-follow'],
  redrive: [],
  'rotate-token': [],
  'models push': [],
  rebuild: ['--all'],
  'export-site': ['content/new'],
  'import-site': ['content/carried'],
  doctor: [],
  smoke: [],
  costs: [],
};
/** They work on files that are named and on this computer's models, and on no store. */
const WITHOUT_STORE = ['check', 'migrate', 'models list', 'models add', 'models remove'];

let workspace: Workspace;
let cloud: Awaited<ReturnType<typeof startStackStandIn>>;
beforeAll(async () => {
  cloud = await startStackStandIn();
  workspace = await createWorkspace({
    'articles/harbour/en.md': '# The harbour\n\nIt has boats.\n',
    'carried/dragoman-site.json': '{"version":1,"objects":0}',
  });
});
afterAll(() => Promise.all([cloud.close(), workspace.remove()]));

const run = (args: string[], env: Record<string, string> = {}) =>
  runCommand(args, { workspace, env: { ...cloud.env, DRAGOMAN_STACK: 'Nowhere', ...env } });
const inContent = (path: string) => join(workspace.content, path);

/** The names of those that do something: `models push`, and not `models`. */
function leavesOf(command: Command, before: string[] = []): string[] {
  const name = [...before, command.name()];
  return command.commands.length === 0
    ? [name.join(' ')]
    : command.commands.flatMap((one) => leavesOf(one, name));
}

test('each command is one of those that know a stack, or works on no store', async () => {
  const all = await Promise.all(Object.values(commands).map(async (load) => leavesOf(await load())));
  expect(all.flat().sort()).toEqual([...Object.keys(CALLS), ...WITHOUT_STORE].sort());
});

test.each(Object.entries(CALLS))('%s does not pass over the stack that is set', async (name, args) => {
  const resolved = args.map((arg) => (arg.startsWith('content/') ? inContent(arg.slice(8)) : arg));
  const { code, stdout, stderr } = await run([...name.split(' '), ...resolved]);
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('the stack Nowhere is not there')]);
});

const letter = () => inContent('articles/harbour/en.md');
const DESK = 'http://127.0.0.1:9';

test('submit goes to the desk of the stack, unless another is named on the command line', async () => {
  const named = (...flags: string[]) => run(['submit', letter(), ...flags], { DRAGOMAN_STACK: 'Dragoman' });
  expect((await named()).stderr).toContain('https://desk.example cannot be reached');
  expect((await named('--desk', DESK)).stderr).toContain(`${DESK} cannot be reached`);
  expect((await named('--desk', DESK, '--stack', 'Dragoman')).stderr).toContain('not both');
  const both = await run(['submit', letter()], { DESK_ADDRESS: DESK });
  expect(both).toMatchObject({ code: 1, stderr: expect.stringContaining('DESK_ADDRESS is set to') });
  const chosen = await run(['submit', letter(), '--stack', 'Dragoman'], { DESK_ADDRESS: DESK });
  expect(chosen.stderr).toContain('https://desk.example cannot be reached');
});

test('poll has the stack ask its feeds, and refuses what only a data folder can do', async () => {
  const poll = (...args: string[]) => run(['poll', ...args, '--stack', 'Dragoman']);
  expect(await poll()).toMatchObject({ code: 0, stdout: expect.stringContaining('the feeds that are due') });
  const sent = cloud.queues.queueOf('https://sqs.example/Poll').map(({ Body }) => Body);
  expect(sent).toEqual(['{"task":"poll-feeds"}']);
  expect(await poll('port', '--force')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--force'),
  });
});

test('estimate counts by the memory of the stack', async () => {
  const env = { DRAGOMAN_STACK: 'Dragoman' };
  const { code, stdout } = await run(['estimate', workspace.content, '--json'], env);
  expect([code, JSON.parse(stdout).articles]).toEqual([0, 1]);
  expect((await cloud.store.list('')).objects).toEqual([]);
  expect((await run(['estimate', 'harbour'], env)).stderr).toContain('nor an article of this store');
});
