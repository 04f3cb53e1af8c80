/** `run-bundle.mjs <module> <event>`: what a function answers to an event, on the last line, in a process of its own. */
import { pathToFileURL } from 'node:url';

const [module, event] = process.argv.slice(2);
const { handler } = await import(pathToFileURL(module).href);
console.log(JSON.stringify(await handler(JSON.parse(event))));
