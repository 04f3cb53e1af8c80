import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { lambdaNode } from '../../support/lambda-node.ts';
import { freePort, startServerProcess } from './server-process.ts';
import { toolPath } from './tools.ts';

export const REGION = 'eu-west-1';
export const ACCOUNT = '000000000000';

/** What programs of AWS read; MiniStack's root has these keys. */
const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
};

export interface MiniStack {
  url: string;
  port: number;
  /** Its own certificate, where it speaks TLS. */
  certificate: string | undefined;
  /** For programs that are to take it for AWS. */
  env: NodeJS.ProcessEnv;
  /** What it and the functions have said so far. */
  log(): string;
  stop(): Promise<void>;
}

export interface MiniStackOptions {
  /** Asks IAM about every call, as AWS does. */
  iam?: boolean;
  /** Speaks TLS, by a certificate of its own. */
  tls?: boolean;
  /** Its own variables, which the functions it runs inherit. */
  env?: NodeJS.ProcessEnv;
}

/**
 * An emulator of AWS on 127.0.0.1. Without Docker it runs functions as processes of the first Node it finds, whatever
 * version and processor they are made for: here the one of Lambda, if it was fetched.
 */
export async function startMiniStack({
  iam = false,
  tls = false,
  env = {},
}: MiniStackOptions = {}): Promise<MiniStack> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-ministack-'));
  const port = await freePort();
  const certificateFile = join(folder, 'ministack-tls', 'server.crt');
  const server = await startServerProcess(toolPath('ministack'), [], {
    env: {
      PATH: `${dirname(lambdaNode)}${delimiter}${process.env.PATH}`,
      HOME: folder,
      TMPDIR: folder,
      ...CREDENTIALS,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: 'localhost',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: REGION,
      MINISTACK_ACCOUNT_ID: ACCOUNT,
      LAMBDA_EXECUTOR: 'local',
      // Servers beside the one that is asked for; they would listen on ports that are not theirs alone.
      ...{ IOT_MTLS_ENABLED: '0', SFTP_ENABLED: '0' },
      ...(iam && { AUTH: 'true' }),
      ...(tls && { USE_SSL: '1', NODE_EXTRA_CA_CERTS: certificateFile }),
      ...env,
    },
    ready: 'Running on',
  });
  const url = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  return {
    url,
    port,
    log: server.output,
    certificate: tls ? await readFile(certificateFile, 'utf8') : undefined,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      CI: 'true',
      ...CREDENTIALS,
      AWS_ENDPOINT_URL: url,
      AWS_ENDPOINT_URL_S3: url,
      ...(tls && { NODE_EXTRA_CA_CERTS: certificateFile }),
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
