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
    const [tag, ...parameters] = range
      .toLowerCase()
      .split(';')
      .map((part) => part.trim());
    const weightGiven = parameters.find((parameter) => parameter.startsWith('q='));
    // A weight that is none counts as none given, as the site has it (hono/language).
    const parsed = weightGiven === undefined ? 1 : Number.parseFloat(weightGiven.slice(2));
    const q = Number.isNaN(parsed) ? 1 : parsed;
    const language = LANGUAGES.find((l) => tag === l.toLowerCase() || tag.startsWith(`${l.toLowerCase()}-`));
    if (language === undefined || !(q > weight)) continue;
    best = language;
    weight = q;
  }
  return best;
}
