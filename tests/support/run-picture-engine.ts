/** Makes the files that it is given, and tells what came of each as JSON (see picture-engine.ts). */
import type { EngineAnswer } from './picture-engine.ts';
import { tellPicture } from './tell-picture.ts';

const answers: EngineAnswer[] = [];
for (const path of process.argv.slice(2)) {
  const before = process.cpuUsage();
  const told = await tellPicture(path);
  const { user, system } = process.cpuUsage(before);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  answers.push({ ...told, cpuMs: Math.round((user + system) / 1000), peakMb });
}
process.stdout.write(JSON.stringify(answers));
