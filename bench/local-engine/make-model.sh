#!/usr/bin/env bash
# usage: make-model.sh FOLDER [base|tiny]     makes FOLDER/en-fr, a model of the size of Mozilla's with random weights, for
# bench/local-engine.ts: the architectures are those of Firefox Translations, the vocabulary has 16,000 pieces of made-up words.
# It writes nonsense, and as long as it may; loading, memory and the time for a word are those of a real one. Needs bash,
# Python 3.9 to 3.12 on x86-64 Linux and a package index; some minutes, 2 GB of memory, 1.3 GB of disk.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
name=${2:-base}
case $name in
  base) size=(--dim-emb 512 --enc-depth 6 --dec-depth 2 --transformer-heads 8 --transformer-dim-ffn 2048) ;;
  tiny) size=(--dim-emb 256 --enc-depth 6 --dec-depth 2 --transformer-heads 8 --transformer-dim-ffn 1536) ;;
  *) echo "no architecture is called $name" >&2 && exit 1 ;;
esac
mkdir -p "$1/en-fr" && cd "$1"
[ -x venv/bin/pymarian ] || { python3 -m venv venv && venv/bin/pip install -q pymarian==1.12.42 sentencepiece==0.2.3; }
rm -f model.npz*
venv/bin/python "$here/make-vocabulary.py" .
pieces=$(wc -l < vocab.vocab)
# One step from random weights, of almost no length.
venv/bin/pymarian train --type transformer -m model.npz -t text text -v vocab.spm vocab.spm --dim-vocabs "$pieces" "$pieces" \
  --tied-embeddings-all "${size[@]}" --transformer-decoder-autoreg rnn --dec-cell ssru --mini-batch 2 --max-length 80 \
  --learn-rate 0.0000001 --after-batches 1 --overwrite --cpu-threads 1 -w 500 --seed 1 > train.log 2>&1
venv/bin/pymarian convert -f model.npz -t en-fr/model.bin -g intgemm8 > convert.log 2>&1
venv/bin/pymarian convert -f model.npz -s lex 50 50 0 -d en-fr/lex.bin -V vocab.spm vocab.spm >> convert.log 2>&1
cp vocab.spm en-fr/vocab.spm
venv/bin/python "$here/describe-model.py" en-fr "$name, random weights"
rm -f model.npz* text lex pieces.txt vocab.vocab
ls -l en-fr
