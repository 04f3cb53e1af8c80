"""usage: describe-model.py FOLDER NAME: names the type of its numbers as the browser's branch of Marian does, and writes model.json"""
import hashlib
import json
import struct
import sys
from pathlib import Path

folder, name = Path(sys.argv[1]), sys.argv[2]
data = bytearray((folder / 'model.bin').read_bytes())
# Header: version, number of tensors, then (name length, type, shape length, data length) each, all 64 bits. The bytes of both types are the same.
for at in range(16, 16 + 32 * struct.unpack_from('<Q', data, 8)[0], 32):
    if struct.unpack_from('<Q', data, at + 8)[0] == 0x10001:
        struct.pack_into('<Q', data, at + 8, 0x4101)
(folder / 'model.bin').write_bytes(data)


def describe(file):
    content = (folder / file).read_bytes()
    return {'name': file, 'bytes': len(content), 'sha256': hashlib.sha256(content).hexdigest()}


(folder / 'model.json').write_text(json.dumps({
    'name': name,
    'licence': 'MIT; made by bench/local-engine/make-model.sh',
    'files': {'model': describe('model.bin'), 'shortlist': describe('lex.bin'), 'vocabularies': [describe('vocab.spm')]},
    'settings': {'gemm-precision': 'int8shiftAll'},
}, indent=2) + '\n')
