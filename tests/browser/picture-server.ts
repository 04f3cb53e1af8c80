import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A wall by the sea. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">
<defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#7fa3b8"/><stop offset="1" stop-color="#f1d9b8"/></linearGradient>
<linearGradient id="sea" x2="0" y2="1"><stop stop-color="#3f7286"/><stop offset="1" stop-color="#1d4152"/></linearGradient>
</defs>
<path fill="url(#sky)" d="M0 0h1200v520H0z"/><circle cx="905" cy="330" r="62" fill="#fbeccb"/>
<path fill="url(#sea)" d="M0 500h1200v300H0z"/>
<path fill="#5d8da0" d="M640 560h420v5H640zm120 60h380v6H760zm-80 74h300v7H680z" opacity=".7"/>
<path fill="#b98d5c" d="M0 330h70v-34h46v34h60v-34h46v34h60v-34h46v34h52v-90h140v90h60v-34h46v34h40l34 470H0z"/>
<path fill="#9a7147" d="M380 240h140v560H400z" opacity=".45"/>
<path fill="#6b4c2f" d="M432 300a20 24 0 0 1 40 0v40h-40z"/>
<path fill="#83603c" d="M0 420h640l4 10H0zm0 110h654l4 10H0zm0 120h664l4 10H0z" opacity=".5"/>
</svg>`;

/** Higher than a screen. */
const PORTRAIT = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1600" width="900" height="1600">
<path fill="#7fa3b8" d="M0 0h900v1600H0z"/><path fill="#b98d5c" d="M250 300h400v1300H250z"/></svg>`;

export interface PictureServer {
  url: string;
  portrait: string;
  close(): Promise<void>;
}

/** Another site that an article's picture is on. */
export async function startPictureServer(): Promise<PictureServer> {
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, {
      'content-type': 'image/svg+xml',
      'cross-origin-resource-policy': 'cross-origin',
    });
    response.end(url.startsWith('/portrait') ? PORTRAIT : PICTURE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/ramparts.svg`,
    portrait: `${origin}/portrait.svg`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
