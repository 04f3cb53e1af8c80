import { FetchFailure } from '../../shared/intake/fetch-failure.ts';

/** Feeds come under many names, `text/html` among them, but never as one of a picture or an archive. */
const TAKEN = {
  feed: /^(text\/.+|application\/(.+\+)?(xml|json|rdf|octet-stream))$/,
  page: /^(text\/html|application\/xhtml\+xml)$/,
};

/** @throws {FetchFailure} if a body of this type cannot be what was asked for; none given may be anything. */
export function checkMediaType(contentType: string | undefined, kind: 'feed' | 'page'): void {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || type === '' || TAKEN[kind].test(type)) return;
  throw new FetchFailure(
    `the answer is of the type ${JSON.stringify(type.slice(0, 100))}, which is no ${kind}`,
  );
}
