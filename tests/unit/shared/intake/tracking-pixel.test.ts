import { expect, test } from 'vitest';
import { parseBody } from '../../../../functions/shared/intake/body.ts';

const pictures = (html: string) => parseBody(`<p>It opens.</p>${html}`).html.match(/<img/g)?.length ?? 0;
const at = (address: string) => `<p><img src="${address}" alt="A"></p>`;

test.each([
  ...['google-pixel.png', 'google-pixel.gif', 'bus-tracker.png', 'cycling-track.png', 'ticket-counter.png'],
  ...['beacon.png', 'track.png', 'counte.png', 'counter.gif', 'a/pixel/8.png', 'a.jpg?from=/pixel.gif'],
])('a picture called %s is one', (name) => {
  expect(pictures(at(`https://a.example/${name}`))).toBe(1);
});

test.each([
  ...['https://a.example/pixel.gif', 'https://a.example/i/1x1.png?u=7', '//a.example/spacer.gif'],
  ...[
    'https://a.example/track.gif?u=7',
    'https://a.example/counter.gif?7',
    'https://a.example/piwik.php?x=1',
  ],
  ...['https://feedproxy.google.com/~r/news/~4/abc', 'https://feeds.feedburner.com/~r/blogspot/news/~4/abc'],
  'https://www.facebook.com/tr?id=7',
])('%s counts readers', (address) => {
  expect(pictures(at(address))).toBe(0);
});

test('of any name, what says that it is two pixels high shows nothing', () => {
  const sized = (size: string) => `<p><img src="https://a.example/beacon.png" ${size}></p>`;
  expect(pictures(sized('width="600" height="400"'))).toBe(1);
  expect(pictures(sized('height="2"') + sized('style="width:1px"'))).toBe(0);
});

test.each([
  'https://feedproxy.google.com/~r/news/~5/abc/a.jpg',
  'https://feeds.feedburner.com/~ff/news?d=a',
  'https://www.facebook.com/travel.jpg',
])('%s is a picture', (address) => {
  expect(pictures(at(address))).toBe(1);
});
