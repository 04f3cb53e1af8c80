/** An article on its way to the desk. */
export interface Letter {
  contentType: string;
  body: Uint8Array | string;
  /** Made up by the desk if absent. */
  id?: string;
  language?: string;
}
