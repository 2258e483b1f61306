#!/usr/bin/env python3
"""Checks that each `#name` in Akoma Ntoso files is the eId of something in the same file, and each eId is once.

    check-references.py FILE...

Prints one line for each fault and exits 1 if there is any."""

import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter


def main():
    faults = 0
    for name in sys.argv[1:]:
        elements = list(ElementTree.parse(name).iter())
        known = Counter(element.get("eId") for element in elements if element.get("eId"))
        for eid, count in known.items():
            if count > 1:
                print(f"{name}: eId {eid} stands {count} times")
                faults += 1
        for element in elements:
            for value in element.attrib.values():
                for reference in value.split() if value.startswith("#") else []:
                    if reference[1:] not in known:
                        print(f"{name}: {element.tag}: {reference}: nothing has this eId")
                        faults += 1
    sys.exit(1 if faults else 0)


main()
