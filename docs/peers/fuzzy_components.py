"""rapidfuzz: romanised, sorted names in blocks; Jaro-Winkler above a cut; connected components.

fuzzy_components.py MENTIONS RESULT [CUT]
"""

import sys
from collections import defaultdict

import numpy as np
from common import grouped, read, say, write
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

STRIPE = 1000

cut = float(sys.argv[3]) if len(sys.argv) > 3 else 0.9
rows = read(sys.argv[1])
keys, of_row = grouped(rows)
# Whoever has the first two letters of the first word and the first of the last one in common may be one.
blocks = defaultdict(list)
for number, (kind, name) in enumerate(keys):
    blocks[kind, name[:2], name.rpartition(" ")[2][:1]].append(number)
left, right, compared = [], [], 0
for block in blocks.values():
    names, numbers = [keys[number][1] for number in block], np.array(block)
    compared += len(block) * (len(block) - 1) // 2
    for begin in range(0, len(block), STRIPE):
        stripe = cdist(
            names[begin : begin + STRIPE],
            names[begin:],
            scorer=JaroWinkler.similarity,
            score_cutoff=cut,
            dtype=np.float32,
            workers=2 if len(block) > 300 else 1,
        )
        a, b = np.nonzero(stripe)
        left.append(numbers[a + begin])
        right.append(numbers[b + begin])
left, right = np.concatenate(left), np.concatenate(right)
graph = coo_matrix((np.ones(len(left), dtype=bool), (left, right)), shape=(len(keys), len(keys)))
_, labels = connected_components(graph, directed=False)
write(sys.argv[2], rows, labels[np.array(of_row)])
say(f"{len(keys)} different names, {compared} pairs compared")
