import { expect, test } from 'vitest';
import { readAll } from '../../../support/pipeline.ts';
import { BUCKET_ORIGIN, createPictureDesk, policyOf } from './setup.ts';

const PAGE = '/desk/pictures?article=harbour';
const OURS = { 'Sec-Fetch-Site': 'same-origin' };
const BYTES = new Uint8Array([0xff, 0xd8, 1, 2]);

test('the page asks for a name first, and lists what lies beside the texts', async () => {
  const { request, pipeline } = createPictureDesk();
  await pipeline.store.put('inbox/harbour/boat.png', 'x'.repeat(2500));
  await pipeline.store.put('inbox/harbour/en.md', 'x');
  const html = await (await request(PAGE)).text();
  expect(html).toMatch(/<form method="get" action="\/desk\/pictures".*name="name"/);
  expect(html).toMatch(/<bdi>boat.png<\/bdi>.*\(3 kB/);
  expect([html.includes('en.md'), html.includes('type="file"')]).toEqual([false, false]);
});

test('a picture is sent by two plain forms on a laptop', async () => {
  const { request, send, pipeline } = createPictureDesk();
  const answer = await request(`${PAGE}&name=${encodeURIComponent('old "boat".jpg')}`);
  const html = await answer.text();
  const [, action = ''] =
    /action="(\/desk\/pictures\?[^"]*)" enctype="multipart\/form-data"/.exec(html) ?? [];
  const csp = answer.headers.get('content-security-policy') ?? '';
  expect([csp.includes("form-action 'self';"), html.includes('<script')]).toEqual([true, false]);
  const sent = await send(action.replaceAll('&amp;', '&'), BYTES, OURS);
  const location = sent.headers.get('location') ?? '';
  expect([sent.status, Object.keys(await readAll(pipeline.store, 'inbox/'))]).toEqual([
    303,
    ['inbox/harbour/old "boat".jpg'],
  ]);
  expect(await (await request(location)).text()).toMatch(
    /role="status"><bdi>old &quot;boat&quot;.jpg<\/bdi> is sent/,
  );
});

test('in the cloud the form goes to the bucket, and only there besides the desk', async () => {
  const { request, app } = createPictureDesk(true);
  const answer = await request(`https://desk.example${PAGE}&name=boat.jpg`);
  const html = await answer.text();
  const fields = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, n, v]) => [n, v]),
  );
  expect(policyOf(fields).conditions).toContainEqual({
    success_action_redirect: 'https://desk.example/desk/pictures/sent',
  });
  expect(html).toContain(`action="${BUCKET_ORIGIN}/"`);
  // S3 reads no field behind the file.
  expect(html.lastIndexOf('type="hidden"')).toBeLessThan(html.indexOf('type="file"'));
  expect(answer.headers.get('content-security-policy')).toContain(`form-action 'self' ${BUCKET_ORIGIN};`);
  expect((await request(PAGE)).headers.get('content-security-policy')).toContain("form-action 'self';");
  // The cookie, which is SameSite=Strict, does not come along from there.
  const sent = await app.request('/desk/pictures/sent?bucket=b&key=inbox%2Fharbour%2Fboat.jpg&etag=%22x%22');
  expect([sent.status, await sent.text()]).toEqual([
    200,
    expect.stringContaining('href="/desk/pictures?article=harbour&amp;sent=boat.jpg"'),
  ]);
});

test.each([
  '',
  '?key=x',
  '?key=inbox/../../x',
  '?key=inbox/%22%3E%3Cscript%3E/a.jpg',
  '?key=//evil.example/a.jpg',
])('what S3 did not send leads nowhere but to the desk: %j', async (query) => {
  const { app } = createPictureDesk(true);
  const html = await (await app.request(`/desk/pictures/sent${query}`)).text();
  expect([html.includes('href="/desk/"'), html.includes('<script')]).toEqual([true, false]);
});

test('a form that stands on another site is refused, and so is one without a token', async () => {
  const { send, app, pipeline } = createPictureDesk();
  const foreign = await send(`${PAGE}&name=a.jpg`, BYTES, {
    'Sec-Fetch-Site': 'cross-site',
    Origin: 'https://evil.example',
  });
  const stranger = await app.request(`${PAGE}&name=a.jpg`, { method: 'POST', body: new FormData() });
  expect([foreign.status, stranger.status, (await app.request(PAGE)).status]).toEqual([403, 401, 401]);
  expect(await readAll(pipeline.store, '')).toEqual({});
});

test.each([
  ['a name that is none', 'a/b.jpg', 400, 'is no name for a picture'],
  ['a text', 'en.md', 415, 'ends in none of'],
  ['markup', '<img src=x>.svg', 415, 'not taken; save it as JPEG'],
])('%s is told on the page, which asks again', async (_, name, status, told) => {
  const { request, send } = createPictureDesk();
  const address = `${PAGE}&name=${encodeURIComponent(name)}`;
  for (const answer of [await request(address), await send(address, BYTES, OURS)]) {
    const html = await answer.text();
    expect([answer.status, html.includes(told), html.includes('<img')]).toEqual([status, true, false]);
    expect(html).toMatch(/role="alert"/);
  }
});

test.each(['', '?article=', '?article=../x', '?article=%00', `?article=${'x'.repeat(300)}`])(
  'there are no pictures of no article: %j',
  async (query) => {
    const { request, send } = createPictureDesk();
    expect((await request(`/desk/pictures${query}`)).status).toBe(404);
    expect((await send(`/desk/pictures${query}`, BYTES, OURS)).status).toBe(404);
  },
);

test('a picture that is too large is refused with what is taken', async () => {
  const { send } = createPictureDesk();
  const answer = await send(`${PAGE}&name=a.jpg`, new Uint8Array(20_020_000), OURS);
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('up to 20 MB')]);
});

test('the overview leads to the pictures of an article', async () => {
  const { request } = createPictureDesk();
  expect(await (await request('/desk/')).text()).toMatch(
    /<form method="get" action="\/desk\/pictures".*name="article"/,
  );
});
