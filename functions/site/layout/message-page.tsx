import type { Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { stringsFor } from '../../shared/words/words.ts';
import { frontPath } from '../alternates.ts';
import { LanguageLink, Layout, type Link } from './layout.tsx';

export type Message = 'notFound' | 'notInLanguage' | 'gone' | 'badRequest' | 'error';

export interface MessagePageProps {
  site: SiteConfig;
  language: Language;
  message: Message;
  /** Where the article can be read instead. */
  readIn?: readonly Link[];
}

/** A page that says why there is no other one. */
export function MessagePage({ site, language, message, readIn = [] }: MessagePageProps) {
  const { strings, language: own } = stringsFor(language);
  return (
    <Layout site={site} language={own} title={strings[`${message}Title`]}>
      <div class="message">
        <h1>{strings[`${message}Title`]}</h1>
        <p>{strings[message]}</p>
        {readIn.length > 0 && (
          <>
            <p>{strings.readIn}</p>
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
            {strings.toFrontPage}
          </a>
        </p>
      </div>
    </Layout>
  );
}
