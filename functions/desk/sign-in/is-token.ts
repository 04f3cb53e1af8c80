import { isSameSecret } from './is-same-secret.ts';

/** Whether a text is the token that lets an editor in. @throws if that cannot be found out. */
export type IsToken = (offered: string) => Promise<boolean>;

/** Of a token that stays the same as long as the program runs. */
export function isTokenOf(token: string): IsToken {
  return async (offered) => isSameSecret(offered, token);
}
