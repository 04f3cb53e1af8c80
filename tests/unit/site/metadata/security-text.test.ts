import { expect, test } from 'vitest';
import { openSite } from '../../../support/test-site.ts';

const PATH = '/.well-known/security.txt';

test('security.txt names the contact of site.json, and expires within a year', async () => {
  const security = { contact: 'security@paper.example', policy: 'https://paper.example/policy' };
  const site = openSite({ config: { security }, now: new Date('2026-08-31T23:59:59Z') });
  const answer = await site.get(PATH);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=UTF-8');
  expect(await answer.text()).toBe(
    [
      'Contact: mailto:security@paper.example',
      'Expires: 2027-02-01T00:00:00.000Z',
      'Preferred-Languages: ar, fr, en',
      'Canonical: https://news.example/.well-known/security.txt',
      'Policy: https://paper.example/policy',
      '',
    ].join('\n'),
  );
});

test('a contact alone may be an address of the web', async () => {
  const site = openSite({ config: { security: 'https://paper.example/report' } });
  expect(await (await site.get(PATH)).text()).toMatch(/^Contact: https:\/\/paper\.example\/report\n/);
});

test('where no contact is named there is none, in whatever language', async () => {
  const answer = await openSite({}).get(PATH, { 'Accept-Language': 'ar' });
  expect([answer.status, answer.headers.get('vary')]).toEqual([404, null]);
});

test.each([
  [{ security: 'nobody' }, 'security'],
  [{ security: { contact: 'a@paper.example\nPolicy: https://evil.example' } }, 'security'],
  [{ security: { contact: 'a@paper.example', policy: 'http://paper.example' } }, 'security'],
  [{ hub: 'http://hub.example' }, 'hub'],
  [{ shareImage: 'javascript:alert(1)' }, 'shareImage'],
  [{ name: {} }, 'name'],
  [{ name: { xx: 'A' } }, 'name'],
])('site.json with %j is refused by the field’s name', (config, field) => {
  expect(() => openSite({ config })).toThrow(new RegExp(`site\\.json: ${field}`));
});
