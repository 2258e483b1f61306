#!/usr/bin/env python3
"""The remote share per body and month with pandas, from raw stays (pip install pandas).

    pandas_share.py FOLDER     which `greffier participation --output FOLDER` wrote
"""

import sys
from pathlib import Path

import pandas

files = sorted(Path(sys.argv[1]).glob("stays/*/*/*.csv"))
# A code of a body may look like a number, or like nothing: "01", "1E5", "NA".
read = [pandas.read_csv(file, dtype=str, keep_default_na=False) for file in files]
stays = pandas.concat(read, ignore_index=True)
stays = stays[stays["channel"] != "unknown"]
stays["is_remote"] = stays["channel"].isin(["video", "audio", "remote"])
attended = stays.groupby(["body", "month", "meeting", "person"])["is_remote"].any()
shares = attended.groupby(["body", "month"]).agg(["sum", "count"])
for (body, month), row in shares.iterrows():
    print(body, month, row["sum"], row["count"], row["sum"] / row["count"], sep=",")
