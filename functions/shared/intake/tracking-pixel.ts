import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Hosts, and places of them, that count who reads and show nothing. */
const COUNTERS = [
  // FeedBurner's: `~4` counts, `~5` are the podcasts it hands on.
  ...['feedburner.com/~r/(?:[^/?#]{1,100}/){1,3}~4/', 'feedproxy.google.com/~r/(?:[^/?#]{1,100}/){1,3}~4/'],
  ...['feedsportal.com/', 'feeds.wordpress.com/1.0/'],
  ...['pixel.wp.com/', 'stats.wp.com/', 'stats.wordpress.com/', 'google-analytics.com/', 'doubleclick.net/'],
  ...[
    'quantserve.com/',
    'scorecardresearch.com/',
    'facebook.com/tr(?=[/?#]|$)',
    'bat.bing.com/',
    'ads.linkedin.com/',
  ],
  ...['xiti.com/', 'at-o.net/', 'mc.yandex.ru/', 'counter.yadro.ru/', 'counter.theconversation.com/'],
  ...['pixel.propublica.org/', 'statcounter.com/', 'histats.com/', 'imrworldwide.com/', 'chartbeat.net/'],
];
const COUNTER = new RegExp(
  `^(?:https?:)?//(?:[\\w-]{1,63}\\.){0,9}(?:${COUNTERS.map((place) => place.replaceAll('.', '\\.')).join('|')})`,
  'i',
);
/**
 * What such files are called, wherever they are: their whole name, since `google-pixel.png` and `bus-tracker.png` show something.
 * `track` and the like can be the subject of a picture, so of them only a GIF that is told something counts.
 */
const FILE =
  /^(?:https?:)?\/\/[^?#]*\/(?:(?:1x1|pixel|spacer|blank)\.(?:gif|png)(?:[?#]|$)|(?:beacon|count(?:er)?|track(?:er|ing)?)\.gif\?|(?:matomo|piwik)\.php\?)/i;

/** In pixels: a side that is no longer shows nothing. */
const SMALLEST = 2;

/** Whether an address that stands for a picture is that of a counter. */
export function isCounter(address: string): boolean {
  return COUNTER.test(address) || FILE.test(address.slice(0, 2000));
}

/** A picture that nobody is meant to see: it tells somebody else who reads. */
export function isTrackingPixel({ properties: { width, height, style, src } }: Element): boolean {
  const styled = /(?:^|;)\s*(?:width|height)\s*:\s*[0-2](?:px)?\s*(?:;|!|$)/i.test(
    String(style ?? '').slice(0, 500),
  );
  return styled || [width, height].some(isTiny) || isCounter(String(src ?? ''));
}

function isTiny(side: unknown): boolean {
  const text = String(side ?? '').trim();
  return /^\d{1,6}(?:px)?$/i.test(text) && Number.parseInt(text, 10) <= SMALLEST;
}

/** Works on the tree it is given. */
export function dropTrackingPixels(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || index === undefined || parent === undefined || !isTrackingPixel(node))
      return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
