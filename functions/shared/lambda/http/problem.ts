import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** The words of RFC 9110 for each status, as RFC 9457 asks of the type `about:blank`. */
export const PROBLEM_TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
} as const;

export type ProblemStatus = keyof typeof PROBLEM_TITLES;

/** Why a program gets no other answer (RFC 9457). */
export function problem(context: Context, status: ProblemStatus, detail: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title: PROBLEM_TITLES[status], status, detail });
  context.header('Content-Type', 'application/problem+json; charset=utf-8');
  return context.body(`${body}\n`, status);
}

/** The same if there is no answer to write to; the app's error handler writes it. */
export function refusal(status: ProblemStatus, detail: string): HTTPException {
  return new HTTPException(status, { message: detail });
}

export function isRefusal(error: Error): error is HTTPException & { status: ProblemStatus } {
  return error instanceof HTTPException && error.status in PROBLEM_TITLES;
}
