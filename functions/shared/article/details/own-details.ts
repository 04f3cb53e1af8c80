import type { Contributors, OwnDetails } from '../article.ts';

/** What a text says of itself, out of whatever else holds it. An empty list of tags says nothing. */
export function ownDetails(whole: OwnDetails): OwnDetails {
  const { author, authorType, tags = [], originalUrl, credit } = whole;
  return {
    ...(author !== undefined && { author, authorType }),
    ...(tags.length > 0 && { tags }),
    originalUrl,
    credit,
    ...contributors(whole),
  };
}

/** Who translated and reviewed it. */
export function contributors({ translator, reviewer }: Contributors): Contributors {
  return { translator, reviewer };
}
