import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import { makeIdentity } from '../support/make-identity.ts';
import { createWorkspace, runCommand, type Workspace } from '../support/run-dragoman.ts';
import * as samples from '../unit/poll/formats/sample-feeds.ts';

const identities = {
  trusted: makeIdentity('trusted'),
  unknown: makeIdentity('unknown'),
  another: makeIdentity('another', '127.0.0.2'),
};

const servers: FeedServer[] = [];
let workspace: Workspace;
const run = (...args: string[]) =>
  runCommand(args, { workspace, env: { NODE_EXTRA_CA_CERTS: join(workspace.content, 'known.pem') } });

beforeAll(async () => {
  const feeds = [];
  for (const [id, identity] of Object.entries(identities)) {
    const body = samples.rssOf(samples.sampleItems(1, id));
    const server = await startFeedServer({ '/feed': { body } }, identity);
    servers.push(server);
    feeds.push({ id, url: `${server.url}/feed` });
  }
  const { trusted, another } = identities;
  workspace = await createWorkspace({
    'feeds.json': JSON.stringify({ feeds }),
    'known.pem': [trusted.cert, another.cert].join('\n'),
  });
});
afterAll(async () => {
  await Promise.all([...servers.map((server) => server.close()), workspace.remove()]);
});

test('a feed over TLS is taken in; one whose certificate is not good is named with the reason, and keeps it', async () => {
  const { code, stdout, stderr } = await run('poll', '--allow-private-feeds', '--json');
  const { articles, feeds } = JSON.parse(stdout);
  expect([code, articles.length]).toEqual([1, 1]);
  expect(feeds.map(({ feed, asked }: { feed: string; asked: string }) => [feed, asked])).toEqual([
    ['trusted', 'answered'],
    ['unknown', 'failed'],
    ['another', 'failed'],
  ]);
  const reasons = { unknown: /self-signed certificate/, another: /does not match certificate's altnames/ };
  const states = JSON.parse((await run('feeds', '--json')).stdout) as { id: string; lastError?: string }[];
  for (const [id, reason] of Object.entries(reasons)) {
    const said = stderr.split('\n').find((line) => line.includes(`feed ${id}: https://127.0.0.1:`));
    expect(said).toMatch(reason);
    expect(states.find((state) => state.id === id)?.lastError).toMatch(reason);
  }
});
