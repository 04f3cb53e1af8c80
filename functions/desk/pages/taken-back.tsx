import { languageName } from '../../shared/article/language.ts';
import type { ArticleHold } from '../../shared/standing/read-holds.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';

/** Languages that people took back, each with a way to let readers have it again. */
export function TakenBack({ holds, basePath }: { holds: readonly ArticleHold[]; basePath: string }) {
  if (holds.length === 0) return null;
  return (
    <>
      <h2>{words.takenBack(holds.length)}</h2>
      <ul>
        {holds.map(({ articleId, language, reason, by, at }) => (
          <li>
            <bdi>{articleId}</bdi> ({languageName(language, 'en')})
            {reason !== undefined && (
              <>
                : <bdi>{reason}</bdi>
              </>
            )}{' '}
            <span class="quiet">{words.takenBackBy(<bdi>{by}</bdi>, <time datetime={at}>{at}</time>)}</span>
            <form method="post" action={`${basePath}/release`}>
              <input type="hidden" name="article" value={articleId} />
              <button
                type="submit"
                name="language"
                value={language}
                aria-label={words.releaseLanguage(articleId, languageName(language, 'en'))}
              >
                {words.release}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
