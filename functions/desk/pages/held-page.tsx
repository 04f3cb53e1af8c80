import type { Finding, Mark } from '../../shared/article/finding.ts';
import type { Version, VersionSegment } from '../../shared/article/version.ts';
import type { FileNotes } from '../../shared/intake/intake-notes.ts';
import type { NearMatch } from '../../shared/language/near/near-match.ts';
import { localEngineCommands } from '../../shared/standing/local-engine-commands.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';
import type { ReviewPicture } from '../pictures/review-pictures.ts';
import { CodedWords } from './coded-words.tsx';
import { NearMatches } from './near-matches.tsx';
import { ReviewPictures } from './review-pictures-list.tsx';

interface HeldPageProps {
  version: Version;
  basePath: string;
  /** By the segments' places. */
  near?: ReadonlyMap<number, readonly NearMatch[]>;
  pictures?: readonly ReviewPicture[];
  /** What was told of the article's files when they were taken. */
  notes?: readonly FileNotes[];
}

/** A held version beside its original, segment by segment, each finding where it belongs. */
export function HeldPage({ version, basePath, near = new Map(), pictures = [], notes = [] }: HeldPageProps) {
  const { segments, findings } = version;
  const commands = localEngineCommands([version]);
  const about = (index: number | undefined) => findings.filter(({ segment }) => segment === index);
  return (
    <>
      <p>
        <a href={`${basePath}/`}>{words.toOverview}</a>{' '}
        <a href={`${basePath}/pictures?${new URLSearchParams({ article: version.articleId })}`}>
          {words.toPictures}
        </a>
      </p>
      <Findings findings={about(undefined)} />
      {commands.length > 0 && (
        <p class="quiet">{words.localEngine(commands.map((command) => <code>{command}</code>))}</p>
      )}
      {notes.length > 0 && (
        <ul>
          {notes.map(({ file, notes: lines }) => (
            <li>
              <bdi>{file}</bdi>: {lines.join('; ')}
            </li>
          ))}
        </ul>
      )}
      <ReviewPictures pictures={pictures} language={version.language} basePath={basePath} />
      <ol class="segments">
        {segments.map((segment, index) => (
          <li class={about(index).length > 0 ? 'found' : ''}>
            <Findings findings={about(index)} />
            <Segment segment={segment} version={version} findings={about(index)} />
            <NearMatches
              matches={near.get(index) ?? []}
              source={segment.source}
              sourceLanguage={version.sourceLanguage}
              language={version.language}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

interface SegmentProps {
  segment: VersionSegment;
  version: Pick<Version, 'sourceLanguage' | 'language'>;
  findings: readonly Finding[];
}

function Segment({ segment, version: { sourceLanguage, language }, findings }: SegmentProps) {
  const { source, target, origin, outdatedSource, changedBy, changedAt, witness } = segment;
  const isDoubted = findings.some(({ check }) => check === 'agreement');
  const marksOf = (side: Mark['side']) =>
    findings.flatMap(({ marks = [] }) => marks.filter((mark) => mark.side === side));
  return (
    <div class="pair">
      <div>
        <CodedWords text={source} language={sourceLanguage} marks={marksOf('source')} />
        {outdatedSource !== undefined && (
          <>
            <p class="quiet">{words.saidWhenTranslated}</p>
            <CodedWords text={outdatedSource} language={sourceLanguage} />
          </>
        )}
      </div>
      <div>
        {origin === 'none' ? (
          <p class="quiet">{words.notTranslated}</p>
        ) : (
          <CodedWords text={target} language={language} marks={marksOf('target')} />
        )}
        {changedBy !== undefined && (
          <p class="quiet">
            {words.by(<bdi>{changedBy}</bdi>)}
            {changedAt !== undefined && (
              <>
                , <time datetime={changedAt}>{changedAt.slice(0, 10)}</time>
              </>
            )}
          </p>
        )}
        {isDoubted && witness !== undefined && (
          <>
            <p class="quiet">{words.otherReading(<bdi>{witness.engine}</bdi>, witness.score)}</p>
            <CodedWords text={witness.target} language={language} />
          </>
        )}
      </div>
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map(({ check, severity, message }) => (
        <li class={severity === 'error' ? 'bad' : ''}>
          <bdi>{message}</bdi> <span class="quiet">({check})</span>
        </li>
      ))}
    </ul>
  );
}
