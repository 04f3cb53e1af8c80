import { expect, test } from 'vitest';
import { findFiles, findImage } from '../../../../functions/poll/formats/find-image.ts';

test('a podcast that comes by way of a counter is a link', () => {
  const url = 'https://feedproxy.google.com/~r/news/~5/abc/episode.mp3';
  expect(findFiles(undefined, [{ url, type: 'audio/mpeg' }])).toEqual([url]);
  const counted = 'https://dts.feedsportal.com/episode.mp3';
  expect(findFiles(undefined, [{ url: counted, type: 'audio/mpeg' }])).toEqual([counted]);
  const film = 'https://ad.doubleclick.net/film.mp4';
  expect(findFiles({ contents: [{ url: film, medium: 'video' }] })).toEqual([film]);
});

test('what counts readers is neither a picture nor a file', () => {
  for (const type of ['image/gif', undefined]) {
    const enclosure = { url: 'https://pixel.wp.com/b.gif?x=1', type };
    expect([findImage(undefined, [enclosure]).url, findFiles(undefined, [enclosure])]).toEqual([
      undefined,
      [],
    ]);
  }
  expect(findFiles(undefined, [{ url: 'https://www.gravatar.com/avatar/7' }])).toEqual([]);
});

test('a picture whose name has the word of a counter in it is the picture', () => {
  const url = 'https://a.example/google-pixel-8.gif';
  expect(findImage({ contents: [{ url, medium: 'image' }] }).url).toBe(url);
});
