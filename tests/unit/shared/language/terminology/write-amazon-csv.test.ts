import { expect, test } from 'vitest';
import { readTerminology } from '../../../../../functions/shared/language/terminology/read-terminology.ts';
import { writeAmazonCsv } from '../../../../../functions/shared/language/terminology/write-amazon-csv.ts';

const CSV = `en,fr,ar,case,translate
Fez,Fès|Fez,,,
"Rabat, Morocco","Rabat, ""Maroc""",الرباط,,
WHO,OMS,,sensitive,
npm,,,,no
`;

test('a pair has its terms, the preferred translation, and what stays as itself', () => {
  const { terms } = readTerminology(CSV, 'en.csv');
  expect(writeAmazonCsv(terms, 'en', 'fr')).toBe(
    'en,fr\nFez,Fès\n"Rabat, Morocco","Rabat, ""Maroc"""\nnpm,npm\n',
  );
  expect(writeAmazonCsv(terms, 'en', 'ar')).toBe('en,ar\n"Rabat, Morocco",الرباط\nnpm,npm\n');
  expect(writeAmazonCsv(terms.slice(0, 1), 'en', 'de')).toBeUndefined();
});
