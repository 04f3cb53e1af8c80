import type { Context } from 'hono';
import { type ProblemStatus, problem } from '../../shared/lambda/http/problem.ts';
import { cacheControl } from '../http/headers.ts';

/** A problem of RFC 9457 that caches know how long to keep. */
export function sendProblem(context: Context, status: ProblemStatus, detail: string): Response {
  const isMissing = status === 404 || status === 410;
  context.header('Cache-Control', isMissing ? cacheControl.missing : cacheControl.none);
  return problem(context, status, detail);
}
