import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { type FeedServer, startFeedServer } from '../../support/feed-server.ts';
import { createWorkspace, type Workspace } from '../../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../../support/translate-stand-in.ts';
import { openEmulatedStore } from './client-options.ts';
import { createDeployment, type Deployment } from './create-deployment.ts';
import { createInternet } from './create-internet.ts';
import { type MiniStack, startMiniStack } from './start-ministack.ts';

/** An account of AWS with the stack deployed in it, and what the stack talks to. */
export interface Account {
  ministack: MiniStack;
  translate: TranslateStandIn;
  /** The one web server there is, under `WEB_HOST`. */
  web: FeedServer;
  newsroom: Workspace;
  deployment: Deployment;
  /** The content bucket, as the account's owner sees it. */
  store: ObjectStore;
  close(): Promise<void>;
}

export const WEB_HOST = 'news.example.org';

export async function openAccount(content: Record<string, string>): Promise<Account> {
  const [translate, web] = await Promise.all([startTranslateStandIn(), startFeedServer()]);
  const internet = await createInternet(WEB_HOST, web.url);
  const newsroom = await createWorkspace(content);
  const ministack = await startMiniStack({
    iam: true,
    tls: true,
    env: { ...internet.env, AWS_ENDPOINT_URL_TRANSLATE: translate.url },
  });
  const deployment = await createDeployment(ministack, newsroom.content);
  async function close() {
    await ministack.stop();
    await Promise.all([translate.close(), web.close()]);
    await Promise.all([deployment, newsroom, internet].map((folder) => folder.remove()));
  }
  try {
    await deployment.synthesize();
    await deployment.bootstrap();
    await deployment.deploy();
    const { BucketName = '' } = await deployment.outputs();
    const store = openEmulatedStore(ministack, BucketName);
    return { ministack, translate, web, newsroom, deployment, store, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
