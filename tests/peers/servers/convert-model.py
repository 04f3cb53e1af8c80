"""usage: convert-model.py MODEL.npz VOCAB.spm PACKAGES: a model of Marian as a package of Argos Translate, English to French"""
import json
import shutil
import sys
from pathlib import Path

import ctranslate2.converters.marian as marian
import sentencepiece
import yaml

model, vocabulary, packages = sys.argv[1:]


def read_settings(content):
    # Marian ends them with more than the one NUL that the converter takes off.
    return yaml.safe_load(content['special:model.yml'].tobytes().rstrip(b'\0').decode())


marian._get_model_config = read_settings
pieces = sentencepiece.SentencePieceProcessor(model_file=vocabulary)
names = Path(vocabulary).with_suffix('.yml')
names.write_text(''.join(f'{json.dumps(pieces.id_to_piece(i), ensure_ascii=False)}: {i}\n' for i in range(pieces.get_piece_size())))

languages = {'en': 'English', 'fr': 'French'}
# With less than two packages the server asks the network for more, so the other direction is there too, as wrong as it can be.
for source, target in (('fr', 'en'), ('en', 'fr')):
    folder = Path(packages) / f'translate-{source}_{target}'
    folder.mkdir(parents=True, exist_ok=True)
    marian.MarianConverter(model, [str(names)] * 2).convert(str(folder / 'model'), force=True)
    shutil.copy(vocabulary, folder / 'sentencepiece.model')
    description = {'package_version': '1.0', 'argos_version': '1.9', 'from_code': source, 'to_code': target,
                   'from_name': languages[source], 'to_name': languages[target]}
    (folder / 'metadata.json').write_text(json.dumps(description))
