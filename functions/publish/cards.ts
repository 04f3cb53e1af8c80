import { createHash } from 'node:crypto';
import { shownDetails } from '../shared/article/details/shown-details.ts';
import type { Language } from '../shared/article/language.ts';
import type { Card, PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import { isReviewed } from '../shared/article/reviewed.ts';
import type { TranslationMethod } from '../shared/article/version.ts';
import { listedImage } from '../shared/pictures/listed-image.ts';
import { cardName, newestFolder, reviewedFolder, taggedFolder } from '../shared/store/keys.ts';
import { rememberOf } from '../shared/store/remember-of.ts';
import { withoutOldForms } from './old-forms.ts';

/**
 * Where an article's cards stand: in each language one among the newest, one among the reviewed where it is, and
 * one under each of its tags.
 */
export function cardKeys(article: PublishedArticle): string[] {
  return [...cardsOf(article).keys()];
}

/** The cards an article has now, by key; none once it is withdrawn. */
export const cardsOf = rememberOf((article: PublishedArticle): ReadonlyMap<string, Card> => {
  const { id, publishedAt, versions } = article;
  const name = cardName(new Date(publishedAt), id);
  const digest = digestOf(article);
  const cards = new Map<string, Card>();
  for (const [language, version] of Object.entries(versions)) {
    const card = { ...cardOf(article, language, version), digest };
    cards.set(newestFolder(language) + name, card);
    if (isReviewed(version)) cards.set(reviewedFolder(language) + name, card);
    for (const tag of card.tags) cards.set(taggedFolder(language, tag) + name, card);
  }
  return cards;
});

function cardOf(article: PublishedArticle, language: Language, version: PublishedVersion): Card {
  const { id, publishedAt } = article;
  const { author, tags, languages } = shownDetails(article, version, language);
  const { title, excerpt, updatedAt } = version;
  const image = listedImage(version.image, article.pictures);
  return {
    id,
    language,
    title,
    summary: excerpt,
    tags,
    publishedAt,
    updatedAt,
    unpublishAt: article.unpublishAt,
    author,
    ...(author !== undefined && languages.author !== language && { authorLanguage: languages.author }),
    ...(image && { image }),
    sourceLanguage: article.sourceLanguage,
    reviewed: version.reviewed,
    methods: methodsOf(article),
  };
}

function methodsOf({ versions }: PublishedArticle): Record<Language, TranslationMethod> {
  return Object.fromEntries(Object.entries(versions).map(([language, { method }]) => [language, method]));
}

/** Of all that readers get of an article; how many words it has follows from the rest. */
export const digestOf = rememberOf((article: PublishedArticle): string => {
  const {
    cards: _cards,
    changes: _changes,
    changedAt: _at,
    former: _former,
    publishing: _publishing,
    wordCounts: _counts,
    ...got
  } = article;
  const { versions, takenBack } = got;
  return hashOf({ ...got, versions: digestsOf(versions), takenBack: takenBack && digestsOf(takenBack) });
});

/** Texts are long, and what is composed of them is digested several times. */
const digestsOf = (versions: PublishedArticle['versions']) =>
  Object.entries(versions).map(([language, version]) => [language, versionDigest(version)]);

const versionDigest = rememberOf((version: PublishedVersion) => hashOf(withoutOldForms(version)));

const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
