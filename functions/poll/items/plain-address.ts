/** Parameters of advertisers and counters, whatever they say: Google, Meta, Microsoft, AT Internet, Matomo, Adobe, HubSpot, the BBC. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|xt(?:or|s|ref|mc|np|cr|date)|(?:fbc|gc|dc|twc|ttc|yc)lid|msclkid|igsh(?:id)?|[gw]braid|mc_[ce]id|_ga|_gl|_hs\w+|hsa_\w+|mkt_tok|(?:pk|mtm|piwik|matomo)_\w+|ns_\w+|itm_\w+|wt[._]?(?:mc|zmc)\w*|s_cid|icid|ncid|ocid|cmpid|cmp|ito|spm|smid|smtyp|sara_ecid|guc\w+|guce_\w+|__twitter_impression|trk\w*|traffic_source|li_fat_id|emc|mbid|ftag|soc_\w+|sr_share)$/i;
/** Words for where a visitor comes from. With a number in it, each of them may be what names the article. */
const ORIGIN =
  /^(?:ref|ref_?src|referrer|referer|from|src|source|via|share|shared|feed|rss|amp|output|origin|partner|campaign|medium|channel)$/i;
const WORDS_ONLY = /^[^\d]{0,60}$/;

/** Parameters looked at; taking them off a long address is quadratic work. */
const PARAMETERS = 50;

/**
 * What of an address says which article it is: neither its scheme, `www.` and the last slash, nor where its reader comes from.
 * Only for comparing; nobody is sent there. `undefined` for the front page of a site, which is no article.
 */
export function plainAddress(address: string): string | undefined {
  const { hostname, port, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/(?:index\.(?:html?|php))?$/i, '');
  const told = [...searchParams]
    .slice(0, PARAMETERS)
    .filter(([name, value]) => !TRACKING.test(name) && !(ORIGIN.test(name) && WORDS_ONLY.test(value)))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort();
  if (path === '' && told.length === 0) return undefined;
  return `${hostname.replace(/^www\d?\./, '')}:${port}${path}?${told.join('&')}`;
}
