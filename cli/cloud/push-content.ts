import type { ContentFile } from '../../local/content/content-folder.ts';
import { groupByArticle } from '../../local/content/group-by-article.ts';
import type { ImportContext } from '../../local/content/import-file.ts';
import { type IntakeResult, takeIn } from '../../local/content/take-in-file.ts';

/** Articles sent at once. The files of one go one after the other: the first to arrive may be its source. */
const AT_A_TIME = 8;

/**
 * Sends a content folder's files where the stages look for them, as the embedded runtime does: what translation is
 * done by first, then the articles. Only what says something new is sent.
 */
export async function pushContent(
  folder: string,
  files: readonly ContentFile[],
  context: ImportContext,
  onResult: (file: ContentFile, result: IntakeResult) => Promise<void>,
): Promise<void> {
  const send = async (file: ContentFile) => onResult(file, await takeIn(folder, file, context));
  for (const file of files.filter(({ kind }) => kind !== 'article')) await send(file);

  const articles = groupByArticle(files.filter(({ kind }) => kind === 'article')).values();
  const work = async () => {
    for (const article of articles) for (const file of article) await send(file);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}
