import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import { coded, setUp, translate, words } from './setup.ts';

const SEGMENT = coded('See <1>the report</1>, <2/> run <3/> now', 'a', 'br', 'code');
const TRANSLATED = 'See·fr <1>the·fr report·fr</1>, <2/> run·fr <3/> now·fr';

/** The translation where the engine answers with this once, and well to the second try. */
async function translateOnce(segment: typeof SEGMENT, answer: (html: string) => string) {
  let calls = 0;
  const setup = await setUp({ spoil: (html) => (calls++ === 0 ? answer(html) : html) });
  const { texts, charactersSent } = await translate(setup, [segment]);
  return { text: texts[0], charactersSent, sent: setup.standIn.requests.map(({ text }) => text) };
}

test.each([
  ['capital letters', (html: string) => html.replace(/<[^<>]+>/g, (tag) => tag.toUpperCase())],
  ['quoted ids', (html: string) => html.replace(/id=(\d)/g, 'id="$1"')],
  ['spaces inside tags', (html: string) => html.replace(/<(\/?)(\w+)([^<>]*)>/g, '< $1 $2 $3 >')],
  ['a slash at the end', (html: string) => html.replace('<br id=2>', '<br id=2/>')],
  ['an end tag of a line break', (html: string) => html.replace('<br id=2>', '<br id=2></br>')],
  ['ids quoted by entities', (html: string) => html.replace(/id=(\d)/g, 'id=&quot;$1&quot;')],
  ['Arabic digits', (html: string) => html.replace(/id=(\d)/g, (_, id) => `id=${'٠١٢٣'[id]}`)],
  [
    'Persian digits and marks of direction',
    (html: string) => html.replace(/id=(\d)/g, (_, id) => `id=\u200f${'۰۱۲۳'[id]}`),
  ],
  ['escaped angle brackets', (html: string) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
  ['the angle brackets of Chinese type', (html: string) => html.replaceAll('<', '＜').replaceAll('>', '＞')],
  ['more attributes', (html: string) => html.replace('<a id=1>', '<a dir="rtl" id=1>')],
])('tags are recognised with %s', async (_, answer) => {
  const { text, sent } = await translateOnce(SEGMENT, answer);
  expect(text).toBe(TRANSLATED);
  expect(sent).toHaveLength(1);
});

test.each([
  ['escaped', (html: string) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
  ['numbered in Arabic', (html: string) => html.replace(/id=(\d)/g, (_, id) => `id=${'٠١٢٣'[id]}`)],
])('paragraphs whose tags are %s are told apart in one call', async (_, spoil) => {
  const setup = await setUp({ spoil });
  const { texts, rungs } = await translate(setup, [words('One'), SEGMENT]);
  expect(texts).toEqual(['One·fr', TRANSLATED]);
  expect(rungs).toEqual([undefined, 1]);
  expect(setup.standIn.requests).toHaveLength(1);
});

test('where the text has angle brackets of its own, escaped tags are not guessed', async () => {
  const escaped = (html: string) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const { text, sent } = await translateOnce(
    { ...SEGMENT, text: asCoded(`a &lt;b&gt; ${SEGMENT.text}`) },
    escaped,
  );
  expect(text).toBe(`a·fr &lt;b·fr&gt; ${TRANSLATED}`);
  expect(sent).toHaveLength(2);
});

test('entities are decoded once', async () => {
  const { text } = await translateOnce(
    words('x'),
    () => '&quot;l&#39;&eacute;t&#xE9;&quot; &amp;lt; &lt;b&gt; &laquo;',
  );
  expect(text).toBe('"l\'été" &amp;lt; &lt;b&gt; «');
});

test.each([
  ['lost', (html: string) => html.replace('<br id=2>', '')],
  ['doubled', (html: string) => `${html}<br id=2>`],
  ['never closed', (html: string) => html.replace('</a>', '')],
  ['emptied', (html: string) => html.replace(/<a id=1>(.*)<\/a>/, '<a id=1></a>$1')],
  ['given another number', (html: string) => html.replace('id=1', 'id=9')],
  ['with words taken in', (html: string) => html.replace('npm start', 'npm start maintenant')],
  [
    'around other words',
    (html: string) => html.replace(/(<span[^>]*>)npm start<\/span> (now·fr)/, 'npm start $1$2 même</span>'),
  ],
  ['closed too late', (html: string) => html.replace('</span> now·fr', ' now·fr</span>')],
])('codes that came back %s are asked for again, alone, as spans', async (_, answer) => {
  const { text, charactersSent, sent } = await translateOnce(SEGMENT, answer);
  expect(text).toBe(TRANSLATED);
  expect(sent[1]).toBe(
    'See <span id=1>the report</span>, <span id=2></span> run <span translate="no" id=3>npm start</span> now',
  );
  expect(charactersSent).toBe(2 * 'See the report,  run  now'.length);
});

test('protected words that were translated all the same are put right without another call', async () => {
  const { text, sent } = await translateOnce(SEGMENT, (html) => html.replace('npm start', 'lancer npm'));
  expect(text).toBe(TRANSLATED);
  expect(sent).toHaveLength(1);
});

test('codes that cross each other are asked for again', async () => {
  const segment = coded('<1>one <2>two</2></1> six', 'a', 'b');
  const { text, sent } = await translateOnce(segment, (html) => html.replace('</b></a>', '</a></b>'));
  expect(text).toBe('<1>one·fr <2>two·fr</2></1> six·fr');
  expect(sent).toHaveLength(2);
});

test('a protected word that is never closed hides no words', async () => {
  const setup = await setUp({ spoil: (html) => html.replace('</span> now', ' now') });
  const { texts, rungs } = await translate(setup, [coded('run <1/> now', 'code')]);
  expect(texts).toEqual(['run·fr <1/> now·fr']);
  expect(rungs).toEqual([3]);
});

test('an empty answer is empty text', async () => {
  const setup = await setUp({ spoil: () => '' });
  expect((await translate(setup, [words('one'), words('two')])).texts).toEqual(['', '']);
});

test.each([
  ['missing', (html: string) => html.replace(/<p id=1>.*?<\/p>/, '')],
  ['doubled', (html: string) => html.replace(/<p id=1>.*?<\/p>/, '$&$&')],
  ['never closed', (html: string) => html.replace('two·fr</p>', 'two·fr')],
  ['empty', (html: string) => html.replace('>two·fr</p>', '></p>')],
  ['beside its words', (html: string) => html.replace(/<p id=1>(.*?)<\/p>/, '<p id=1></p>$1')],
])('a paragraph that is %s is asked for again, and no text gets into another', async (_, spoil) => {
  const setup = await setUp({ spoil });
  const { texts } = await translate(setup, [words('one'), words('two'), words('six')]);
  expect(texts).toEqual(['one·fr', 'two·fr', 'six·fr']);
});

test('paragraphs in another order, in capitals, stay with their segments', async () => {
  const swap = (html: string) =>
    html.replace(/(<p id=0>.*<\/p>)(<p id=1>.*<\/p>)/, '$2 $1').replaceAll('p id', 'P ID');
  const setup = await setUp({ spoil: swap });
  expect((await translate(setup, [words('one'), words('two')])).texts).toEqual(['one·fr', 'two·fr']);
});
