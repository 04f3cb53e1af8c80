/**
 * Names this program and somebody to write to, so that whoever runs an asked server can complain before they
 * block it.
 * @param contact a mail address or web page.
 */
export function userAgent(contact: string | undefined): string {
  const plain = contact?.replace(/[^\x21-\x7e]+/g, ' ').trim();
  return plain ? `Dragoman (+${plain})` : 'Dragoman';
}
