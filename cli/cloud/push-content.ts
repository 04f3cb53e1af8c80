import { parseLanguage } from '../../functions/shared/article/language.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import { type ContentFile, isOfArticle } from '../../local/content/content-folder.ts';
import { groupByArticle } from '../../local/content/group-by-article.ts';
import { inboxKeyOf } from '../../local/content/inbox-key-of.ts';
import { type IntakeContext, type IntakeResult, takeIn } from '../../local/content/take-in-file.ts';

/** Articles sent at once. The files of one go one after the other. */
const AT_A_TIME = 8;

export interface PushPorts {
  context: IntakeContext;
  site: SiteConfig;
  onResult(file: ContentFile, result: IntakeResult): Promise<void>;
}

/**
 * Sends a content folder's files where the stages look for them, as the embedded runtime does: what translation is
 * done by first, then the articles. A bucket tells of each file by itself, so the one that is the original by the
 * site's settings goes first, and before it the article's pictures.
 */
export async function pushContent(
  folder: string,
  files: readonly ContentFile[],
  { context, site, onResult }: PushPorts,
): Promise<void> {
  const send = async (file: ContentFile) => onResult(file, await takeIn(folder, file, context));
  for (const file of files.filter((file) => !isOfArticle(file))) await send(file);

  const articles = groupByArticle(files.filter(isOfArticle)).values();
  const work = async () => {
    for (const article of articles) for (const file of originalFirst(article, site)) await send(file);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

function originalFirst(files: readonly ContentFile[], site: SiteConfig): ContentFile[] {
  const { sourceLanguage, defaultLanguage, languages } = site;
  const order = [...(sourceLanguage ? [sourceLanguage] : []), defaultLanguage, ...languages];
  const place = ({ kind, path }: ContentFile) => {
    if (kind === 'picture') return -1;
    const language = parseLanguage(parseInboxKey(inboxKeyOf(path)).name);
    const found = language === undefined ? -1 : order.indexOf(language);
    return found < 0 ? order.length : found;
  };
  return [...files].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
}
