// CloudFront Functions, JavaScript runtime 2.0: ES 5.1 and what AWS lists beside it ("JavaScript runtime 2.0
// features"), so no destructuring and no for-of. Before the cache is asked:
// - the front page is answered here, with the redirect that the site itself would give;
// - Accept-Language becomes one of the site's languages and Accept one of its media types, so that the cache keeps
//   three entries and not three thousand;
// - the host is noted, which the origin would not see otherwise: the site's own where it has a domain.
// LANGUAGES, FALLBACK, MEDIA_TYPES, HOST and CACHE_CONTROL are put in front of it at synth.
/* global LANGUAGES, FALLBACK, MEDIA_TYPES, HOST, CACHE_CONTROL */

/** Characters of a header that are read: browsers send half of it, and a function at the edge has a millisecond. */
const MOST_READ = 300;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  const request = event.request;
  const headers = request.headers;
  const language = best(headers['accept-language'], LANGUAGES, FALLBACK);
  if (request.uri === '/') return redirect(`/${language}/`);
  headers['accept-language'] = { value: language };
  headers.accept = { value: best(headers.accept, MEDIA_TYPES, MEDIA_TYPES[0]) };
  headers['x-viewer-host'] = { value: HOST || headers.host.value };
  return request;
}

function redirect(path) {
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: {
      location: { value: path },
      vary: { value: 'Accept-Language' },
      'cache-control': { value: CACHE_CONTROL },
    },
  };
}

/** RFC 9110, 12.5.1 and 12.5.4, with the lookup of RFC 4647: `ar-MA` takes `ar`. Wildcards take the fallback. */
function best(header, offered, fallback) {
  let chosen = fallback;
  let weight = 0;
  const ranges = header ? header.value.slice(0, MOST_READ).toLowerCase().split(',') : [];
  for (let place = 0; place < ranges.length; place += 1) {
    const parts = ranges[place].split(';').map((part) => part.trim());
    const found = offered.find((one) => isFor(parts[0], one.toLowerCase()));
    const q = weightOf(parts);
    if (found !== undefined && q > weight) {
      chosen = found;
      weight = q;
    }
  }
  return chosen;
}

function isFor(range, offered) {
  return range === offered || range.startsWith(`${offered}-`);
}

/** A weight that is none counts as none given, as the site has it (hono/language). */
function weightOf(parts) {
  const given = parts.find((part) => part.startsWith('q='));
  const q = given === undefined ? 1 : Number.parseFloat(given.slice(2));
  return Number.isNaN(q) ? 1 : q;
}
