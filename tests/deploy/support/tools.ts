import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The virtual environment of the emulators. Git, Biome and TypeScript leave everything in node_modules alone. */
export const toolsFolder = join(ROOT, 'node_modules', '.cache', 'deploy-tools');

export const toolPath = (name: string) => join(toolsFolder, 'bin', name);
