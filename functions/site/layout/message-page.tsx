import type { Language } from '../../shared/article/language.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { frontPath } from '../paths.ts';
import type { ShownSite } from '../shown-site.ts';
import type { Link } from './language-links.ts';
import { LanguageLink, Layout } from './layout.tsx';

export type MessageName = 'notFound' | 'notInLanguage' | 'gone' | 'badRequest' | 'error';

export interface MessagePageProps {
  site: ShownSite;
  language: Language;
  message: MessageName;
  /** Where the article can be read instead. */
  readIn?: readonly Link[];
}

/** A page that says why there is no other one. */
export function MessagePage({ site, language, message, readIn = [] }: MessagePageProps) {
  const { words, language: own } = pageWordsIn(language);
  return (
    <Layout site={site} language={own} title={words[`${message}Title`]} links={readIn}>
      <div class="message">
        <h1>{words[`${message}Title`]}</h1>
        <p>{words[message]}</p>
        {readIn.length > 0 && (
          <>
            <p>{words.readIn}</p>
            <ul>
              {readIn.map((link) => (
                <li>
                  <LanguageLink {...link} />
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={frontPath(site.languages.includes(own) ? own : site.defaultLanguage)}>
            {words.toFrontPage}
          </a>
        </p>
      </div>
    </Layout>
  );
}
