import { join } from 'node:path';
import sharp from 'sharp';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';
import { startTranslateStandIn } from '../support/translate-stand-in.ts';
import { startPictureServer } from './picture-server.ts';
import { ramparts } from './ramparts.ts';

export const LANGUAGES = ['ar', 'fr', 'en'] as const;
export type TestedLanguage = (typeof LANGUAGES)[number];

export interface TestedPage {
  type: string;
  url: string;
  status: number;
}

export interface TestedSite {
  url: string;
  /** One of every type of page. */
  pagesIn(language: TestedLanguage): Promise<TestedPage[]>;
  stop(): Promise<void>;
}

const CONFIG = {
  name: 'The Interpreter',
  contact: 'errors@paper.example',
  // What the stand-in says is in no language.
  checks: { language: 'off', script: 'off' },
  nav: Array.from({ length: 12 }, (_, i) => ({
    id: `part-${i}`,
    name: { ar: `القسم ${i}`, fr: `Rubrique ${i}`, en: `Section ${i}` },
    tags: [i === 0 ? 'Trade' : `Part ${i}`],
  })),
};

/** The program with an article for every type of page, and a stand-in for the machine translator. */
export async function startTestedSite(): Promise<TestedSite> {
  const [pictures, translate] = await Promise.all([startPictureServer(), startTranslateStandIn()]);
  const workspace = await createWorkspace({
    'site.json': JSON.stringify(CONFIG),
    ...ramparts(pictures.url),
    ...tower(pictures),
    ...(await photo()),
    ...notes(),
    ...about(),
    ...Object.assign({}, ...LANGUAGES.map(missingIn)),
    'articles/market/en.md': `---\ntitle: The market opens early\ndate: 2026-01-10\n${longWords()}---\n\nIt has **12 stalls** and [a list](https://paper.example/).\n`,
    'articles/gone/en.md': '---\ntitle: Gone\nwithdrawn: true\n---\n\nIt is gone.\n',
  });
  const server = await startServer({ workspace, translate: translate.url });
  return {
    url: server.url,
    async pagesIn(language) {
      const front = await (await fetch(`${server.url}/${language}/`)).text();
      const [, older = 'none'] = /href="([^"]*\?after=[^"]*)" rel="next"/.exec(front) ?? [];
      return pagePaths(language, older).map(([type, path, status = 200]) => ({
        type,
        url: server.url + path,
        status,
      }));
    },
    async stop() {
      await server.stop();
      await Promise.all([pictures.close(), translate.close(), workspace.remove()]);
    },
  };
}

type PagePath = [type: string, path: string, status?: number];

function pagePaths(language: TestedLanguage, older: string): PagePath[] {
  const article = (id: string) => `/${language}/articles/${id}`;
  const paths: PagePath[] = [
    ['front', `/${language}/`],
    ['older', older],
    ['topic', `/${language}/tags/Essaouira`],
    ['section', `/${language}/sections/part-0`],
    ['month', `/${language}/2025/10/`],
    ['about', `/${language}/pages/about`],
    ['article', article('ramparts')],
    ['machine', article('market')],
    ['pictures', article('tower')],
    ['photo', article('photo')],
    ['missing', article(`missing-${language}`), 404],
    ['withdrawn', article('gone'), 410],
    ['unknown', article('none'), 404],
    ['refused', `/${language}/?after=x`, 400],
  ];
  // There is one of the API, in English.
  return language === 'en' ? [...paths, ['api', '/api/']] : paths;
}

/** Wider than a phone, in every field that a row of the page shows. */
function longWords(): string {
  const address = `https://${'licence-'.repeat(7)}of.example/${'by-sa-'.repeat(15)}`;
  const fields = { author: 'Longname'.repeat(12), tags: ['Trade', 'tag'.repeat(30)], credit: address };
  return `${Object.entries({ ...fields, originalUrl: address })
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n`;
}

/** Pictures of known and of unknown size, high and wide; figures in a table. */
function tower({ url, portrait }: { url: string; portrait: string }): Record<string, string> {
  const image = JSON.stringify({ url: portrait, alt: 'A tower', width: 900, height: 1600 });
  const text = `The tower has stood for three centuries beside the gate.

![The wall](${url})
*The wall, in the evening.*

<figure><img src="${portrait}" alt="The tower again" width="900" height="1600"><figcaption>At noon.</figcaption></figure>

| Year | Steps |
| :---: | ---: |
| 1765 | 1,204 |`;
  return {
    'articles/tower/en.md': `---\ntitle: The tower opens to visitors\ndate: 2026-01-09\nimage: ${image}\n---\n\n${text}\n`,
  };
}

/** A picture of the newspaper's own, as large as a telephone takes it: 12 megapixels. */
async function photo(): Promise<Record<string, string | Uint8Array>> {
  const drawn = join(import.meta.dirname, '../../content/articles/medina-fes-artisans/zellige.jpg');
  const large = sharp(drawn).resize(4000, 3000, { fit: 'cover' });
  const image = {
    url: 'wall.jpg',
    alt: 'A wall of zellige',
    caption: 'The wall of the workshop.',
    credit: 'Photo by Nora Tazi',
  };
  const paragraph = 'The master set the last piece before noon, then wiped the wall with a wet cloth.';
  const text = `${paragraph}\n\n![The wall, from near](wall.jpg)\n\n${paragraph}\n`;
  return {
    'articles/photo/en.md': `---\ntitle: The wall is finished\ndate: 2026-01-08\nimage: ${JSON.stringify(image)}\n---\n\n${text}`,
    'articles/photo/wall.jpg': await large.jpeg({ quality: 90 }).toBuffer(),
  };
}

/** A page that is no article, with all that a text may have beside paragraphs. */
function about(): Record<string, string> {
  const text =
    '## Who\n\n- **By e-mail:** [desk@paper.example](mailto:desk@paper.example)\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
  const titles = { ar: 'من نحن', fr: 'Qui sommes-nous', en: 'About us' };
  return Object.fromEntries(
    Object.entries(titles).map(([language, title]) => [
      `pages/about/${language}.md`,
      `---\ntitle: ${title}\nsummary: ${'word '.repeat(20)}\n---\n\n${text}`,
    ]),
  );
}

/** So many that the front page has an older one behind it. */
function notes(): Record<string, string> {
  const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
  return Object.fromEntries(
    numbers.map((number) => [
      `articles/note-${number}/en.md`,
      `---\ntitle: Note ${number}\ndate: 2025-10-${String(number).padStart(2, '0')}\n---\n\nThe boats are back in the harbour.\n`,
    ]),
  );
}

/** An article that a person meant to write in a language, in a file that cannot be read. */
function missingIn(language: TestedLanguage): Record<string, string> {
  const other = language === 'en' ? 'fr' : 'en';
  return {
    [`articles/missing-${language}/${other}.md`]: `---\ntitle: Bourse\ndate: 2025-12-01\nsource: true\n---\n\nUn mot.\n`,
    [`articles/missing-${language}/${language}.md`]: '---\ntitle: [\n---\n',
  };
}
