import { tokenize } from '../../article/coded-text.ts';
import type { Finding } from '../../article/finding.ts';
import { directionOf, type Language } from '../../article/language.ts';
import type { Version } from '../../article/version.ts';

/** A held version beside its original, segment by segment, each finding where it belongs. */
export function HeldPage({ version, basePath }: { version: Version; basePath: string }) {
  const { segments, findings, sourceLanguage, language } = version;
  const about = (index: number | undefined) => findings.filter(({ segment }) => segment === index);
  return (
    <>
      <p>
        <a href={`${basePath}/`}>To the overview</a>
      </p>
      <Findings findings={about(undefined)} />
      <ol class="segments">
        {segments.map(({ source, target, origin }, index) => (
          <li class={about(index).length > 0 ? 'found' : ''}>
            <Findings findings={about(index)} />
            <div class="pair">
              <Coded text={source} language={sourceLanguage} />
              {origin === 'none' ? (
                <p class="quiet">Not translated</p>
              ) : (
                <Coded text={target} language={language} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
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

/** Text with its inline codes as small marks. */
function Coded({ text, language }: { text: string; language: Language }) {
  return (
    <p lang={language} dir={directionOf(language)}>
      {tokenize(text).map((token) =>
        token.type === 'text' ? (
          token.value
        ) : (
          <span class="code">{token.type === 'close' ? `/${token.id}` : token.id}</span>
        ),
      )}
    </p>
  );
}
