import type { SourceArticle } from '../shared/article/article.ts';
import { isGone } from '../shared/article/is-gone.ts';
import type { Language } from '../shared/article/language.ts';
import type { WaitingArticle } from '../shared/article/waiting-article.ts';
import { versionKey, waitingKey } from '../shared/store/keys.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { isThere, type Looked, type SweepPorts, sourceOf } from './looked.ts';
import type { Wake } from './wake.ts';

/**
 * Languages whose version of the revision that counts is not there. A language that was added to the site since is none of
 * them: the archive is translated into it when somebody asks for that.
 */
export async function findMissingVersion(looked: Looked, ports: SweepPorts): Promise<Wake[]> {
  const { state, objects } = looked;
  const key = sourceOf(state);
  if (!objects.sources.some((source) => source.key === key)) return [];
  const missing: Language[] = [];
  for (const language of wantedLanguages(looked, ports)) {
    const version = versionKey(state.id, language, state.revision);
    const isListed = objects.versions.some((object) => object.key === version);
    if (!(await isThere(version, isListed, ports))) missing.push(language);
  }
  if (missing.length === 0) return [];
  const waiting = await waitingLanguages(looked, ports);
  const behind = missing.filter((language) => !waiting.has(language));
  if (behind.length === 0) return [];
  const why = `its version in ${behind.join(', ')} is not there`;
  return [{ stage: 'translate', key, articleId: state.id, why }];
}

/** What the revision was to be made in when it came, and what it is published in. */
function wantedLanguages({ state, published }: Looked, { site, now }: SweepPorts): Set<Language> {
  const { sourceLanguage, files, draft } = state;
  if (draft || isGone(state, now)) return new Set([sourceLanguage]);
  // An older state does not say, and a language that was added would be all of the archive.
  const asked =
    state.languages ?? Object.keys({ ...published?.value.versions, ...published?.value.takenBack });
  const offered = new Set(site.languages);
  return new Set([
    sourceLanguage,
    ...asked.filter((language) => offered.has(language)),
    ...Object.keys(files),
  ]);
}

/** Those that have no version for a reason: a file that has to be put right, or characters that are used up. */
async function waitingLanguages({ state }: Looked, { store, known }: SweepPorts): Promise<Set<Language>> {
  const source = (await getReadable<SourceArticle>(store, sourceOf(state)))?.value;
  const note = known.waiting.has(state.id)
    ? (await getReadable<WaitingArticle>(store, waitingKey(state.id)))?.value
    : undefined;
  return new Set([...(source?.rejectedLanguages ?? []), ...Object.keys(note?.languages ?? {})]);
}
