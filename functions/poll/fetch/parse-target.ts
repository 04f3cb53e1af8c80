import { FetchFailure } from '../../shared/intake/fetch-failure.ts';

/** Where web servers listen; other ports belong to services that are not for strangers. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

const URL_CHARACTERS = 2000;

/**
 * An address that may be asked, but for its host, which is checked when it is resolved. The URL parser turns
 * decimal, octal and hexadecimal hosts into plain ones (WHATWG URL, "IPv4 parser").
 * @param base what a redirect is relative to.
 * @throws {FetchFailure} naming what is wrong with it.
 */
export function parseTarget(address: string, { base, allowPrivate }: TargetOptions): URL {
  if (address.length > URL_CHARACTERS) {
    throw new FetchFailure(
      `the address ${address.slice(0, 100)}… has more than ${URL_CHARACTERS} characters`,
    );
  }
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  const problem = url === undefined ? 'is not an address' : problemOf(url, allowPrivate);
  if (url === undefined || problem !== undefined) {
    throw new FetchFailure(`${withoutCredentials(url) ?? JSON.stringify(address)} ${problem}`);
  }
  url.hash = '';
  return url;
}

export interface TargetOptions {
  base?: string;
  /** Private addresses and any port, for tests against a server on this machine. */
  allowPrivate: boolean;
}

function problemOf({ protocol, username, password, port }: URL, allowPrivate: boolean): string | undefined {
  if (protocol !== 'http:' && protocol !== 'https:') return 'is not http or https';
  if (username !== '' || password !== '') return 'holds a user name or password';
  if (!PORTS.has(port) && !allowPrivate) return `has the port ${port}; only 80, 443, 8080 and 8443 are asked`;
  return undefined;
}

/** Messages are shown and kept, so no password may be in them. */
function withoutCredentials(url: URL | undefined): string | undefined {
  if (url === undefined) return undefined;
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
}
