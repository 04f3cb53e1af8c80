// @ts-nocheck It is JavaScript, and imports only Node's own modules, because a worker thread loads it as it stands:
// under tsx, in a test and beside a function's bundle alike.
//
// Runs the WASM of @browsermt/bergamot-translator without its own JavaScript, which does not start on Node: its worker
// is a CommonJS script in a package that says `type: module`.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const { script, memoryMegabytes, mostModels } = workerData;

/** 64 KiB each. */
const PAGES_PER_MEGABYTE = 16;

/** What the binary must read in whole words of the processor, by the file. Bytes. */
const ALIGNMENT = { model: 256, shortlist: 64, vocabulary: 64 };

/** Matrix products: Firefox brings its own, all others take those that the binary has. */
const PRODUCTS = [
  'int8_prepare_a',
  'int8_prepare_b',
  'int8_prepare_b_from_transposed',
  'int8_prepare_b_from_quantized_transposed',
  'int8_prepare_bias',
  'int8_multiply_and_add_bias',
  'int8_select_columns_of_b',
];

const CONFIG = {
  'beam-size': 1,
  normalize: 1,
  'word-penalty': 0,
  'max-length-break': 128,
  'mini-batch-words': 1024,
  workspace: 128,
  'max-length-factor': 2,
  'skip-cost': false,
  'cpu-threads': 0,
  'gemm-precision': 'int8shiftAlphaAll',
  // Tags are moved with the words they are aligned to.
  alignment: 'soft',
  quiet: true,
  'quiet-translation': true,
};

/** What the WASM wrote before it gave up; the abort itself says nothing. */
let lastWords = '';

function startWasm() {
  return new Promise((resolve, reject) => {
    const module = {
      // A memory of our own is the only limit there is: a worker's resourceLimits do not count WASM.
      wasmMemory: new WebAssembly.Memory({
        initial: 256,
        maximum: memoryMegabytes * PAGES_PER_MEGABYTE,
      }),
      print() {},
      printErr(line) {
        lastWords = line;
      },
      onAbort: reject,
      onRuntimeInitialized: () => resolve(module),
      instantiateWasm(imports, accept) {
        const productOf = (name) => {
          const own = `${name.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase())}Fallback`;
          return (...values) => module.asm[own](...values);
        };
        const products = Object.fromEntries(PRODUCTS.map((name) => [name, productOf(name)]));
        const binary = readFileSync(script.replace(/js$/, 'wasm'));
        WebAssembly.instantiate(binary, { ...imports, wasm_gemm: products }).then(
          ({ instance }) => accept(instance),
          reject,
        );
        return {};
      },
    };
    // Neither import nor require takes a classic script in a package of modules.
    new Function('Module', readFileSync(script, 'utf8'))(module);
  });
}

const wasm = await startWasm();
const service = new wasm.BlockingService({ cacheSize: 0 });

/** By pair; the one that was used last is last. */
const models = new Map();

/** Reads a file straight into the memory of the WASM, where its sum is taken: nobody can exchange it in between. */
function readInto({ path, sha256 }, alignment) {
  const descriptor = openSync(path);
  try {
    const { size } = fstatSync(descriptor);
    const memory = new wasm.AlignedMemory(size, alignment);
    const bytes = memory.getByteArrayView();
    for (let at = 0; at < size; ) {
      const read = readSync(descriptor, bytes, at, size - at, at);
      if (read === 0) throw new Error(`${path} became shorter while it was read`);
      at += read;
    }
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Error(
        `${path} does not hold the bytes that its model.json names; remove the model and add it again`,
      );
    }
    return memory;
  } finally {
    closeSync(descriptor);
  }
}

function loadModel({ files, settings }) {
  const vocabularies = new wasm.AlignedMemoryList();
  for (const file of files.vocabularies) vocabularies.push_back(readInto(file, ALIGNMENT.vocabulary));
  const config = Object.entries({ ...CONFIG, ...settings }).map(([name, value]) => `${name}: ${value}\n`);
  const model = readInto(files.model, ALIGNMENT.model);
  const shortlist = readInto(files.shortlist, ALIGNMENT.shortlist);
  return new wasm.TranslationModel(config.join(''), model, shortlist, vocabularies, null);
}

/** @param needed Pairs of this request, which make no room for each other. */
function modelOf(pair, description, needed) {
  const known = models.get(pair);
  models.delete(pair);
  while (known === undefined && models.size >= mostModels) {
    const unused = [...models.keys()].find((other) => !needed.includes(other));
    if (unused === undefined) break;
    models.get(unused).delete();
    models.delete(unused);
  }
  const model = known ?? loadModel(description);
  models.set(pair, model);
  return model;
}

/** Says of an error that no text is to blame. */
function loading(load) {
  try {
    return load();
  } catch (cause) {
    throw Object.assign(new Error(cause?.message ?? String(cause)), { isLoading: true });
  }
}

function translate(steps, texts) {
  const pairs = steps.map(({ pair }) => pair);
  const [first, second] = loading(() => steps.map((step) => modelOf(step.pair, step, pairs)));
  const input = new wasm.VectorString();
  const options = new wasm.VectorResponseOptions();
  for (const text of texts) {
    input.push_back(text);
    options.push_back({ html: true, alignment: true, qualityScores: false });
  }
  const answers =
    second === undefined
      ? service.translate(first, input, options)
      : service.translateViaPivoting(first, second, input, options);
  const results = texts.map((_, place) => answers.get(place).getTranslatedText());
  for (const used of [input, options, answers]) used.delete();
  return results;
}

parentPort.on('message', ({ id, steps, texts }) => {
  try {
    const results = translate(steps, texts);
    parentPort.postMessage({ id, results, megabytes: wasm.wasmMemory.buffer.byteLength / 2 ** 20 });
  } catch (cause) {
    const reasons = [cause?.message ?? String(cause), lastWords].filter(Boolean);
    parentPort.postMessage({ id, error: reasons.join(': '), isLoading: cause?.isLoading === true });
  }
});
