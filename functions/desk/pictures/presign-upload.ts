import type { S3Client } from '@aws-sdk/client-s3';
import { PICTURE_BYTES } from '../../shared/pictures/picture-limits.ts';
import type { PresignUpload } from './picture-upload.ts';

/** Seconds in which a person finds a file and a slow line sends 20 MB. */
const EXPIRES = 15 * 60;

/**
 * Forms that S3 takes (Amazon S3 API Reference, "POST Object"; "Creating a POST policy"): one key, one type, one size
 * at most, and no longer than some minutes. Signed with the rights of the desk, which may put what is under `inbox/`.
 */
export function createPresignUpload(client: S3Client, bucket: string): PresignUpload {
  return async ({ key, type }, { thenTo } = {}) => {
    const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post');
    // Counted before it is signed, so that it is told no later than it ends.
    const expiresAt = new Date(Date.now() + EXPIRES * 1000).toISOString();
    const { url, fields } = await createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Expires: EXPIRES,
      Conditions: [['content-length-range', 1, PICTURE_BYTES]],
      Fields: { 'Content-Type': type, ...(thenTo !== undefined && { success_action_redirect: thenTo }) },
    });
    return { url, fields, expiresAt };
  };
}
