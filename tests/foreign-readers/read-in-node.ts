import RssParser from 'rss-parser';
import type { Judges } from '../judges/install-judges.ts';
import type { Tally } from '../judges/tally.ts';

interface ToldFeed {
  title: string;
  items: { id: string; url: string; title: string; date_published?: string; authors?: { name: string }[] }[];
}

/** What a reader made of a feed, in one form for all. */
interface ReadFeed {
  title: unknown;
  link: unknown;
  items: { link: unknown; title: unknown; author: unknown; date: string | undefined; text: string }[];
}

/** What two of the most used readers of feeds in Node make of every feed and item. */
export async function readInNode(
  address: string,
  languages: readonly string[],
  judges: Judges,
  tally: Tally,
) {
  const readers: Record<string, (xml: string) => Promise<ReadFeed>> = {
    'rss-parser': readByRssParser,
    '@rowanmanning/feed-parser': await byFeedParser(judges),
  };
  for (const language of languages) {
    const told = (await (await fetch(`${address}/${language}/feed.json`)).json()) as ToldFeed;
    const xml = await (await fetch(`${address}/${language}/feed.xml`)).text();
    for (const [name, read] of Object.entries(readers)) {
      const { title, link, items } = await read(xml);
      tally.expect(`${name} ${language}: title`, title, told.title);
      tally.expect(`${name} ${language}: link`, link, `${address}/${language}/`);
      tally.expect(`${name} ${language}: items`, items.length, told.items.length);
      for (const [place, { id, url, ...item }] of told.items.entries()) {
        const found = items[place];
        const where = `${name} ${id}`;
        tally.expect(`${where}: link`, found?.link, url);
        tally.expect(`${where}: title`, found?.title, item.title);
        tally.expect(`${where}: author`, found?.author, item.authors?.[0]?.name);
        tally.expect(`${where}: date`, found?.date?.slice(0, 19), item.date_published?.slice(0, 19));
        tally.hold(`${where}: text`, found?.text.startsWith('<div') === true);
      }
    }
  }
}

async function readByRssParser(xml: string): Promise<ReadFeed> {
  const { title, link, items } = await new RssParser().parseString(xml);
  return {
    title,
    link,
    items: items.map((item) => ({
      link: item.link,
      title: item.title,
      author: item.creator,
      date: item.isoDate,
      text: String(item['content:encoded']),
    })),
  };
}

interface FeedParser {
  parseFeed(xml: string): {
    title: string | null;
    url: string | null;
    items: {
      url: string | null;
      title: string | null;
      authors: { name: string | null }[];
      published: Date | null;
      content: string | null;
    }[];
  };
}

async function byFeedParser(judges: Judges) {
  const { parseFeed } = await judges.import<FeedParser>('@rowanmanning/feed-parser');
  return async (xml: string): Promise<ReadFeed> => {
    const { title, url, items } = parseFeed(xml);
    return {
      title,
      link: url,
      items: items.map((item) => ({
        link: item.url,
        title: item.title,
        author: item.authors[0]?.name ?? undefined,
        date: item.published?.toISOString(),
        text: item.content ?? '',
      })),
    };
  };
}
