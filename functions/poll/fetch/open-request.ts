import type { LookupAddress } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

/** Bytes of an answer's headers, all together. */
const HEADERS_LIMIT = 16_384;

export interface RequestOptions {
  method: string;
  headers: Record<string, string>;
  signal: AbortSignal;
}

/**
 * One request over a connection of its own, to these addresses and no other: the name is not resolved again,
 * where a second answer of its server could name a private address.
 */
export function openRequest(
  url: URL,
  addresses: readonly LookupAddress[],
  { method, headers, signal }: RequestOptions,
): Promise<IncomingMessage> {
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = open(url, {
      method,
      headers,
      signal,
      agent: false,
      maxHeaderSize: HEADERS_LIMIT,
      lookup: pinTo(addresses),
    });
    request.on('response', resolve).on('error', reject).end();
  });
}

function pinTo(addresses: readonly LookupAddress[]): LookupFunction {
  const [first] = addresses;
  return (_hostname, { all }, callback) => {
    if (all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}
