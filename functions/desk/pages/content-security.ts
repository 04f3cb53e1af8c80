const DIRECTIVES = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** What the desk's pages may do (Content Security Policy Level 3). @param formOrigin Where a form of theirs may go besides. */
export function contentSecurity(formOrigin?: string): string {
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => {
      const all = name === 'form-action' && formOrigin !== undefined ? [...sources, formOrigin] : sources;
      return `${name} ${all.join(' ')}`;
    })
    .join('; ');
}
