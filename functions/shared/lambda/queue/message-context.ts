import type { SQSRecord } from 'aws-lambda';

/** What every log line about a message says. */
export interface MessageContext {
  messageId: string;
  /** The object's key, or the task. */
  subject: string;
  /** X-Ray's id of the trace this attempt is part of. */
  traceId?: string;
  articleId?: string;
  revision?: string;
  language?: string;
  /** `<articleId>/<revision>`: the same in every stage, from receipt to publication. */
  correlationId?: string;
}

/** Read from the key: `sources/<id>/<revision>.json`, `versions/<id>/<language>/<revision>.json`, `inbox/<id>/…`, `pictures/<id>.json`. */
export function messageContext(record: SQSRecord, subject: string): MessageContext {
  const [prefix, second, ...rest] = subject.split('/');
  const articleId = second?.replace(/\.json$/, '');
  const traceId = /Root=([\w-]+)/.exec(record.attributes?.AWSTraceHeader ?? '')?.[1];
  return {
    messageId: record.messageId,
    subject,
    traceId,
    articleId,
    ...(articleId !== undefined && describeRevision(prefix, articleId, rest)),
  };
}

function describeRevision(
  prefix: string | undefined,
  articleId: string,
  rest: string[],
): Partial<MessageContext> {
  const [language] = rest;
  const revision = rest.at(-1)?.replace(/\.json$/, '');
  if ((prefix !== 'sources' && prefix !== 'versions') || revision === undefined) return {};
  return {
    revision,
    correlationId: correlationId(articleId, revision),
    ...(prefix === 'versions' && language !== undefined && { language }),
  };
}

/** A new text is a new revision, so this names what came in and not only the article. */
export const correlationId = (articleId: string, revision: string) => `${articleId}/${revision}`;
