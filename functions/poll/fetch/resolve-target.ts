import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { FetchFailure } from '../../shared/intake/fetch-failure.ts';
import type { ResolveHost } from './fetcher.ts';
import { addressProblem } from './public-address.ts';

export const resolveBySystem: ResolveHost = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * The addresses to connect to. A name is resolved here and nowhere else, so that what is checked is what is
 * connected to; one private address among them is enough to refuse them all.
 * @throws {FetchFailure} if the name has no address, or one that is not public.
 */
export async function resolveTarget(
  { hostname }: URL,
  { resolve, allowPrivate }: { resolve: ResolveHost; allowPrivate: boolean },
): Promise<LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolveName(host, resolve);
  for (const address of addresses) {
    const problem = allowPrivate ? undefined : addressProblem(address);
    const shown = address === host ? host : `the address ${address} of ${host}`;
    if (problem !== undefined) throw new FetchFailure(`${shown} ${problem}, so it is not asked`);
  }
  return addresses.map((address) => ({ address, family: isIP(address) }));
}

async function resolveName(host: string, resolve: ResolveHost): Promise<string[]> {
  const addresses = await resolve(host).catch((cause: Error) => {
    throw new FetchFailure(`the name ${host} cannot be resolved: ${cause.message}`, { cause });
  });
  if (addresses.length === 0) throw new FetchFailure(`the name ${host} has no address`);
  return addresses;
}
