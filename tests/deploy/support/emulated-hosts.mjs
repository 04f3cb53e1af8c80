/**
 * Loaded into a command with `--import`: names that only AWS has are asked of the server named by EMULATED_HOSTS, with the
 * address in a header. Addresses on this machine stay as they are.
 */
const { fetch: fetchItself } = globalThis;

globalThis.fetch = (input, init = {}) => {
  const url = new URL(input);
  if (url.hostname === '127.0.0.1') return fetchItself(input, init);
  return fetchItself(process.env.EMULATED_HOSTS, {
    ...init,
    headers: { ...init.headers, 'x-asked': url.href },
  });
};
