import type { StandingPage } from '../../shared/article/settings/standing-page.ts';

/**
 * The pages that are no articles in a JSON file beside the code, where the stack put them sanitized. None without a file.
 * @param file its address, as a URL.
 */
export async function loadPages(file: URL | undefined): Promise<StandingPage[]> {
  if (file === undefined) return [];
  const { default: pages } = (await import(file.href, { with: { type: 'json' } })) as {
    default: StandingPage[];
  };
  return pages;
}
