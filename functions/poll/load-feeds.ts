import { type FeedsConfig, parseFeedsConfig } from '../shared/article/feeds-config.ts';

/**
 * The list of feeds in a JSON file beside the code: 200 feeds are more than the environment's 4 KB. Without a
 * file there is nothing to poll.
 * @param file its address, as a URL.
 * @throws if it cannot be read or a field is wrong, naming it.
 */
export async function loadFeeds(file: URL | undefined): Promise<FeedsConfig> {
  if (file === undefined) return parseFeedsConfig([]);
  const { default: json } = (await import(file.href, { with: { type: 'json' } })) as { default: unknown };
  return parseFeedsConfig(json);
}
