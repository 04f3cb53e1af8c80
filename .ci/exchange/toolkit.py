"""Reads a file with translate-toolkit, changes each target without codes, and writes it again: kind, input, output.

With `validate`, holds XLIFF 2.1 files against OASIS's schemas, as Okapi ships them: the jar, files.
"""

import json
import pathlib
import sys
import tempfile
import zipfile

SCHEMA = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:both">
  <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="xliff_core_2.0.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:xliff:matches:2.0" schemaLocation="modules/matches.xsd"/>
</xs:schema>"""


def validate(jar, files):
    from lxml import etree

    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(jar).extractall(folder)
        base = pathlib.Path(folder, "net/sf/okapi/lib/xliff2/both.xsd")
        base.write_text(SCHEMA)
        schema = etree.XMLSchema(etree.parse(str(base)))
        for file in files:
            schema.assertValid(etree.parse(file))


def change(kind, source, result):
    from translate.storage import tmx, xliff, xliff2

    readers = {"tmx": tmx.tmxfile, "xliff": xliff2.Xliff2File, "xliff12": xliff.xlifffile}
    store = readers[kind].parsefile(source)
    units = [unit for unit in store.units if unit.source]
    changed = 0
    for unit in units:
        # Setting a plain text takes the codes out of a target.
        targets = unit.xmlelement.iter("{*}target" if kind != "tmx" else "seg")
        if unit.target and not any(len(target) for target in targets):
            unit.target = f"{unit.target} (vu)"
            changed += 1
    store.savefile(result)
    matches = sum(len(unit.getalttrans()) for unit in units) if kind == "xliff12" else 0
    print(json.dumps({"units": len(units), "changed": changed, "matches": matches}))


if sys.argv[1] == "validate":
    validate(sys.argv[2], sys.argv[3:])
else:
    change(*sys.argv[1:])
