import type { Version, VersionSegment } from '../../../../../functions/shared/article/version.ts';

/** A French version of an English article. */
export function version(segments: VersionSegment[], other: Partial<Version> = {}): Version {
  return {
    articleId: 'argan',
    revision: '2026-1',
    language: 'fr',
    sourceLanguage: 'en',
    method: 'machine',
    title: 'Une maison',
    bodyHtml: '',
    reviewed: false,
    outdated: false,
    charactersSent: 0,
    held: true,
    findings: [],
    segments,
    ...other,
  };
}
