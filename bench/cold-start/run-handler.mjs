/**
 * `run-handler.mjs <module>`: a function's process as Lambda's runtime has it ("Building a custom runtime" in the
 * Lambda guide): loads the module, asks the runtime interface for an event, and posts the answer there.
 */
import { request } from 'node:http';
import { pathToFileURL } from 'node:url';

const runtime = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;
const started = performance.now();
const { handler } = await import(pathToFileURL(process.argv[2]).href);
const loaded = performance.now();
const { id, event } = await ask('GET', '/next');
const asked = performance.now();
const answer = await handler(event, { getRemainingTimeInMillis: () => 60_000 });
const { user, system } = process.cpuUsage();
const parts = {
  node: started,
  load: loaded - started,
  answer: performance.now() - asked,
  cpu: (user + system) / 1000,
};
await ask('POST', `/${id}/response`, JSON.stringify({ answer, parts }));

function ask(method, path, body) {
  return new Promise((resolve, reject) => {
    const asking = request(runtime + path, { method }, async (response) => {
      const text = (await response.toArray()).join('');
      resolve({ id: response.headers['lambda-runtime-aws-request-id'], event: text && JSON.parse(text) });
    });
    asking.on('error', reject).end(body);
  });
}
