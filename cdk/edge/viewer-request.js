// CloudFront Functions, JavaScript runtime 2.0. Before the cache is asked: Accept-Language becomes one of the
// site's languages, so that the cache keeps three entries and not three thousand; and the host is noted, which
// the origin would not see otherwise. LANGUAGES and FALLBACK are put in front of it at synth.
/* global LANGUAGES, FALLBACK */

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  const { request } = event;
  const { headers } = request;
  const accepted = headers['accept-language'] ? headers['accept-language'].value : '';
  headers['accept-language'] = { value: bestLanguage(accepted) };
  headers['x-viewer-host'] = { value: headers.host.value };
  return request;
}

/** RFC 9110, 12.5.4, with the lookup of RFC 4647: `ar-MA` takes `ar`. */
function bestLanguage(header) {
  let best = FALLBACK;
  let weight = 0;
  for (const range of header.slice(0, 1000).split(',')) {
    const [tag, ...parameters] = range.trim().toLowerCase().split(';');
    const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
    const q = quality === undefined ? 1 : Number(quality.slice(2));
    const language = LANGUAGES.find((l) => tag === l.toLowerCase() || tag.startsWith(`${l.toLowerCase()}-`));
    if (language === undefined || !(q > weight)) continue;
    best = language;
    weight = q;
  }
  return best;
}
