import { expect, test } from 'vitest';
import { parseTarget } from '../../../../functions/poll/fetch/parse-target.ts';
import { addressProblem } from '../../../../functions/poll/fetch/public-address.ts';
import { resolveTarget } from '../../../../functions/poll/fetch/resolve-target.ts';

const noName = () => Promise.reject(new Error('no such name'));

/** What the fetch does before it connects. */
async function check(address: string, resolve: (host: string) => Promise<string[]> = noName) {
  const url = parseTarget(address, { allowPrivate: false });
  return resolveTarget(url, { resolve, allowPrivate: false });
}

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '169.254.170.2',
  '100.64.0.1',
  '100.127.255.255',
  '0.0.0.0',
  '0.1.2.3',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '192.88.99.1',
  '::',
  '::1',
  'fe80::1',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001:db8::1',
  '100::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:a9fe:a9fe',
  '::127.0.0.1',
  '::ffff:0:7f00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2001:0:4136:e378::1',
  '4000::1',
  'fe80::1%eth0',
])('%s is no address to fetch from', (address) => {
  expect(addressProblem(address)).toMatch(/^is not public/);
});

test.each(['8.8.8.8', '93.184.216.34', '100.63.255.255', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
  '%s is public',
  (address) => {
    expect(addressProblem(address)).toBeUndefined();
  },
);

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://[::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[64:ff9b::7f00:1]/',
  'http://１２７.0.0.1/',
  'http://127。0。0。1/',
  'http://127.0.0.1./',
  'http://0/',
  'http://169.254.169.254/latest/meta-data/',
  'https://[fd00:ec2::254]/',
])('%s is refused without a name being asked', async (address) => {
  await expect(check(address)).rejects.toThrow(/is not public/);
});

test.each([
  ['file:///etc/passwd', /is not http or https/],
  ['ftp://news.example/', /is not http or https/],
  ['gopher://news.example/', /is not http or https/],
  ['data:text/xml,<rss/>', /is not http or https/],
  ['http://user@news.example/', /holds a user name or password/],
  ['http://user:secret@news.example/', /holds a user name or password/],
  ['http://news.example:22/', /has the port 22/],
  ['http://news.example:6379/', /has the port 6379/],
  ['http://news.example:65536/', /is not an address/],
  ['http://[fe80::1%25eth0]/', /is not an address/],
  ['http://999.1.1.1/', /is not an address/],
  ['news.example/feed', /is not an address/],
  [`http://news.example/${'a'.repeat(2000)}`, /more than 2000 characters/],
])('%s is no address to ask', async (address, reason) => {
  await expect(check(address)).rejects.toThrow(reason);
});

test('a password is in no message', async () => {
  await expect(check('http://user:secret@news.example/')).rejects.not.toThrow(/secret/);
});

test.each([
  ['one private address', ['10.0.0.1']],
  ['a private address behind a public one', ['93.184.216.34', '10.0.0.1']],
  ['the metadata service', ['169.254.169.254']],
  ['a mapped address', ['::ffff:127.0.0.1']],
  ['what is no address', ['localhost']],
])('a name that answers %s is refused', async (_, addresses) => {
  await expect(check('http://news.example/', async () => addresses)).rejects.toThrow(/of news\.example is/);
});

test('a name without an address is named', async () => {
  await expect(check('http://news.example/')).rejects.toThrow(
    /news\.example cannot be resolved: no such name/,
  );
  await expect(check('http://news.example/', async () => [])).rejects.toThrow(/has no address/);
});

test('a public name is resolved once, with all its addresses', async () => {
  const asked: string[] = [];
  const addresses = await check('https://news.example/feed', async (host) => {
    asked.push(host);
    return ['93.184.216.34', '2606:4700::1111'];
  });
  expect(asked).toEqual(['news.example']);
  expect(addresses).toEqual([
    { address: '93.184.216.34', family: 4 },
    { address: '2606:4700::1111', family: 6 },
  ]);
});
