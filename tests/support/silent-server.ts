import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes every call and never ends it. @param begin What it says before it falls silent. */
export async function startSilentServer(begin: (response: ServerResponse) => void = () => {}) {
  const server = createServer((_, response) => begin(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
