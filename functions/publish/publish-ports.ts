import type { SiteConfig } from '../shared/article/site-config.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';

/** What an article is published with. */
export interface PublishPorts {
  store: ObjectStore;
  site: SiteConfig;
  now?: () => Date;
  /**
   * Names this attempt, where the next one for the same article begins only once it has ended; else each has a name of
   * its own, and what a killed one noted stays for some minutes.
   */
  publisher?: string;
  /** Cards that the article may not name: they are removed if that is so. All its others are looked at too. */
  strayCards?: readonly string[];
  /** Key of what was put, if that woke the stage and nothing else did: there is nothing to do if it is published already. */
  put?: string | undefined;
}
