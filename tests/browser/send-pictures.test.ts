import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { AxeBuilder } from '@axe-core/playwright';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeskApp } from '../../functions/desk/app.tsx';
import type { PresignUpload } from '../../functions/desk/pictures/picture-upload.ts';
import { createPresignUpload } from '../../functions/desk/pictures/presign-upload.ts';
import { isTokenOf } from '../../functions/desk/sign-in/is-token.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { openChromium } from './open-chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

const PICTURE = { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: Buffer.from('of a boat') };

async function serve(app: Hono, host: string) {
  const server = createAdaptorServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://${host}:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Under another site's name than the desk, as S3 is. It takes what comes, and sends the browser on as S3 does. */
function createBucket(took: Record<string, string>): Hono {
  return new Hono().post('/:bucket', async (context) => {
    const form = await context.req.parseBody();
    const key = String(form.key);
    took[key] = await (form.file as File).text();
    const next = new URL(String(form.success_action_redirect));
    for (const [name, value] of Object.entries({ bucket: 'content', key, etag: '"1"' })) {
      next.searchParams.set(name, value);
    }
    return context.redirect(next.href, 303);
  });
}

async function openDesk(presign?: PresignUpload) {
  const store = createMemoryObjectStore();
  const options = { store, site: parseSiteConfig({}), isToken: isTokenOf('token'), basePath: '/desk' };
  const desk = await serve(createDeskApp({ ...options, ...(presign && { presign }) }), 'localhost');
  const page = await (await browser.newContext()).newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    // The desk has no icon.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) problems.push(message.text());
  });
  return { store, desk, page, problems };
}

/** From the overview to a form for the file, as an editor goes. */
async function sendPicture(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/desk/?token=token`);
  await page.getByLabel('Pictures of the article').fill('harbour');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByLabel(/^Name, as the text has it/).fill('صورة.jpg');
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await page.getByLabel('File for').setInputFiles(PICTURE);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Send' }).click();
}

test('an editor sends a picture to the bucket, without a script, and comes back to the desk still signed in', async () => {
  const took: Record<string, string> = {};
  const bucket = await serve(createBucket(took), '127.0.0.1');
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  const client = new S3Client({
    endpoint: bucket.url,
    region: 'eu-west-3',
    forcePathStyle: true,
    credentials,
  });
  const { desk, page, problems } = await openDesk(createPresignUpload(client, 'content'));
  await sendPicture(page, desk.url);
  await page.getByRole('heading', { name: 'The picture is sent' }).waitFor();
  expect(took).toEqual({ 'inbox/harbour/صورة.jpg': 'of a boat' });
  await page.getByRole('link', { name: 'Back to the desk' }).click();
  await page.getByRole('heading', { name: 'Pictures of harbour' }).waitFor();
  expect(problems).toEqual([]);
  for (const server of [desk, bucket]) server.close();
  await page.context().close();
});

test('on a laptop the desk takes it itself', async () => {
  const { desk, page, store, problems } = await openDesk();
  await sendPicture(page, desk.url);
  await page.getByRole('status').getByText('is sent').waitFor();
  const stored = await store.get('inbox/harbour/صورة.jpg');
  expect([Buffer.from(stored?.body ?? []).toString(), problems]).toEqual(['of a boat', []]);
  desk.close();
  await page.context().close();
});
