import { expect, test } from 'vitest';
import type { Fetcher } from '../../../../functions/poll/fetch/fetcher.ts';
import { readSize } from '../../../../functions/poll/pictures/read-size.ts';
import {
  asked,
  file,
  linking,
  local,
  PLAIN,
  poller,
  serve,
  servePictures,
  server,
  taken,
  text,
} from './pictures-setup.ts';

servePictures();

test('a picture that is linked to gets its size from the feed, else from its beginning, asked for once', async () => {
  const [plain, other] = [`${server.url}/plain.jpg`, `${server.url}/alpha.png`];
  serve(text(), `<media:content url="${plain}" medium="image" width="800" height="600"/>`);
  await poller.poll(linking());
  expect((await taken()).article.image).toEqual({ url: plain, width: 800, height: 600 });
  expect(server.requests.map(({ path }) => path)).toEqual(['/news']);

  serve(text(), `<media:content url="${other}" medium="image"/>`);
  await poller.poll(linking());
  const { image } = (await taken()).article;
  expect([image.url, image.width, image.height]).toEqual([other, 300, 200]);
  expect(asked('/alpha.png')[0]?.headers.range).toBe('bytes=0-262143');
  serve(text().replace('opens', 'closes'), `<media:content url="${other}" medium="image"/>`);
  await poller.poll(linking());
  expect((await taken()).article.image).toEqual(image);
  expect(asked('/alpha.png')).toHaveLength(1);
});

test('a picture in a text is asked for once, too', async () => {
  serve(text(`${server.url}/alpha.png`));
  await poller.poll(linking());
  serve(text(`${server.url}/alpha.png`).replace('opens', 'closes'));
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toMatch(/closes.*width="300" height="200"/);
  expect(asked('/alpha.png')).toHaveLength(1);
});

test('nobody is asked for a size when the turn comes after the end of the poll', async () => {
  serve(text(`${server.url}/alpha.png`));
  let begun = false;
  const fetch: Fetcher = (request) => {
    begun ||= request.kind === 'pictureStart';
    return local({ ...request, isTimeUp: () => begun && request.isTimeUp !== undefined });
  };
  await poller.poll(linking(), { fetch });
  expect([begun, asked('/alpha.png').length]).toEqual([true, 0]);
  expect((await taken()).article.bodyHtml).toContain('alpha.png');
});

test('of a picture that was copied, too, only the beginning is looked at', async () => {
  const profile = Buffer.concat([Buffer.from([0xff, 0xe2, 0xff, 0xff]), Buffer.alloc(65_533)]);
  const late = Buffer.concat([PLAIN.subarray(0, 2), ...Array(5).fill(profile), PLAIN.subarray(2)]);
  const early = Buffer.concat([PLAIN.subarray(0, 2), profile, PLAIN.subarray(2)]);
  expect(await readSize(early)).toEqual(await readSize(PLAIN));
  expect(await readSize(late)).toBeUndefined();
});

test('a picture on its side has the size it is shown in, and one that does not tell has none', async () => {
  server.serve('/side.jpg', { headers: { 'Content-Type': 'image/jpeg' }, body: file('orient-6.jpg') });
  serve(text(`${server.url}/side.jpg`));
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toContain('width="300" height="200"');
  server.serve('/no.jpg', { headers: { 'Content-Type': 'image/jpeg' }, body: 'x'.repeat(300_000) });
  serve(text(`${server.url}/no.jpg`));
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toContain(`<img src="${server.url}/no.jpg" alt="A">`);
});

test('however much a server sends, a picture is measured by its first 256 kB', async () => {
  let sent = 0;
  server.serve('/endless.jpg', (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'image/jpeg' });
    response.write(PLAIN);
    const part = Buffer.alloc(65_536);
    const more = () => {
      sent += part.length;
      response.write(part, (cause) => cause || setImmediate(more));
    };
    more();
  });
  serve(text(`${server.url}/endless.jpg`));
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toMatch(/width="\d+"/);
  expect(sent).toBeLessThan(20_000_000);
});

test('what counts readers is in no text', async () => {
  serve(
    `<p>It opens.</p><img src="https://a.example/x.gif" width="1" height="1"><img src="https://pixel.wp.com/b.gif?x=1">` +
      `<img src="https://a.example/y.png" style="width:1px;height:1px"><img src="https://a.example/open/track.gif?u=7">` +
      `<img src="//feeds.feedburner.com/~r/news/~4/abc" height="1" alt="">`,
  );
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toBe('<p>It opens.</p>');
});
