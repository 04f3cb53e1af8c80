/** An address could not be read: the network, the server or a limit stood in the way. Later it may work. */
export class FetchFailure extends Error {
  override name = 'FetchFailure';
}
