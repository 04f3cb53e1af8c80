import type { OpenAPIV3_1 } from 'openapi-types';
import { PROBLEM_TITLES, type ProblemStatus } from '../../shared/lambda/http/problem.ts';
import type { ParameterSchema } from './api-description.ts';

/** Those that reading has. */
type SiteProblem = Extract<ProblemStatus, 400 | 404 | 405 | 410 | 414 | 500>;

type Answers = Record<string, OpenAPIV3_1.ResponseObject>;

const text: ParameterSchema = { type: 'string' };
const header = (description: string) => ({ description, schema: text });

const HEADERS = {
  ETag: header('What to send as If-None-Match.'),
  'Cache-Control': header('How long it may be kept.'),
  'Content-Language': header('The language of the text.'),
  Link: header('The next page, or the page and the other languages of an article (RFC 8288).'),
};

/** What every address answers: `content` where all is well, and `refused` where it is not. */
export function answers(
  content: OpenAPIV3_1.ResponseObject['content'],
  ...refused: Exclude<SiteProblem, 405 | 414 | 500>[]
): Answers {
  return {
    200: { description: 'What was asked for.', headers: HEADERS, ...(content && { content }) },
    304: { description: 'It is what If-None-Match names: there is no need to send it again.' },
    ...Object.fromEntries(
      [...refused, 405 as const, 414 as const, 500 as const].map((status) => [status, problem(status)]),
    ),
  };
}

const WHY: Record<SiteProblem, string> = {
  400: 'A parameter cannot be read; "detail" names it.',
  404: 'There is no such article or feed, or not in this language.',
  405: 'Only GET and HEAD are answered here, and OPTIONS.',
  410: 'The article was withdrawn.',
  414: 'The path or the query is longer than 2,048 characters.',
  500: 'Something went wrong here.',
};

function problem(status: SiteProblem): OpenAPIV3_1.ResponseObject {
  const example = { type: 'about:blank', title: PROBLEM_TITLES[status], status, detail: EXAMPLES[status] };
  return {
    description: WHY[status],
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example } },
  };
}

const EXAMPLES: Record<SiteProblem, string> = {
  400: 'the parameter limit must be a whole number from 1 to 100',
  404: 'the article new-harbour is published in en, fr, not in ar',
  405: 'only GET and HEAD are answered here',
  410: 'the article new-harbour was withdrawn',
  414: 'the address is longer than any here',
  500: 'the answer could not be made; try again in a moment',
};
