import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where models are kept if nobody says where: they can be fetched again, so in the user's cache. */
export function defaultModelsFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  return join(cacheFolder(env, platform), 'dragoman', 'models');
}

/** XDG Base Directory Specification; Apple, "File System Programming Guide"; Microsoft, "KNOWNFOLDERID". */
function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
}
