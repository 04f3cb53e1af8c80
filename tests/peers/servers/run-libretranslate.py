"""usage: run-libretranslate.py [options of the server]: it, without its sentence splitter, whose models come from the network"""
import re
import sys

from argostranslate import sbd

sbd.MiniSBDSentencizer.split_sentences = lambda self, text: re.findall(r'[^.!?]+[.!?]*\s*', text) or [text]

from libretranslate.main import main  # noqa: E402

sys.argv = ['libretranslate', *sys.argv[1:]]
main()
