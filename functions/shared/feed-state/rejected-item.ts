import { rejectedKey } from '../store/rejected-keys.ts';

/** The name of a feed item's file under `rejected/`: its language may be what is missing. */
const NAME = 'item';

/** As its record has it. It is no file of the inbox. */
export const REJECTED_ITEM_FILE = `${NAME}.json`;

export const rejectedItemKey = (articleId: string) => rejectedKey(articleId, NAME);
