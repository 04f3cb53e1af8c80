import { type Language, languageName } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { feedPath } from '../feeds/feed-path.ts';
import { articlePath } from '../paths.ts';

export interface LlmsContents {
  site: SiteConfig;
  baseUrl: string;
  newest: readonly { language: Language; cards: readonly Card[] }[];
}

/** What this site is, for a language model (https://llmstxt.org). */
export function llmsText({ site, baseUrl, newest }: LlmsContents): string {
  const names = site.languages.map((language) => languageName(language, 'en'));
  const page = `${baseUrl}/<language>/articles/<id>`;
  const programs = [
    link('API', `${baseUrl}/api/`, 'lists of articles, and articles, as JSON'),
    link('OpenAPI', `${baseUrl}/api/openapi.json`, 'its description for programs'),
    ...site.languages.map((language) => {
      const name = `Feed in ${languageName(language, 'en')}`;
      return link(name, baseUrl + feedPath(language, 'xml'), 'RSS 2.0, with the full text');
    }),
  ];
  const lists = newest
    .filter(({ cards }) => cards.length > 0)
    .map(({ language, cards }) => {
      const links = cards.map((card) =>
        link(
          card.title,
          `${baseUrl}${articlePath(language, card.id)}.md`,
          `${card.summary}${originOf(card)}`,
        ),
      );
      return section(`Newest in ${languageName(language, 'en')}`, links);
    });
  const parts = [
    `# ${plain(site.name)}`,
    `> News articles in ${new Intl.ListFormat('en').format(names)}, each with the language it was written in.`,
    `An article's page is at \`${page}\`; \`${page}.md\` is the same as Markdown and \`${page}.json\` as JSON. Both say whether people or a machine translated it, whether a person has reviewed it, and where its other languages are.`,
    section('For programs', programs),
    ...lists,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Whoever takes a text for somebody's words is to know that a machine put it so. */
function originOf({ language, methods, reviewed, sourceLanguage }: Card): string {
  if (methods?.[language] !== 'machine') return '';
  const from = sourceLanguage === undefined ? '' : ` from ${languageName(sourceLanguage, 'en')}`;
  return ` (machine translation${from}, ${reviewed ? 'reviewed' : 'not reviewed'} by a person)`;
}

const section = (title: string, lines: readonly string[]) => `## ${title}\n\n${lines.join('\n')}`;

const link = (title: string, url: string, note: string) => `- [${plain(title)}](${url}): ${plain(note)}`;

/** On one line, and without meaning to Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
