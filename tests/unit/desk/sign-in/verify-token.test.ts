import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createDeskApp } from '../../../../functions/desk/app.tsx';
import { createTokenVerifier } from '../../../../functions/desk/sign-in/create-token-verifier.ts';
import { isTokenOf } from '../../../../functions/desk/sign-in/is-token.ts';
import { readOidcConfig } from '../../../../functions/desk/sign-in/oidc-config.ts';
import { type OidcIssuer, startOidcIssuer } from '../../../support/oidc-issuer.ts';
import { createPipeline } from '../../../support/pipeline.ts';

const TOKEN = 'a-token-of-the-desk';

async function setUp() {
  const issuer = await startOidcIssuer();
  onTestFinished(issuer.close);
  const { store, site } = createPipeline();
  const verifyToken = createTokenVerifier({ issuer: issuer.url, audience: ['dragoman', 'newsroom'] });
  const app = createDeskApp({ store, site, isToken: isTokenOf(TOKEN), basePath: '/desk', verifyToken });
  const ask = async (token: string, path = '/desk/api/v1/articles/none') =>
    (await app.request(path, { headers: { Authorization: `Bearer ${token}` } })).status;
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer.url, aud: 'dragoman', sub: 'a-program', iat: now, exp: now + 300 };
  return { issuer, ask, claims, now };
}

type Claims = Awaited<ReturnType<typeof setUp>>['claims'];
type Forge = (issuer: OidcIssuer, claims: Claims) => string;

const good: [string, Forge][] = [
  ['of RS256', ({ signed }, claims) => signed(claims)],
  ['of ES256', ({ signed }, claims) => signed(claims, { alg: 'ES256' })],
  ['of a clock half a minute ahead', ({ signed }, { iat, ...claims }) => signed(ahead(claims, iat + 30))],
  ['for several audiences', ({ signed }, claims) => signed({ ...claims, aud: ['another', 'newsroom'] })],
];

test.each(good)('a signed token %s lets a program in', async (_, forge) => {
  const { issuer, ask, claims } = await setUp();
  expect(await ask(forge(issuer, claims))).toBe(404);
});

/** As most issuers write them: valid from when they are issued. */
function ahead(claims: object, time: number): object {
  return { ...claims, iat: time, nbf: time };
}

const bad: [string, Forge][] = [
  ['for another audience', ({ signed }, claims) => signed({ ...claims, aud: 'another' })],
  ['of another issuer', ({ signed }, claims) => signed({ ...claims, iss: 'https://another.example' })],
  ['that has ended', ({ signed }, claims) => signed({ ...claims, exp: claims.iat - 1 })],
  ['that begins later', ({ signed }, claims) => signed({ ...claims, nbf: claims.exp })],
  ['of a clock two minutes ahead', ({ signed }, { iat, ...claims }) => signed(ahead(claims, iat + 120))],
  ['that begins at no time', ({ signed }, claims) => signed({ ...claims, nbf: 'now' })],
  ['without an end', ({ signed }, claims) => signed({ ...claims, exp: undefined })],
  ['without an audience', ({ signed }, claims) => signed({ ...claims, aud: undefined })],
  ['without an issuer', ({ signed }, claims) => signed({ ...claims, iss: undefined })],
  ['that nobody signed', ({ signed }, claims) => signed(claims, { alg: 'none' })],
  ['of another algorithm', ({ signed }, claims) => signed(claims, { alg: 'RS512' })],
  ["signed by another key's name", ({ signed }, claims) => signed(claims, { alg: 'ES256', kid: 'rsa' })],
  ['of a key nobody announced', ({ signed }, claims) => signed(claims, { kid: 'unknown' })],
  ['that names no key', ({ signed }, claims) => signed(claims, { kid: null })],
  ['that asks for what nobody knows', ({ signed }, claims) => signed(claims, { crit: ['own'], own: 1 })],
  ['with other words than were signed', ({ signed }, claims) => tamper(signed(claims))],
  ['signed with the public key as a secret', forgeWithPublicKey],
  ['cut in two', ({ signed }, claims) => signed(claims).split('.').slice(0, 2).join('.')],
  ['longer than any', ({ signed }, claims) => signed({ ...claims, sub: 'x'.repeat(20_000) })],
];

test.each(bad)('a token %s is refused', async (_, forge) => {
  const { issuer, ask, claims } = await setUp();
  expect(await ask(forge(issuer, claims))).toBe(401);
});

function tamper(token: string): string {
  const [header, body = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  return [
    header,
    Buffer.from(JSON.stringify({ ...claims, sub: 'root' })).toString('base64url'),
    signature,
  ].join('.');
}

function forgeWithPublicKey({ signed }: OidcIssuer, claims: Claims): string {
  const [, body] = signed(claims).split('.');
  const header = Buffer.from('{"alg":"HS256","kid":"rsa","typ":"JWT"}').toString('base64url');
  return `${header}.${body}.${createHmac('sha256', 'rsa').update(`${header}.${body}`).digest('base64url')}`;
}

test("the desk's own token still counts, and its pages take nothing but it", async () => {
  const { issuer, ask, claims } = await setUp();
  expect(await ask(TOKEN)).toBe(404);
  expect(await ask(TOKEN, '/desk/')).toBe(200);
  expect(await ask(issuer.signed(claims), '/desk/')).toBe(401);
});

test('the keys are read once for many tokens, and not again for every unknown key', async () => {
  const { issuer, ask, claims } = await setUp();
  await ask(issuer.signed(claims));
  await ask(issuer.signed(claims));
  await ask(issuer.signed(claims, { kid: 'unknown' }));
  await ask('not a token');
  expect(issuer.reads()).toBe(1);
});

test.each([
  [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_AUDIENCE is not'],
  [{ OIDC_AUDIENCE: 'dragoman' }, 'OIDC_ISSUER is not'],
  [{ OIDC_ISSUER: 'http://id.example', OIDC_AUDIENCE: 'dragoman' }, 'no https address'],
])('half a configuration is an error: %o', (env, message) => {
  expect(() => readOidcConfig(env)).toThrow(message);
});

test('without any configuration there is no issuer', () => {
  expect(readOidcConfig({})).toBeUndefined();
  expect(readOidcConfig({ OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'a, b' })).toEqual({
    issuer: 'https://id.example',
    audience: ['a', 'b'],
  });
});
