/**
 * Loaded by the Node that runs the functions, before their code: the internet as they see it. The name in
 * STAND_IN_HOST has a public address, and a connection to that address ends at STAND_IN_PORT of this machine.
 * The functions' own code is as it was deployed, with all its checks of names and addresses.
 */
import dns from 'node:dns/promises';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const { STAND_IN_HOST, STAND_IN_PORT } = process.env;
const PUBLIC_ADDRESS = '93.184.215.14';

const { lookup } = dns;
dns.lookup = (name, options) =>
  name === STAND_IN_HOST ? Promise.resolve([{ address: PUBLIC_ADDRESS, family: 4 }]) : lookup(name, options);
syncBuiltinESMExports();

const { createConnection } = http.Agent.prototype;
http.Agent.prototype.createConnection = function (options, done) {
  if (options.host !== STAND_IN_HOST) return createConnection.call(this, options, done);
  options.lookup(options.host, {}, (_, address) => {
    if (address !== PUBLIC_ADDRESS) throw new Error(`${options.host} was resolved to ${address}`);
  });
  return createConnection.call(this, { ...options, host: '127.0.0.1', port: Number(STAND_IN_PORT) }, done);
};
