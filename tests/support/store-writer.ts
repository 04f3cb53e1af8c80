import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { getJson, putJson, unchangedSince } from '../../functions/shared/store/json-object.ts';

/** Adds to a counter in a file store by compare-and-swap: `store-writer.ts <folder> <times>`. */
const [folder = '', times = '0'] = process.argv.slice(2);
const store = createFileObjectStore(folder);
for (let done = 0; done < Number(times); ) {
  const counter = await getJson<number>(store, 'counter.json');
  const written = await putJson(store, 'counter.json', (counter?.value ?? 0) + 1, unchangedSince(counter));
  if (written !== 'conflict') done += 1;
}
