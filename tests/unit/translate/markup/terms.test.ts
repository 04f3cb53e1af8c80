import { expect, test } from 'vitest';
import { readTerminology } from '../../../../functions/shared/language/terminology/read-terminology.ts';
import { coded, setUp, translate, words } from './setup.ts';

const csv = 'en,fr,translate\nGeneral Assembly,Assemblée générale,\nFez,Fès,\nAl Boraq,,no\nnpm,,no\n';
const { terms } = readTerminology(csv, 'en.csv');

test('a term is in the answer, in a segment of its own as well as beside codes', async () => {
  const { texts } = await translate(
    await setUp(),
    [words('Fez'), coded('The <1>General Assembly</1> in Fez', 'a')],
    { terms },
  );
  expect(texts).toEqual(['Fès', 'The·fr <1>Assemblée générale</1> in·fr Fès']);
});

test('a term that stays is sent as a protected word and comes back as words', async () => {
  const setup = await setUp();
  const { texts, charactersSent } = await translate(
    setup,
    [coded('Take <1>the Al Boraq</1> to Fez', 'a'), words('npm')],
    { terms },
  );
  expect(texts).toEqual(['Take·fr <1>the·fr Al Boraq</1> to·fr Fès', 'npm']);
  expect(setup.standIn.requests.map(({ text }) => text)).toEqual([
    'Take <a id=1>the <span translate="no" id=2>Al Boraq</span></a> to Fez',
  ]);
  expect(charactersSent).toBe('Take the  to Fez'.length);
});

test('no rung of the ladder sends a term that stays as words to translate', async () => {
  const setup = await setUp({ spoil: (html) => html.replace(/(?<!<p) id=\d+/g, '') });
  const { texts, rungs } = await translate(setup, [coded('Take <1>the Al Boraq</1> to Fez', 'a')], { terms });
  expect(texts).toEqual(['Take·fr <1>the·fr Al Boraq</1> to·fr Fès']);
  expect(rungs).toEqual([3]);
  const unprotected = setup.standIn.requests.map(({ text }) =>
    text.replaceAll(/<span translate="no"[^>]*>.*?<\/span>/g, ''),
  );
  expect(unprotected).toHaveLength(3);
  expect(unprotected.join()).not.toContain('Boraq');
});

test('one terminology a language pair, none where there is nothing to send', async () => {
  const { standIn, translator } = await setUp();
  await translate({ translator }, [words('npm')], { terms });
  expect(standIn.operations).toEqual([]);
  await translate({ translator }, [words('Fez'), words('x '.repeat(5_000))], { terms });
  const names = standIn.requests.map(({ terminologies }) => terminologies);
  expect(names).toHaveLength(2);
  expect(names.every(([name]) => name?.startsWith('dragoman-en-fr-'))).toBe(true);
  expect(standIn.terminologies()).toHaveLength(1);
});
