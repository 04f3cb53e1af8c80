import { join } from 'node:path';
import { type BuildOptions, type BuildResult, build } from 'esbuild';
import type { StageName } from '../../functions/pipeline.ts';
import { languageData } from './language-data.ts';
import { requiredBuiltins } from './required-builtins.ts';
import { unusedSdk } from './unused-sdk.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * The SDK's ways to credentials other than the environment, where Lambda puts them. Each is imported only when
 * those before it have none, so in a function none ever is.
 */
const CREDENTIALS_ELSEWHERE = ['http', 'ini', 'login', 'process', 'sso', 'web-identity'].map(
  (name) => `@aws-sdk/credential-provider-${name}`,
);

/** Reads a browser's name; the SDK imports it in browsers only. */
const BROWSER_ONLY = 'bowser';

export interface StageBundle extends BuildResult {
  metafile: NonNullable<BuildResult['metafile']>;
}

/**
 * Makes what Lambda runs of a stage: `index.mjs`, and beside it what only some events need.
 * @param outdir absolute; nothing is written if it is absent.
 * @param entry what Lambda calls, in the stage's folder.
 * @throws if the code cannot be bundled.
 */
export function bundleStage(stage: StageName, outdir?: string, entry = 'handler.ts'): Promise<StageBundle> {
  const options = bundleOptions(stage, entry);
  return build({ ...options, outdir: outdir ?? ROOT, write: outdir !== undefined, metafile: true });
}

function bundleOptions(stage: StageName, entry: string): BuildOptions {
  return {
    absWorkingDir: ROOT,
    entryPoints: { index: join('functions', stage, entry) },
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    // The oldest Node the project runs on, where bench/cold-start.ts can run it too.
    target: 'node20',
    // The SDK is bundled: the runtime's own copy of it starts more slowly.
    external: [...CREDENTIALS_ELSEWHERE, '@smithy/credential-provider-imds', BROWSER_ONLY, 'sharp'],
    plugins: [unusedSdk, languageData, requiredBuiltins],
    minify: true,
    // Arabic words as letters, not as escapes three times as long.
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    // Some dependencies of the SDK still call require.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  };
}
