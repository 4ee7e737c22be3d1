"""Scores a clustering from outside: score.py MENTIONS RESULT

MENTIONS was made by `scale --write`; RESULT has a header with `entity` and one line a mention in the same order.
"""

import csv
import sys
import unicodedata
from collections import Counter

csv.field_size_limit(1 << 24)


def column(path, *names):
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield tuple(row[name] for name in names)


def script(name):
    letter = next((c for c in name if c.isalpha()), "?")
    return unicodedata.name(letter, "?").split(" ")[0]


def pairs(counts):
    return sum(n * (n - 1) // 2 for n in counts.values())


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


rows = list(column(sys.argv[1], "entity", "name"))
gold = [entity for entity, _ in rows]
scripts = [script(name) for _, name in rows]
found = [entity for entity, in column(sys.argv[2], "entity")]
assert len(gold) == len(found), f"{len(gold)} mentions, {len(found)} results"
by_gold, by_found, both = Counter(gold), Counter(found), Counter(zip(gold, found))
joined = pairs(both)
p, r = joined / max(pairs(by_found), 1), joined / max(pairs(by_gold), 1)
bp = sum(n * n / by_found[f] for (_, f), n in both.items()) / len(gold)
br = sum(n * n / by_gold[g] for (g, _), n in both.items()) / len(gold)
true_across = pairs(by_gold) - pairs(Counter(zip(gold, scripts)))
across = joined - pairs(Counter(zip(gold, scripts, found)))
print(
    f"entities {len(by_found)} of {len(by_gold)}; pairwise P {p:.3f} R {r:.3f} F1 {f1(p, r):.3f}; "
    f"B-cubed P {bp:.3f} R {br:.3f} F1 {f1(bp, br):.3f}; across scripts {across / max(true_across, 1):.3f}"
)
