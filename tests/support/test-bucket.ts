import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, DeleteBucketCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
import { listAll } from '../../functions/store/list-all.ts';
import { createS3Client, createS3ObjectStore } from '../../functions/store/s3-object-store.ts';

/** A bucket of its own at the endpoint named in AWS_ENDPOINT_URL_S3, gone with the test. */
export async function openTestBucket() {
  const client = createS3Client();
  const bucket = `dragoman-test-${randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const store = createS3ObjectStore({ client, bucket });
  return {
    store,
    async close() {
      for await (const { key } of listAll(store, '')) {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      }
      await client.send(new DeleteBucketCommand({ Bucket: bucket }));
      client.destroy();
    },
  };
}
