import type { Language } from '../../article/language.ts';
import type { SiteConfig } from '../../article/site-config.ts';
import { formatDate } from '../dates.ts';

export interface MomentProps {
  label: string;
  iso: string;
  language: Language;
  site: SiteConfig;
}

export function Moment({ label, iso, language, site }: MomentProps) {
  return (
    <span>
      {label} <time datetime={iso}>{formatDate(iso, language, site.timeZone)}</time>
    </span>
  );
}
