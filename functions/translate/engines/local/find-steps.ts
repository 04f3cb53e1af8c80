import { type LanguagePair, pairName } from '../../language-pair.ts';
import { findModel, type LocalModel } from './local-model.ts';

/** Where there is no model of a pair, two through this language do it. */
const BETWEEN = 'en';

/** How a pair is translated: by one model, or by two, one after the other; or which models are missing. */
export type Steps = { models: LocalModel[] } | { missing: string[] };

export async function findSteps(folder: string, pair: LanguagePair): Promise<Steps> {
  const direct = await findModel(folder, pairName(pair));
  if (direct !== undefined) return { models: [direct] };
  const { sourceLanguage, targetLanguage } = pair;
  if (sourceLanguage === BETWEEN || targetLanguage === BETWEEN) return { missing: [pairName(pair)] };
  const pairs = [`${sourceLanguage}-${BETWEEN}`, `${BETWEEN}-${targetLanguage}`];
  const found = await Promise.all(pairs.map((name) => findModel(folder, name)));
  const models = found.filter((model) => model !== undefined);
  if (models.length === pairs.length) return { models };
  return { missing: pairs.filter((_, place) => found[place] === undefined) };
}
