import { checkLength } from '../../shared/intake/check-length.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import type { ParsedText } from './inbox-file.ts';
import { settleAddresses } from './settle-addresses.ts';

/** @throws {Rejection} if nothing but pictures that no page can show was in it, or more than a page can hold. */
export function settle({ body, notes, ...text }: ParsedText): ParsedText {
  const { html, notes: told } = settleAddresses(body.html);
  if (html === '') throw new Rejection(`the body is empty but for what no page can show: ${told.join('; ')}`);
  checkLength(html);
  return { ...text, body: { ...body, html }, notes: [...notes, ...told] };
}
