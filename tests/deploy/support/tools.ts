import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache');

/**
 * The virtual environments, by the name of their requirements: two, as the emulators and checkov need different versions
 * of the same packages. Git, Biome and TypeScript leave everything in node_modules alone.
 */
export const toolsFolders = {
  emulators: join(CACHE, 'deploy-tools'),
  checkov: join(CACHE, 'checkov'),
};

export const toolPath = (name: string, tools: keyof typeof toolsFolders = 'emulators') =>
  join(toolsFolders[tools], 'bin', name);
