/** A picture's address in full; a page may have it as a path of this site. */
export function absoluteUrl(address: string, baseUrl: string): string {
  return URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : address;
}
