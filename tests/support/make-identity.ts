import { generate } from 'selfsigned';

/** `iPAddress` among the names of RFC 5280, section 4.2.1.6. */
const IP_ADDRESS = 7;

/**
 * A key and a certificate that it signed itself, for a server on this machine.
 * @param name Of its own: certificates of one name stand for each other.
 */
export function makeIdentity(name: string, ip = '127.0.0.1'): { key: string; cert: string } {
  const { private: key, cert } = generate([{ name: 'commonName', value: name }], {
    keySize: 2048,
    algorithm: 'sha256',
    days: 1,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: IP_ADDRESS, ip }] }],
  });
  return { key, cert };
}
