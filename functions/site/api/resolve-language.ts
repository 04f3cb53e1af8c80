import { type Language, parseLanguage } from '../../shared/article/language.ts';

/** The one of these languages that is meant, whatever its case and region: `AR`, `ar-MA` and `ar_MA` are `ar`. */
export function resolveLanguage(asked: string, offered: readonly Language[]): Language | undefined {
  const tag = asked.toLowerCase().replaceAll('_', '-');
  const exact = offered.find((language) => language.toLowerCase() === tag);
  if (exact !== undefined) return exact;
  const parsed = parseLanguage(asked);
  const [primary] = tag.split('-');
  return offered.find((language) => language === parsed) ?? offered.find((language) => language === primary);
}
