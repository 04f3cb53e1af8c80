// CloudFront Functions, JavaScript runtime 2.0: ES 5.1 and what AWS lists beside it ("JavaScript runtime 2.0
// features"), so no destructuring and no for-of. Before the cache is asked:
// - the front page is answered here, with the redirect that the site itself would give;
// - Accept-Language becomes one of the site's languages and Accept one of its media types, so that the cache keeps
//   three entries and not three thousand;
// - what a path does not read of the query and of these headers is taken away, so that nothing which is added to an
//   address has its answer made anew;
// - the host is noted, which the origin would not see otherwise: the site's own where it has a domain.
// The constants are put in front of it at synth.
/* global LANGUAGES, FALLBACK, MEDIA_TYPES, HOST, CACHE_CONTROL, MOST_READ, READS, CAMPAIGN */

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  const request = event.request;
  const headers = request.headers;
  const reads = READS.find((one) => one.path.test(request.uri));
  const wanted = (name) => (headers[name] && reads.headers.includes(name) ? headers[name].value : '');
  const query = request.querystring || {};
  if (request.uri === '/') return redirect(`/${language(headers['accept-language'])}/`, query);
  headers['accept-language'] = { value: best(wanted('accept-language'), LANGUAGES, FALLBACK) };
  headers.accept = { value: best(wanted('accept'), MEDIA_TYPES, MEDIA_TYPES[0]) };
  headers['x-viewer-host'] = { value: HOST || headers.host.value };
  request.querystring = reads.parameters === 'all' ? sorted(query) : only(query, reads.parameters);
  return request;
}

function language(header) {
  return best(header ? header.value : '', LANGUAGES, FALLBACK);
}

/** Once each and in one order, whatever order they came in. */
function only(query, names) {
  const kept = {};
  names.forEach((name) => {
    if (query[name]) kept[name] = { value: query[name].value };
  });
  return kept;
}

function sorted(query) {
  const kept = {};
  Object.keys(query)
    .sort()
    .forEach((name) => {
      kept[name] = query[name];
    });
  return kept;
}

function redirect(path, query) {
  const kept = CAMPAIGN.filter((name) => query[name]).map((name) => `${name}=${query[name].value}`);
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: {
      location: { value: kept.length === 0 ? path : `${path}?${kept.join('&')}` },
      vary: { value: 'Accept-Language' },
      'cache-control': { value: CACHE_CONTROL },
    },
  };
}

/**
 * RFC 9110, 12.5.1 and 12.5.4, with the lookup of RFC 4647: `ar-MA` takes `ar`. Wildcards take the fallback, and what has
 * the weight 0 is given only if all has (functions/site/http/negotiate.ts).
 */
function best(header, offered, fallback) {
  const ranges = header.slice(0, MOST_READ).toLowerCase().split(',').map(parseRange);
  let chosen;
  let weight = 0;
  ranges.forEach((range) => {
    const found = offered.find((one) => isFor(range.tag, one));
    if (found !== undefined && range.q > weight) {
      chosen = found;
      weight = range.q;
    }
  });
  if (chosen !== undefined) return chosen;
  const isRefused = (one) => {
    const own = ranges.some((range) => isFor(range.tag, one));
    return ranges.some((range) => range.q === 0 && (own ? isFor(range.tag, one) : range.tag === '*'));
  };
  return [fallback].concat(offered).find((one) => !isRefused(one)) || fallback;
}

function isFor(tag, offered) {
  const one = offered.toLowerCase();
  return tag === one || tag.startsWith(`${one}-`);
}

/** A weight that is none counts as none given. */
function parseRange(text) {
  const parts = text.split(';').map((part) => part.trim());
  const weight = parts.slice(1).find((part) => part.startsWith('q='));
  const q = weight === undefined ? 1 : Number.parseFloat(weight.slice(2));
  return { tag: parts[0], q: Number.isNaN(q) ? 1 : q };
}
