"""Labelled pairs out of mentions: pairs.py MENTIONS PAIRS [HOW MANY]

Half are two mentions of one person, half a mention beside the nearest in the alphabet of somebody else.
"""

import random
import sys
from collections import defaultdict

from common import key, read

random.seed(1)
many = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000
rows = [row for row in read(sys.argv[1]) if row["kind"] == "person"]
by_entity = defaultdict(list)
for row in rows:
    by_entity[row["entity"]].append(row["name"])
several = [names for names in by_entity.values() if len(set(names)) > 1]
pairs = [(*random.sample(random.choice(several), 2), 1) for _ in range(many // 2)]
rows.sort(key=lambda row: key(row["name"]))
beside = [(a["name"], b["name"], 0) for a, b in zip(rows, rows[1:]) if a["entity"] != b["entity"]]
pairs += random.sample(beside, min(many // 2, len(beside)))
random.shuffle(pairs)
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.write("name_a\tname_b\tkind\tsame\n")
    file.writelines(f"{a}\t{b}\tperson\t{same}\n" for a, b, same in pairs)
