import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** The words of RFC 9110 for each status, as RFC 9457 asks of the type `about:blank`. */
const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
} as const;

export type ProblemStatus = keyof typeof TITLES;

/** A request that is not taken, for the program that sent it (RFC 9457). */
export function problem(context: Context, status: ProblemStatus, detail: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title: TITLES[status], status, detail });
  context.header('Content-Type', 'application/problem+json; charset=utf-8');
  return context.body(`${body}\n`, status);
}

/** The same from where there is no answer to write to; the app's error handler writes it. */
export function refusal(status: ProblemStatus, detail: string): HTTPException {
  return new HTTPException(status, { message: detail });
}

export function isRefusal(error: Error): error is HTTPException & { status: ProblemStatus } {
  return error instanceof HTTPException && error.status in TITLES;
}
