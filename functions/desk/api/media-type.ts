import { refusal } from '../../shared/lambda/http/problem.ts';

/** What an article may come as, with the extension of its file. */
const EXTENSIONS: Record<string, string> = {
  'application/json': 'json',
  'text/markdown': 'md',
  'text/html': 'html',
};

export const SUBMISSION_MEDIA_TYPES = Object.keys(EXTENSIONS).join(', ');
export const FILE_EXTENSIONS: readonly string[] = Object.values(EXTENSIONS);

/**
 * The extension that a Content-Type stands for.
 * @throws a refusal if nothing here takes it, or not in that encoding.
 */
export function extensionFor(contentType: string | undefined, contentEncoding: string | undefined): string {
  const [mediaType = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const extension = Object.hasOwn(EXTENSIONS, mediaType.trim()) ? EXTENSIONS[mediaType.trim()] : undefined;
  if (extension === undefined) {
    const sent = mediaType.trim() === '' ? 'nothing' : JSON.stringify(mediaType.trim());
    throw refusal(415, `the Content-Type says ${sent}; taken are ${SUBMISSION_MEDIA_TYPES}`);
  }
  if (contentEncoding !== undefined && contentEncoding.toLowerCase() !== 'identity') {
    throw refusal(415, 'the body is compressed; send it as it is');
  }
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('charset='));
  if (charset !== undefined && !/^charset="?(utf-8|utf8|us-ascii)"?$/.test(charset)) {
    throw refusal(415, 'the text is not in UTF-8, the only encoding that is taken');
  }
  return extension;
}
