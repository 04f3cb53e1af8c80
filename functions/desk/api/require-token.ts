import type { MiddlewareHandler } from 'hono';
import { problem } from '../../http/problem.ts';
import { isSameSecret } from '../is-same-secret.ts';
import type { VerifyToken } from '../oidc/create-token-verifier.ts';

/**
 * Lets in who sends the token as `Authorization: Bearer`. Never by the desk's cookie or a token in the
 * address: a browser sends those by itself, so that a form on another site could post in an editor's name.
 * @param verify Where an issuer is set: its signed tokens are as good.
 */
export function requireToken(token: string, verify?: VerifyToken): MiddlewareHandler {
  return async (context, next) => {
    const [, offered = ''] = /^Bearer +(.+)$/i.exec(context.req.header('Authorization') ?? '') ?? [];
    if (isSameSecret(offered, token) || (await verify?.(offered))) return next();
    context.header('WWW-Authenticate', 'Bearer realm="desk"');
    return problem(context, 401, 'send the token of the desk as "Authorization: Bearer <token>"');
  };
}
