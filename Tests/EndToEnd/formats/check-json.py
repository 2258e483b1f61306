#!/usr/bin/env python3
"""Checks JSON files against a JSON Schema, and that each id that they refer to is there.

    check-json.py SCHEMA FILE...

Prints one line for each fault and exits 1 if there is any. Needs PyPI's jsonschema."""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator


def references(value):
    """The values of all fields that refer to something."""
    if isinstance(value, list):
        for part in value:
            yield from references(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name.endswith("_id") or name in ("cast_by", "represented_by", "replaced_by"):
                yield name, part
            elif name.endswith("_ids"):
                yield from ((name, one) for one in part)
            else:
                yield from references(part)


def ids(value):
    if isinstance(value, list):
        for part in value:
            yield from ids(part)
    elif isinstance(value, dict):
        if "id" in value:
            yield value["id"]
        for part in value.values():
            yield from ids(part)


def main():
    schema = json.loads(Path(sys.argv[1]).read_text())
    Draft202012Validator.check_schema(schema)
    faults = 0
    for name in sys.argv[2:]:
        document = json.loads(Path(name).read_text())
        for error in Draft202012Validator(schema).iter_errors(document):
            print(f"{name}: {error.json_path}: {error.message}")
            faults += 1
        known = set(ids(document))
        for field, reference in references(document):
            if reference not in known:
                print(f"{name}: {field} {reference}: nothing has this id")
                faults += 1
    sys.exit(1 if faults else 0)


main()
