import type { MiddlewareHandler } from 'hono';
import { problem } from '../../shared/lambda/http/problem.ts';
import type { VerifyToken } from '../sign-in/create-token-verifier.ts';
import type { IsToken } from '../sign-in/is-token.ts';

/**
 * Lets in who sends the token as `Authorization: Bearer`. Never by the desk's cookie or a token in the
 * address: a browser sends those by itself, so that a form on another site could post in an editor's name.
 * @param verify If an issuer is set: its signed tokens are as good.
 */
export function requireToken(isToken: IsToken, verify?: VerifyToken): MiddlewareHandler {
  return async (context, next) => {
    const [, offered = ''] = /^Bearer +(.+)$/i.exec(context.req.header('Authorization') ?? '') ?? [];
    // The issuer first: its tokens would be guesses at the desk's own.
    if ((await verify?.(offered)) || (await isToken(offered))) return next();
    context.header('WWW-Authenticate', 'Bearer realm="desk"');
    return problem(context, 401, 'send the token of the desk as "Authorization: Bearer <token>"');
  };
}
