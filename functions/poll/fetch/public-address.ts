import ipaddr from 'ipaddr.js';

/** Global unicast of IPv6 (IANA, "Internet Protocol Version 6 Address Space"): all else is special or unassigned. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Says what is wrong with an address as a place to fetch from, or nothing if it is a public one. An IPv6
 * address that wraps an IPv4 one (mapped, NAT64, 6to4, Teredo) is never public: it would reach through to it.
 */
export function addressProblem(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'is no IP address';
  const parsed = ipaddr.parse(address);
  const range: string = parsed.range();
  if (range !== 'unicast') return `is not public (${range})`;
  const isUnassigned = parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6);
  return isUnassigned ? 'is not public (unassigned)' : undefined;
}
