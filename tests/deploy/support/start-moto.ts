import { freePort, startServerProcess } from './server-process.ts';
import { ACCOUNT } from './start-ministack.ts';
import { toolPath } from './tools.ts';

export interface Moto {
  url: string;
  /** From now on IAM is asked about every call, and signatures are worked out. */
  enforce(): Promise<void>;
  stop(): Promise<void>;
}

/** An emulator of AWS on 127.0.0.1 that lets everything pass until it is told to enforce. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['--host', '127.0.0.1', '--port', String(port)];
  const server = await startServerProcess(toolPath('moto_server'), args, {
    env: { PATH: process.env.PATH, PYTHONUNBUFFERED: '1', MOTO_ACCOUNT_ID: ACCOUNT },
    ready: 'Running on',
  });
  return {
    url,
    async enforce() {
      // Calls that still pass: none.
      const { status } = await fetch(`${url}/moto-api/reset-auth`, { method: 'POST', body: '0' });
      if (status !== 200) throw new Error(`moto answered ${status} when it was told to enforce`);
    },
    stop: server.stop,
  };
}
