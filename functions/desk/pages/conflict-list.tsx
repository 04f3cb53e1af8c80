import type { Conflict } from '../../shared/said/conflict.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';

/** Nothing if there are none. */
export function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <>
      <h2>{words.conflicts(conflicts.length)}</h2>
      <ul>
        {conflicts.map(({ articleId, file, by, at }) => (
          <li>
            {words.conflict({
              file: <bdi>{`${articleId}/${file}`}</bdi>,
              by,
              at: <time datetime={at}>{at}</time>,
            })}
            <span class="quiet">{words.howToDecide(<bdi>{articleId}</bdi>)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
