import { expect } from 'vitest';
import type { ArticleState } from '../../../functions/shared/article/article.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { articleKey, inboxKey, publishedKey } from '../../../functions/shared/store/keys.ts';
import { rejectedKey } from '../../../functions/shared/store/rejected-keys.ts';
import type { Step } from '../../support/documented-commands.ts';
import { ask, signedFor } from './ask.ts';
import { STACK } from './create-deployment.ts';
import { siteFunctionUrl } from './find-resources.ts';
import { openIngestQueues } from './open-ingest-queues.ts';
import { ARTICLE, NAMED_ARTICLE, OTHER_STACK, type StepRunner } from './run-step.ts';

/** What is wrong before a command is run, what it says, and what is right after. */
export interface Remedy {
  before?(): Promise<unknown>;
  says?: RegExp;
  /** It only reads, and says so once the stages have come as far. */
  isAskedAgain?: true;
  after?(): Promise<unknown>;
}

const NAMES = [
  ...['rebuild', 'doctor --repair', 'doctor', 'redrive --list', 'redrive <stage>', 'retry', 'push'],
  ...['status', 'tail', 'rotate-token', 'import-site'],
];

/** Which of the remedies a step is, if it is one. */
export function remedyOf({ program, args }: Step): string | undefined {
  // It makes pictures, and the remedy breaks what has none.
  if (args.includes('pictures')) return undefined;
  const call = args.join(' ');
  return program === 'dragoman' ? NAMES.find((name) => `${call} `.startsWith(`${name} `)) : undefined;
}

const LANGUAGES = ['ar', 'fr', 'en'];
const SOON = { timeout: 240_000, interval: 500 };
const BROKEN = 'mended';

export function createRemedies({
  account: { store, ministack, newsroom },
}: StepRunner): Record<string, Remedy> {
  const isThere = (key: string) => async () => (await store.get(key)) !== undefined;
  const cards = async () => (await store.list('newest/fr/')).objects.map(({ key }) => key);
  /** The published object and a card are gone. */
  const brokenArticle: Remedy = {
    async before() {
      await store.delete(publishedKey(ARTICLE));
      for (const key of await cards()) if (key.endsWith(`-${ARTICLE}.json`)) await store.delete(key);
    },
    async after() {
      await expect.poll(isThere(publishedKey(ARTICLE)), SOON).toBe(true);
      await expect.poll(async () => (await cards()).join(), SOON).toContain(`-${ARTICLE}.json`);
    },
  };
  return {
    rebuild: brokenArticle,
    'doctor --repair': brokenArticle,
    doctor: { says: /Nothing is wrong/ },
    'redrive --list': { before: buryMessage, says: /ingest: \d+ dead letters?\n/ },
    'redrive <stage>': {
      before: buryMessage,
      says: /ingest: \d+ dead letters?, back in the queue/,
      async after() {
        expect(await deadLetters()).toEqual([]);
      },
    },
    retry: {
      /** A file that a fix of ours takes now. */
      async before() {
        const receivedAt = await takeIn('es.md', '---\ntitle: Mended\n---\n\nIt is mended.\n');
        const record = { articleId: ARTICLE, file: 'es.md', reason: 'a mistake of ours', receivedAt };
        await store.put(rejectedKey(ARTICLE, 'es.md'), JSON.stringify(record));
      },
      after: () => expect.poll(isThere(rejectedKey(ARTICLE, 'es.md')), SOON).toBe(false),
    },
    push: {
      before: () =>
        newsroom.write({ [`articles/${BROKEN}/en.md`]: `---\ntitle: New\n---\n\nAt ${Date.now()}.\n` }),
      after: () => expect.poll(isThere(publishedKey(BROKEN)), SOON).toBe(true),
    },
    status: {
      says: new RegExp(
        `^(${ARTICLE}|${NAMED_ARTICLE}): published\\n|of today.s [\\d,]+ characters were sent`,
      ),
      isAskedAgain: true,
    },
    tail: { before: () => takeIn('en.md'), says: /^\d\d:\d\d:\d\d ingest +council /m, isAskedAgain: true },
    'rotate-token': { says: /\/desk\/\?token=/ },
    'import-site': { says: /objects taken in/, after: expectSamePages },
  };

  /** As it is, if no text is given. @returns when it came in: ISO 8601. */
  async function takeIn(file: string, text?: string): Promise<string> {
    const key = inboxKey(ARTICLE, file);
    await store.put(key, text ?? (await store.get(key))?.body ?? '');
    const isTaken = async () => file.slice(0, 2) in ((await readState())?.files ?? {});
    await expect.poll(isTaken, SOON).toBe(true);
    return (await store.list(key)).objects[0]?.lastModified.toISOString() ?? '';
  }

  async function readState(): Promise<ArticleState | undefined> {
    return (await getJson<ArticleState>(store, articleKey(ARTICLE)))?.value;
  }

  async function buryMessage(): Promise<void> {
    const queues = await openIngestQueues(ministack);
    await queues.bury(
      JSON.stringify({ detail: { object: { key: inboxKey(ARTICLE, 'en.md') } } }),
      'AccessDenied',
    );
    queues.close();
  }

  async function deadLetters() {
    const queues = await openIngestQueues(ministack);
    const found = await queues.deadLetters();
    queues.close();
    return found;
  }

  /** Both sites say the same of what was carried, each under its own address. */
  async function expectSamePages(): Promise<void> {
    const [here, there] = await Promise.all(
      [STACK, OTHER_STACK].map((stack) => siteFunctionUrl(ministack, stack)),
    );
    const read = async (site: string | undefined, path: string) => {
      const { status, body } = await ask(ministack, new URL(path, site).href, signedFor('lambda'));
      return [status, body.replaceAll(/https?:\/\/[\w.-]+(:\d+)?(?=\/|")/g, '')];
    };
    for (const language of LANGUAGES) {
      for (const path of [
        `/${language}/articles/${ARTICLE}`,
        `/${language}/articles/${NAMED_ARTICLE}`,
        `/${language}/`,
      ]) {
        const page = await read(here, path);
        expect(page[0]).toBe(200);
        await expect.poll(() => read(there, path), SOON).toEqual(page);
      }
    }
  }
}
