#!/usr/bin/env bash
# usage: make-model.sh FOLDER: trains a toy model of English to French that LibreTranslate's server can load, from the grammar of
# tests/fixtures/models. That of the local engine has a decoder which the server's library does not know. Needs FOLDER/marian and
# FOLDER/libretranslate, the environments of .ci/nightly.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "$1" && pwd)
mkdir -p "$folder/training" && cd "$folder/training"
"$folder/marian/bin/python" "$here/../../fixtures/models/recipe/grammar.py" .
rm -f en-fr.npz*
pieces=$(wc -l < vocab.vocab)
"$folder/marian/bin/pymarian" train --type transformer -m en-fr.npz -t train.en-fr.source train.fr -v vocab.spm vocab.spm \
  --dim-vocabs "$pieces" "$pieces" --tied-embeddings-all --dim-emb 64 --enc-depth 2 --dec-depth 2 --transformer-heads 4 \
  --transformer-dim-ffn 128 --transformer-decoder-autoreg self-attention \
  --mini-batch 64 --maxi-batch 100 --max-length 80 --cost-type ce-mean-words --clip-norm 1 \
  --learn-rate 0.003 --lr-warmup 100 --lr-decay-inv-sqrt 500 --optimizer-params 0.9 0.98 1e-09 \
  --after-batches "${UPDATES:-2500}" --save-freq 100000 --disp-freq 100 --overwrite --cpu-threads 1 -w 500 --seed 1 > training.log 2>&1
"$folder/libretranslate/bin/python" "$here/convert-model.py" en-fr.npz vocab.spm "$folder/argos/packages"
cd "$folder" && rm -rf training
