import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseInboxFile } from '../../../../support/parse-inbox-file.ts';

const FOLDER = new URL('../../../../fixtures/layouts/', import.meta.url);
const read = (name: string) =>
  parseInboxFile('index.html', readFileSync(new URL(`${name}.html`, FOLDER), 'utf8'));

interface Taken {
  title: string;
  /** The blocks of the text: their first words, or the name of a picture's file. */
  blocks: string[];
  author?: string;
  date?: string;
}

/** The saved pages of common systems, in English, French and Arabic. */
const TAKEN: Record<string, Taken> = {
  'amp-fr': {
    title: 'Le bac repart',
    blocks: ['bac.jpg', 'Le bac pour', 'https://www.youtube.com/watch?v=abc123', 'Le suivant'],
    author: 'Omar Idrissi',
    date: '2026-03-02T08:00:00.000Z',
  },
  blogger: {
    title: 'The ferry leaves',
    blocks: ['The ferry to', 'f.jpg', 'The next one', 'Fishermen'],
    author: 'Salma Bennis',
    date: '2026-03-02T08:00:00.000Z',
  },
  'cookie-wall-en': { title: 'Rain tomorrow', blocks: ['Rain is expected.'] },
  'drupal-ar': {
    title: 'العبارة تغادر الميناء',
    blocks: ['ferry.jpg', 'غادرت العبارة', 'وستغادر'],
    author: 'سلمى بنيس',
    date: '2026-03-02T08:00:00.000Z',
  },
  ghost: {
    title: 'Ice at the quay',
    blocks: ['ice.jpg Ice, at five in the morning', 'Fishermen', 'A box', 'The film of the quay', 'The next'],
    author: 'Salma Bennis',
    date: '2026-03-02T00:00:00.000Z',
  },
  'live-blog-fr': {
    title: 'En direct : grève des bacs',
    blocks: [
      'La grève entre',
      'Le bac part',
      'Le bac pour',
      'On attend',
      'Les pêcheurs',
      'Nous attendons.',
      '— Port (@port) 2 mars 2026',
    ],
    date: '2026-03-02T08:00:00.000Z',
  },
  'microdata-en': {
    title: 'The ferry leaves',
    blocks: ['The ferry to', 'The next one'],
    author: 'Salma Bennis',
    date: '2026-03-02T08:00:00.000Z',
  },
  'nested-teasers-en': { title: 'The ferry leaves', blocks: ['The ferry to', 'The next one', 'Fishermen'] },
  'no-semantics-fr': { title: 'Pluie demain au nord', blocks: ['De la pluie', 'Les températures'] },
  'photo-story-ar': {
    title: 'صور: يوم في الميناء',
    blocks: ['a.jpg الفجر', 'b-1600.jpg الصيادون', 'c.jpg العبارة'],
  },
  'podcast-ar': {
    title: 'بودكاست: صوت الميناء',
    blocks: ['الحلقة الأولى', 'وكان الصيادون', 'https://maps.example/embed?x=1'],
  },
  'print-page-fr': { title: 'Le bac repart', blocks: ['La grève est finie', 'Le bac pour', 'Le suivant'] },
  'script-page-en': { title: 'The ferry leaves', blocks: ['The ferry to', 'The next one'] },
  'standfirst-header-fr': {
    title: 'Le bac repart',
    blocks: ['Après trois jours', 'bac.jpg Le bac, lundi.', 'Le bac pour', 'Le suivant', 'Les pêcheurs'],
    author: 'Omar Idrissi',
    date: '2026-03-02T08:00:00.000Z',
  },
  'table-layout-ar': {
    title: 'العبارة تغادر الميناء',
    blocks: ['غادرت العبارة', 'وستغادر', 'وكان الصيادون'],
  },
  'video-page': { title: 'Film: the ferry leaves', blocks: ['https://v.example/ferry.mp4', 'The ferry to'] },
  'wordpress-block-theme': {
    title: 'The ferry leaves',
    blocks: [
      'ferry.jpg',
      'The ferry to',
      '1.jpg The quay at dawn',
      '2.jpg The crew',
      'The next',
      'Monday',
      'Friday',
    ],
    author: 'Salma Bennis',
    date: '2026-03-02T09:00:00.000Z',
  },
};

const REFUSED: Record<string, RegExp> = {
  'listing-ar': /^the page lists 6 articles or more/,
  'listing-fr': /^the page lists 4 articles or more/,
  'no-article-fr': /no text that reads as an article/,
  'paywall-ar': /not free to read/,
  'paywall-fr': /not free to read/,
};

/** The text as lines: one for each block of text, with the names of its pictures. */
function linesOf(html: string): string[] {
  const marked = html
    .replace(/<img [^>]*src="[^"]*\/([^"/]+)"[^>]*>/g, '\n$1 ')
    .replace(/<\/?(?:p|h\d|li|ul|ol|figure|blockquote|table|tr|hr)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '');
  return marked
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

test.each(Object.entries(TAKEN))(
  'of the page %s the article is published and nothing else',
  (name, taken) => {
    const { content, fields } = read(name);
    const lines = linesOf(content.bodyHtml);
    expect(lines.map((line, at) => line.slice(0, taken.blocks[at]?.length))).toEqual(taken.blocks);
    expect([content.title, fields.author, fields.date]).toEqual([taken.title, taken.author, taken.date]);
    expect(content.bodyHtml).not.toMatch(/<img(?![^>]* src="https:)|<div|<h1/);
  },
);

test.each(Object.entries(REFUSED))('the page %s is refused with its reason', (name, reason) => {
  expect(() => read(name)).toThrow(reason);
});

test('each saved page is in one of the tables', () => {
  const names = readdirSync(FOLDER).map((file) => file.replace('.html', ''));
  expect([...Object.keys(TAKEN), ...Object.keys(REFUSED)].sort()).toEqual(names.sort());
});
