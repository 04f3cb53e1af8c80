import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { GetFunctionUrlConfigCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { limitedHandler } from '../../functions/shared/lambda/limited-handler.ts';
import { inboxKey, publishedKey } from '../../functions/shared/store/keys.ts';
import { createS3Client } from '../../functions/shared/store/s3-client.ts';
import type { DeployedStack } from '../cloud/deployed-stack.ts';
import type { StoreContext } from '../context.ts';
import { checkAlarms, checkConcurrency, checkEncryption } from './check-account.ts';
import { checkPicture, checkPictureGone, waitForPicture } from './check-picture.ts';
import { checkLanguages, languagesPublished, putAndWait } from './publish-smoke-article.ts';
import { checkGone, checkPages, checkTurnedAway } from './read-pages.ts';
import { removeSmokeArticle } from './remove-smoke-article.ts';
import { composeSmokeArticle, type SmokeArticle } from './smoke-article.ts';
import { type SmokeCheck, seen } from './smoke-check.ts';

export interface SmokeOptions {
  /** Where readers go, without a slash at the end. */
  address: string;
  /** For the stages, to publish the article and to take it away. */
  limitMs: number;
  /** Of the article; five digits. */
  number: number;
}

/** Tries a deployed stack as its users do, and leaves nothing behind. */
export async function runSmoke(
  stack: DeployedStack,
  context: StoreContext,
  options: SmokeOptions,
): Promise<SmokeCheck[]> {
  const article = composeSmokeArticle(context.site, options.number);
  const account = await checkAccount(stack);
  try {
    return [...account, ...(await tryArticle(stack, article, context, options))];
  } finally {
    // Also after a failure of ours: nobody is to find it on the site.
    await removeSmokeArticle(context.store, article.id);
  }
}

async function checkAccount({ alarms, accountConcurrency, siteFunction, deskAddress }: DeployedStack) {
  const cloudWatch = new CloudWatchClient({ requestHandler: limitedHandler() });
  const lambda = new LambdaClient({ requestHandler: limitedHandler() });
  try {
    return await Promise.all([
      checkConcurrency(lambda, accountConcurrency),
      checkAlarms(cloudWatch, alarms),
      checkTurnedAway('the desk without its token', deskAddress, 401),
      checkUnsigned(lambda, siteFunction),
    ]);
  } finally {
    cloudWatch.destroy();
    lambda.destroy();
  }
}

async function checkUnsigned(client: LambdaClient, FunctionName: string | undefined): Promise<SmokeCheck> {
  const what = 'the Function URL without a signature';
  let url: string | undefined;
  const asked = await seen(what, async () => {
    const answer = await client.send(new GetFunctionUrlConfigCommand({ FunctionName }));
    url = answer.FunctionUrl;
    return { outcome: 'failed', detail: 'the function has no URL' };
  });
  return url === undefined ? asked : checkTurnedAway(what, url, 403);
}

async function tryArticle(
  stack: DeployedStack,
  article: SmokeArticle,
  context: StoreContext,
  { address, limitMs }: SmokeOptions,
): Promise<SmokeCheck[]> {
  const began = Date.now();
  await context.store.put(inboxKey(article.id, article.picture.name), article.picture.body);
  const standing = await putAndWait(article, context, { limitMs, withdrawn: false });
  const published = languagesPublished(standing);
  const checks = checkLanguages(standing, Math.round((Date.now() - began) / 1000));
  if (published.length === 0) return checks;
  const s3 = createS3Client();
  const object = { Bucket: stack.bucket, Key: publishedKey(article.id) };
  checks.push(await checkEncryption(s3, object, stack.kmsKeyArn));
  s3.destroy();
  checks.push(...(await checkPages(address, article, published)));
  const made = await waitForPicture(article, context.store, limitMs);
  checks.push(...(await checkPicture(address, made)));
  await putAndWait(article, context, { limitMs, withdrawn: true });
  checks.push(await checkGone(address, article, article.language));
  if (made !== undefined) checks.push(await checkPictureGone(context.store, made, limitMs));
  return checks;
}
