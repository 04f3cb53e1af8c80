import type { SecurityContact, SiteConfig } from '../../shared/article/site-config.ts';

export const SECURITY_PATH = '/.well-known/security.txt';

/** RFC 9116, 2.5.5: at most a year ahead. A text is the same for a month, and good for five more at least. */
const MONTHS = 6;

/** What somebody who found a weakness is told (RFC 9116); `undefined` if site.json names no contact for it. */
export function securityText(
  { security, languages }: Pick<SiteConfig, 'security' | 'languages'>,
  baseUrl: string,
  now: Date,
): string | undefined {
  if (security === undefined) return undefined;
  const { contact, policy, encryption, acknowledgments }: SecurityContact = security;
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS));
  const fields = {
    Contact: contact.includes('://') ? contact : `mailto:${contact}`,
    Expires: expires.toISOString(),
    Encryption: encryption,
    Acknowledgments: acknowledgments,
    'Preferred-Languages': languages.join(', '),
    Canonical: baseUrl + SECURITY_PATH,
    Policy: policy,
  };
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}\n`))
    .join('');
}
