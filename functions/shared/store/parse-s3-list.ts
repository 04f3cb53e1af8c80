import { parseXML } from '@aws-sdk/xml-builder';
import type { ListPage } from './object-store.ts';

type ListedXml = Partial<Record<'Key' | 'ETag' | 'LastModified' | 'Size', string>>;

/** The answer of ListObjectsV2 (Amazon S3 API Reference). @throws where it is another or lacks something. */
export function parseS3List(xml: string): ListPage {
  const result = parseXML(xml).ListBucketResult;
  if (typeof result !== 'object') throw new Error('the answer is no list of a bucket');
  const contents: ListedXml[] = [result.Contents ?? []].flat();
  const objects = contents.map(({ Key, ETag, LastModified, Size }) => {
    if (!Key || !ETag || !LastModified)
      throw new Error('the list has an object without a key, an ETag or a time');
    return { key: Key, etag: ETag, lastModified: new Date(LastModified), size: Number(Size) };
  });
  return { objects, truncated: result.IsTruncated === 'true' };
}
