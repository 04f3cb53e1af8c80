/** Parameters that only tell where a visitor came from. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|xtor)$/i;

/** Looked at before an address is parsed: taking parameters off a long one is quadratic work. */
const URL_CHARACTERS = 2000;

/** An http(s) address without its fragment and tracking parameters; `undefined` if it is no such address. */
export function canonicalUrl(address: string | undefined, base: string): string | undefined {
  if (address === undefined || !isAddress(address, base)) return undefined;
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href.length > URL_CHARACTERS ? undefined : url.href;
}

/** `xml:base` inside `xml:base` (W3C, "XML Base"), the outermost first. */
export function resolveBase(feedUrl: string, ...bases: (string | undefined)[]): string {
  return bases.reduce<string>(
    (outer, base) => (base !== undefined && isAddress(base, outer) ? new URL(base, outer).href : outer),
    feedUrl,
  );
}

/** The same, if any of them is stated. */
export function statedBase(feedUrl: string, ...bases: (string | undefined)[]): string | undefined {
  return bases.some((base) => base !== undefined) ? resolveBase(feedUrl, ...bases) : undefined;
}

function isAddress(text: string, base: string): boolean {
  return text.length <= URL_CHARACTERS && URL.canParse(text, base);
}
