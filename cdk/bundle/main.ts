/** `main.ts <stage> <folder> [entry]`: CDK asks for a bundle and waits for it, which esbuild's plugins cannot do. */
import type { StageName } from '../../functions/pipeline.ts';
import { bundleStage } from './bundle-stage.ts';

const [stage, outdir, entry] = process.argv.slice(2);
await bundleStage(stage as StageName, outdir, entry);
