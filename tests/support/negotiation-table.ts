const table: [acceptLanguage: string, language: string][] = [
  ['ar-MA', 'ar'],
  ['ar-MA,en;q=0.5', 'ar'],
  ['AR-ma', 'ar'],
  ['ar-Arab-MA', 'ar'],
  ['fr-FR;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.4,fr;q=0.9', 'fr'],
  ['de,fr;q=0.5', 'fr'],
  ['fr ; q=0.7 , ar ; q=0.9', 'ar'],
  ['fr,ar', 'fr'],
  ['*', 'en'],
  ['de', 'en'],
  // Moroccan Arabic has its own subtag, and the lookup of RFC 4647 cuts subtags, not letters.
  ['ary', 'en'],
  ['fra', 'en'],
  ['', 'en'],
  ['fr;q=0,ar', 'ar'],
  ['fr;q=0', 'en'],
  // RFC 9110, 12.4.2: what has the weight 0 is not wanted.
  ['en;q=0,fr;q=0', 'ar'],
  ['en;q=0', 'ar'],
  ['en;q=0,*', 'ar'],
  ['*;q=0', 'en'],
  ['*;q=0,fr', 'fr'],
  ['ar;q=0,*;q=0', 'en'],
  ['ar;q=0,fr;q=0,en;q=0', 'en'],
  ['en-US;q=0,en-GB', 'en'],
  ['fr-CA;q=0,fr;q=0.5', 'fr'],
  ['en;q=0.0,ar;q=0.000', 'fr'],
  // A weight that is none counts as none given.
  ['ar;q=junk,fr;q=0.1', 'ar'],
  [`${'x'.repeat(10_000)}`, 'en'],
  [','.repeat(10_000), 'en'],
  ['fr;q=', 'fr'],
];

/**
 * What a browser may say, and the language of `['ar', 'fr', 'en']` it is answered with where `en` is the default;
 * in front of it a name for a test.
 */
export const negotiationTable = table.map(
  ([accepted, language]) => [accepted.slice(0, 40), accepted, language] as const,
);
