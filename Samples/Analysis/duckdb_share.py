#!/usr/bin/env python3
"""The remote share per body and month with DuckDB, from raw stays (pip install duckdb).

    duckdb_share.py FOLDER     which `greffier participation --output FOLDER` wrote
"""

import sys
from pathlib import Path

import duckdb

query = (Path(__file__).parent / "remote_share.sql").read_text()
query = query.replace("'facts/", "'" + sys.argv[1].replace("'", "''") + "/")
for row in duckdb.sql(query).fetchall():
    print(*row, sep=",")
