"""OpenSanctions' logic-v2 on labelled pairs: logic_v2_pairs.py PAIRS [CUT]

The score is that of the better direction, for the measure is not symmetric. Time is processor time, with making the
two entities of each pair.
"""

import csv
import sys
import time
from itertools import count

from followthemoney import model
from nomenklatura.matching import get_algorithm

cut = float(sys.argv[2]) if len(sys.argv) > 2 else 0.7
logic = get_algorithm("logic-v2")
config = logic.default_config()


def entity(name, ids=count()):
    # Names are kept by the id of the entity, so every entity needs one of its own.
    return model.get_proxy({"id": f"n{next(ids)}", "schema": "Person", "properties": {"name": [name]}})


with open(sys.argv[1], encoding="utf-8", newline="") as file:
    pairs = [(row["name_a"], row["name_b"], row["same"] == "1") for row in csv.DictReader(file, delimiter="\t")]
begun = time.process_time()
found = []
for a, b, _ in pairs:
    a, b = entity(a), entity(b)
    found.append(max(logic.compare(a, b, config).score, logic.compare(b, a, config).score) >= cut)
spent = time.process_time() - begun
true = sum(same and hit for (_, _, same), hit in zip(pairs, found))
p, r = true / max(sum(found), 1), true / sum(same for _, _, same in pairs)
print(f"{len(pairs) / spent:.0f} pairs a second; precision {p:.3f}, recall {r:.3f}, F1 {2 * p * r / (p + r):.3f}")
