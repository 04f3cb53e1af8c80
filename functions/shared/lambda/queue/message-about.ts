/** What EventBridge would send if the object had just been put, as far as a stage reads it. */
export const messageAbout = (key: string) => JSON.stringify({ detail: { object: { key } } });
