import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../../../../functions/shared/intake/dates/read-date.ts';
import { runsOf } from '../../../../support/runs-of.ts';

/** Morocco was on UTC in Ramadan of 2026 and is an hour before it in summer. */
const read = (text: string, zone = 'Africa/Casablanca') => readDate(text, zone);

test.each([
  ['2026-03-02 09:00', '2026-03-02T09:00:00.000Z'],
  ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z'],
  ['2026/03/02', '2026-03-02T00:00:00.000Z'],
  ['2026/03/02 09:00', '2026-03-02T09:00:00.000Z'],
  ['2026/03/02 09:00:00 +0100', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02T09:00:00.000+0100', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02T09:00:00 +01:00', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02T09:00:00.123456789+01', '2026-03-02T08:00:00.123Z'],
  ['2026-03-02 09:00:00 +0100 CET', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02 09:00 CET', '2026-03-02T08:00:00.000Z'],
  ['2026-07-02 09:00 Europe/Paris', '2026-07-02T07:00:00.000Z'],
  ['2026-03-02 9:00 AM', '2026-03-02T09:00:00.000Z'],
  ['2026-03-02 12:05 am', '2026-03-02T00:05:00.000Z'],
  ['2026-03-02T24:00:00Z', '2026-03-03T00:00:00.000Z'],
  ['2026-3-2', '2026-03-02T00:00:00.000Z'],
  ['2026-3-2 9:05', '2026-03-02T09:05:00.000Z'],
  ['[[2026-03-02]]', '2026-03-02T00:00:00.000Z'],
  ['20260302T090000Z', '2026-03-02T09:00:00.000Z'],
  ['2026-W10-1', '2026-03-02T00:00:00.000Z'],
  ['25/12/2025', '2025-12-24T23:00:00.000Z'],
  ['12/25/2025', '2025-12-24T23:00:00.000Z'],
  ['25.12.2025', '2025-12-24T23:00:00.000Z'],
  ['03/03/2026', '2026-03-03T00:00:00.000Z'],
])('%s is %s', (text, time) => {
  expect(read(text)).toEqual({ time });
});

test.each([
  'March 2, 2026',
  'Mar 02 2026',
  'Monday, March 2, 2026',
  '2 March 2026',
  'Mon 2nd Mar. 2026',
  '2 mars 2026',
  'lundi 2 mars 2026',
  'le 2 mars 2026',
  '٢ مارس ٢٠٢٦',
  '2 مارس 2026',
  'الإثنين 2 مارس 2026',
  '2 آذار/مارس 2026',
  'يوم الاثنين، 2 آذار 2026',
])('%s is the second of March', (text) => {
  expect(read(text)).toEqual({ time: '2026-03-02T00:00:00.000Z' });
});

test.each([
  ['1er août 2025', '2025-07-31T23:00:00.000Z'],
  ['14 juil. 2025 à 18h30', '2025-07-14T17:30:00.000Z'],
  ['14 févr. 2026, 8 h', '2026-02-14T07:00:00.000Z'],
  ['2 مارس 2026 على 10:30', '2026-03-02T10:30:00.000Z'],
  ['15 غشت 2025 على الساعة 10:30', '2025-08-15T09:30:00.000Z'],
  ['15 آب 2025 10:30 مساءً', '2025-08-15T21:30:00.000Z'],
  ['15 أوت 2025', '2025-08-14T23:00:00.000Z'],
  ['15 أغسطس 2025', '2025-08-14T23:00:00.000Z'],
  ['5 كانون الثاني 2026', '2026-01-04T23:00:00.000Z'],
  ['5 تشرين الأول 2025', '2025-10-04T23:00:00.000Z'],
  ['5 دجنبر 2025', '2025-12-04T23:00:00.000Z'],
])('%s is %s', (text, time) => {
  expect(read(text)).toEqual({ time });
});

test.each([
  ['Mon, 02 Mar 2026 09:00:00 GMT', '2026-03-02T09:00:00.000Z'],
  ['Tue, 02 Mar 2026 09:00:00 GMT', '2026-03-02T09:00:00.000Z'],
  ['02 Mar 26 09:00 EST', '2026-03-02T14:00:00.000Z'],
  ['Mon, 02 Mar 2026 09:00:00', '2026-03-02T09:00:00.000Z'],
  ['Mon, 2 Mar 2026 9:00:60 +0100 (CET)', '2026-03-02T08:00:59.000Z'],
  ['Monday, 02-Mar-26 09:00:00 GMT', '2026-03-02T09:00:00.000Z'],
  ['Mon Mar  2 09:00:00 2026', '2026-03-02T09:00:00.000Z'],
  ['Mon Mar 02 2026 09:00:00 GMT+0100 (CET)', '2026-03-02T08:00:00.000Z'],
  ['Mon, 02 March 2026 09:00 PDT', '2026-03-02T16:00:00.000Z'],
  ['02 Mar 2026 09:00 K', '2026-03-02T09:00:00.000Z'],
  ['lun., 02 févr. 2026 09:00:00 +0000', '2026-02-02T09:00:00.000Z'],
  ['mar., 03 avr. 2026 09:00:00 +0000', '2026-04-03T09:00:00.000Z'],
  ['Mon, 2 Mar 2026 9:5:0 GMT', '2026-03-02T09:05:00.000Z'],
  ['Mon , 02 Mar 2026 09 : 00 : 00 GMT', '2026-03-02T09:00:00.000Z'],
  ['Mon (a (b)), 02 (c) Mar (d \\) e) 2026 09 (f) : 00 (g) +0100 (h)', '2026-03-02T08:00:00.000Z'],
  ['02 Mar 126 09:00 UT', '2026-03-02T09:00:00.000Z'],
  ['Mon, 02 Mar 2026 09:00:00GMT', '2026-03-02T09:00:00.000Z'],
  ['Mon, 02 Mar 2026 09:00:00 MEST', '2026-03-02T07:00:00.000Z'],
  ['2026-03-02T09:00:00[Europe/Paris]', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02T09:00:00+01:00[Europe/Paris]', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02T09Z', '2026-03-02T09:00:00.000Z'],
  ['2026-03-02T09:00:00\u221201:00', '2026-03-02T10:00:00.000Z'],
  ['2026\u201103\u201102', '2026-03-02T00:00:00.000Z'],
  ['vendredi 13 février 2026 – 08:15', '2026-02-13T08:15:00.000Z'],
  ['2 ماى 2026', '2026-05-02T00:00:00.000Z'],
])('of RFC 5322 and its relatives, %s is %s', (text, time) => {
  expect(read(text, 'utc')).toEqual({ time });
});

test.each([
  ['02/03/2026', 'could be 2026-03-02 or 2026-02-03; write the one that is meant'],
  ['02.03.2026', 'could be 2026-03-02 or 2026-02-03'],
  ['3-2-2026', 'could be 2026-02-03 or 2026-03-02'],
  ['02/03/26', 'which of its numbers is the year'],
  ['1772438400', 'a count of seconds'],
  ['1772438400000', 'a count of seconds'],
  ['2026', 'names no day'],
  ['2026-03', 'names no day'],
  ['March 2026', 'without a day or a year'],
  ['0000-00-00 00:00:00', 'leave the line out'],
  ['2026-02-30', 'no such day'],
  ['2026-03-02 25:00', 'no such day or hour'],
  ['2026-03-02 14:00 pm', 'no such day or hour'],
  ['2 رمضان 1447', 'no part of a date'],
  ['1447/09/13', 'the year 1447'],
  ['2026-03-02 09:00 IST', '"ist", which is no part'],
  ['2 Mar 2026 09:00 +2500', 'of no place'],
  ['2 Mar 2026 09:00 +0099', 'of no place'],
  ['lun., 02 jui 2026', '"jui", which is no part'],
  ['soon', 'is not a date such as 2025-11-21T18:30'],
  ['Last Modified', 'is not a date'],
  ['2 March or April 2026', 'no part of a date'],
  ['2 March April 2026', 'two months'],
  ['2026-03-02 x'.repeat(50), 'is not a date'],
])('%s is none: %s', (text, problem) => {
  expect(read(text)).toEqual({ problem: expect.stringContaining(problem) });
});

test('every day of three centuries comes back as it was written, in each order', () => {
  const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const property = fc.property(date, (moment) => {
    const time = `${moment.toISOString().slice(0, 10)}T00:00:00.000Z`;
    const written = ['en-GB', 'en-US', 'fr-FR', 'ar-MA', 'ar-LB', 'ar-EG', 'ar-DZ'].map((locale) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'utc' }).format(moment),
    );
    for (const text of [time, ...written, moment.toUTCString().replace(/\d\d:.*/, '')])
      expect([text, read(text, 'utc')]).toEqual([text, { time }]);
  });
  fc.assert(property, { numRuns: runsOf(300) });
});

/** Names of months and days with the obsolete zones, years and white space of RFC 5322 (4.3). */
test('a time of RFC 5322 is the same in each of its obsolete forms', () => {
  const gap = fc.constantFrom(' ', '  ', '\t', ' (comment) ', ' (a (nested) one) ');
  const seconds = fc.integer({ min: Date.parse('2000-01-01') / 1000, max: Date.parse('2049-12-31') / 1000 });
  const zone = fc.constantFrom(
    ...['GMT', 'UT', 'Z', '+0000', '-0000', 'K', ''],
    'EST',
    'EDT',
    'CST',
    'CDT',
    'MST',
    'MDT',
    'PST',
    'PDT',
  );
  const hours: Record<string, number> = {
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
  };
  const property = fc.property(
    seconds,
    zone,
    gap,
    fc.boolean(),
    fc.boolean(),
    (at, name, space, isShort, hasDay) => {
      const moment = new Date(at * 1000);
      const [weekday, day, month, year = '', time = ''] = moment.toUTCString().split(/,? /);
      const clock = time.split(':').join(space === ' ' ? ':' : `${space}:${space}`);
      const written = [
        hasDay && `${weekday}${space},`,
        day,
        month,
        isShort ? year.slice(2) : year,
        clock,
        name,
      ];
      const expected = new Date(moment.getTime() - (hours[name] ?? 0) * 3_600_000);
      const text = written.filter(Boolean).join(space);
      expect([text, read(text, 'utc')]).toEqual([text, { time: expected.toISOString() }]);
    },
  );
  fc.assert(property, { numRuns: runsOf(500) });
});

test('no text makes it throw', () => {
  const piece = fc.constantFrom(
    '2026',
    '-',
    '03',
    '/',
    ':',
    '09',
    'T',
    '+',
    'CET',
    'Mar',
    'مارس',
    ' ',
    '[[',
    'h',
    '٣',
    'pm',
  );
  const property = fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    const reading = read(pieces.join(''));
    const isRead = 'time' in reading ? !Number.isNaN(Date.parse(reading.time)) : reading.problem.length > 5;
    expect(isRead).toBe(true);
  });
  fc.assert(property, { numRuns: runsOf(2000) });
});
