import { expect, test } from 'vitest';
import { takeInCases } from '../../../../support/intake-cases.ts';

const { ids, take, taken } = await takeInCases('markdown');

/** When it was written, in the site's zone if the file says none. */
const DATES: [name: string, date: string][] = [
  ['2026-03-02-ferry', '2026-03-02T00:00'],
  ['d00-iso-space', '2026-03-02T09:00'],
  ['d01-iso-z', '2026-03-02T09:00'],
  ['d02-slash', '2026-03-02T00:00'],
  ['d03-slash-time', '2026-03-02T09:00'],
  ['d04-slash-time-off', '2026-03-02T08:00'],
  ['d06-en-long', '2026-03-02T00:00'],
  ['d07-en-weekday', '2026-03-02T00:00'],
  ['d08-fr', '2026-03-02T00:00'],
  ['d09-fr-jour', '2026-03-02T00:00'],
  ['d10-fr-1er', '2026-03-01T00:00'],
  ['d11-ar', '2026-03-02T00:00'],
  ['d12-ar-ma', '2026-03-02T10:30'],
  ['d13-ar-digits', '2026-03-02T00:00'],
  ['d14-quoted', '2026-03-02T00:00'],
  ['d15-noz', '2026-03-02T08:00'],
  ['d16-mdy-space', '2026-03-02T00:00'],
  ['d19-jsdate', '2026-03-02T08:00'],
  ['d20-short', '2026-03-02T00:00'],
  ['d21-short-time', '2026-03-02T09:05'],
  ['d25-am', '2026-03-02T09:00'],
  ['d26-off-space', '2026-03-02T08:00'],
  ['d27-tz-name', '2026-03-02T08:00'],
  ['d28-obsidian', '2026-03-02T00:00'],
];

test.each(DATES)('%s was written at %s', (name, date) => {
  const { publishedAt, notes } = taken(name);
  expect([publishedAt, notes]).toEqual([`${date}:00.000Z`, []]);
});

test.each(['d29-empty', 'm14-11ty', 'm52-null'])('%s: that it has no date is told', (name) => {
  expect(taken(name).notes.join('; ')).toMatch(/^date: .*counts as new; write the date$/);
});

/** Those that could be two days, name none, or are no dates. */
const REFUSED: [name: string, reason: RegExp][] = [
  ['d05-dmy', /line 3: date: .*could be 2026-03-02 or 2026-02-03/],
  ['d17-epoch', /line 3: date: .*a count of seconds/],
  ['d18-epochms', /line 3: date: .*a count of seconds/],
  ['d22-year', /line 3: date: .*names no day/],
  ['d23-ym', /line 3: date: .*names no day/],
  ['d24-dots', /line 3: date: .*could be 2026-03-02 or 2026-02-03/],
  ['d30-zero', /line 3: date: .*leave the line out/],
];

test.each(REFUSED)('%s is refused with what helps', (name, reason) => {
  const { source, rejected } = take(name);
  expect([source, Object.values(rejected)]).toEqual([undefined, [expect.stringMatching(reason)]]);
});

test('every input about dates is in a table', () => {
  const tabled = [...DATES, ...REFUSED].map(([name]) => name);
  expect(ids.filter((id) => /^d\d\d-/.test(id) && !tabled.includes(id))).toEqual(['d29-empty']);
});
