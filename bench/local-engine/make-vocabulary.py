"""usage: make-vocabulary.py FOLDER: writes vocab.spm and vocab.vocab, a text in it, and a lexicon of its pieces"""
import random
import sys
from pathlib import Path
import sentencepiece

PIECES = 16_000  # a multiple of 8, which the matrix products ask for
folder, made = Path(sys.argv[1]), random.Random(1)
syllables = [a + b for a in 'b c d f g h j k l m n p r s t v w z ch st tr br'.split() for b in 'a e i o u ai ou an er in'.split()]
words = [''.join(made.choices(syllables, k=made.randint(1, 4))) for _ in range(40_000)]
lines = [' '.join(made.choices(words, k=12)) for _ in range(30_000)]
(folder / 'text').write_text('\n'.join(lines[:100]) + '\n')
# What the bench has translated is spelled with these, too.
lines += ['The museum of Rabat reopens on Sunday with 0 1 2 3 4 5 6 7 8 9 trains.'] * 10
(folder / 'pieces.txt').write_text('\n'.join(lines) + '\n')
sentencepiece.SentencePieceTrainer.train(input=str(folder / 'pieces.txt'), model_prefix=str(folder / 'vocab'), vocab_size=PIECES,
    model_type='bpe', character_coverage=1.0, pad_id=-1, bos_id=-1, eos_id=0, unk_id=1, num_threads=1, minloglevel=2)
(folder / 'vocab.model').rename(folder / 'vocab.spm')
pieces = [line.split('\t')[0] for line in (folder / 'vocab.vocab').read_text().splitlines()]
with open(folder / 'lex', 'w') as lexicon:
    for source in pieces[2:]:
        for target in made.sample(pieces[2:], 20):
            print(target, source, '0.05', file=lexicon)
