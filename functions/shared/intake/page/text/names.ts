import type { Element } from 'hast';

/** The ids and classes of an element as lines, `cookieBanner` as `cookie-banner`. */
function namesOf({ properties }: Element): string[] {
  return [properties.id, properties.className]
    .flat()
    .filter((name): name is string => typeof name === 'string')
    .slice(0, 50)
    .map((name) => name.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase());
}

/** What a name says of its element, between the borders of words: `post-share` is about sharing. */
const words = (list: string) => new RegExp(`(?:^|[-_])(?:${list.trim().split(/\s+/).join('|')})(?:$|[-_])`);

/** WordPress names topics and states in classes; `has-sidebar` is about something else on the page. */
const OF_STATE = /^(?:has|no|not|with|without|is|js|category|tag|format|type|status|elementor)[-_]/;

/** What stands around articles. */
const AROUND = words(`
  cookies? consent gdpr rgpd didomi onetrust cmp newsletters? subscribe subscription share sharing sharedaddy shares
  social addtoany related relatedposts recommended recommendations read-more read-also more-stories most-read trending popular
  comments? disqus respond breadcrumbs? pagination pager page-links post-navigation nav navigation menu advert adverts advertisement
  ads? adsbygoogle sponsored promo taboola outbrain popup modal overlay sidebar toolbar skip-link author-bio author-box
  about-author bio copyright footer colophon site-header topbar tags tag-list cat-links print-only login signup`);

/** Names, dates and topics, which stand in fields of their own. */
const ABOUT = words(
  `byline bylines meta posted-on postmeta timestamp pubdate published date datetime dateline author authors tag terms taxonomy
  kicker rubrique overline eyebrow surtitre`,
);

/** For programs that read pages aloud. */
const UNSEEN = words('sr-only visually-hidden screen-reader-text screen-reader hidden-accessible');

const PAYWALL = words('paywall premium-wall regwall subscriber-only subscribers-only piano-offer abonnes');

const CONTENT = words(`
  entry-content post-content article-content article-body article-text article__body article__content story-body
  story-content post-body post__content entry-body field--name-body gh-content articlebody td-post-content
  single-content content-body news-content news-text node__content`);

const matcher = (pattern: RegExp) => (node: Element) =>
  namesOf(node).some((name) => !OF_STATE.test(name) && pattern.test(name));

export const isAround = matcher(AROUND);
export const isAbout = matcher(ABOUT);
export const isUnseenName = matcher(UNSEEN);
export const isPaywall = matcher(PAYWALL);
export const isContent = matcher(CONTENT);
