import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../../functions/translate/segments/sentences.ts';

/** The sentences of a text that is written with `|` where one ends. */
function check(marked: string, language: string) {
  const expected = marked.split('|');
  expect(splitSentences(expected.join(''), language)).toEqual(expected);
}

test.each([
  'Mr. Smith met Dr. Jones. |They spoke with Mrs. Brown of St. Louis.',
  'J. K. Rowling wrote it. |J.K. Rowling and J. R. R. Tolkien did.',
  'The U.S. Senate voted. |It left the U.S. |The vote is on.',
  'At 9 a.m. Eastern time it began. |He said so, i.e. Nothing.',
  'It cost 1,250.50 dollars. |No. 5 Downing Street did not. |He said no. |Then he left.',
  'See Fig. 3 and p. 12. |See Art. 5. |They love art. |Nobody else does.',
  '“Why?” she asked. |“Why not?” |He left (at 5.) and came back.',
  'Really?! |Yes! |No.',
  'Prof. Li saw vol. 2 of it on Jan. 5. |Sen. Lee vs. Gov. Ray.',
  '1. First things first. |2. Then the rest.',
])('English: %s', (marked) => {
  check(marked, 'en');
});

test.each([
  'M. Dupont et Mme Martin sont venus. |MM. Le Pen et Ch. Aznavour aussi.',
  'Le Pr. Alaoui et Mgr. Martin, av. J.-C. et apr. J.-C., se sont vus. |Ils ont parlé.',
  '«\u00a0Pourquoi\u202f?\u00a0» demande-t-il. |«\u00a0Pourquoi pas\u202f!\u00a0» |Il est parti.',
  'La R.D.C. Congo a gagné. |Il vit en R.D.C. |Elle aussi.',
  '« Oui. » |Elle part. |« Non », dit-il.',
  'Voir l’art. 12 et la p. 4. |C’est de l’art. |Rien d’autre.',
  'Le prix est de 1.250,50 euros. |Il monte.',
])('French: %s', (marked) => {
  check(marked, 'fr');
});

test.each([
  'قال د. أحمد العلوي إنه وصل. |ثم غادر أ. محمد القاعة.',
  'حضر أ.د. سعيد الناصري الندوة. |وحضر ود. ليلى معه.',
  'ولد سنة 1990 م. |وتوفي عام 1445 هـ. |رحمه الله.',
  'هل وصل؟ |نعم! |وصل أمس.',
  'انظر ص. 12 من الكتاب. |ارتفع إلى 1.250 درهم.',
])('Arabic: %s', (marked) => {
  check(marked, 'ar');
});

const text = fc.array(
  fc.constantFrom(
    'M.',
    'Dr. ',
    'J. ',
    'U.S. ',
    'One',
    ' two',
    '. ',
    '? ',
    '»',
    '«\u00a0',
    'د. ',
    'كتب',
    '1.5',
    '\n',
    '!',
    '😀',
    '\uFFFC',
  ),
  { maxLength: 60 },
);

test('sentences joined are the text, and none is empty', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('ar', 'en', 'fr', 'de', 'th'), (parts, language) => {
      const sentences = splitSentences(parts.join(''), language);
      expect(sentences.join('')).toBe(parts.join(''));
      expect(sentences).not.toContain('');
    }),
  );
});

test('a long text is split as its parts are, in time that grows with it', () => {
  const part = 'Mr. Smith went to the U.S. Senate on Jan. 5, at 9.30. He said “why?” to J. K. Rowling. ';
  const sentences = splitSentences(part.repeat(5_000), 'en');
  expect(sentences).toHaveLength(10_000);
  expect(new Set(sentences).size).toBe(2);
});

test.each(['.', 'a.', ' ', 'M. ', '1.', '“'])('a text of nothing but %j comes to an end', (unit) => {
  expect(splitSentences(unit.repeat(50_000), 'fr').join('')).toHaveLength(unit.length * 50_000);
});
