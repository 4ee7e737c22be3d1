"""dedupe: romanised names, trained on labelled pairs of the same file.

dedupe_names.py MENTIONS RESULT [LABELS]
"""

import io
import random
import sys
import warnings
from collections import defaultdict

import dedupe
from common import grouped, read, say, write
from dedupe.serializer import write_training

warnings.filterwarnings("ignore")


def main():
    labels = int(sys.argv[3]) if len(sys.argv) > 3 else 800
    random.seed(1)
    rows = read(sys.argv[1])
    keys, of_row = grouped(rows)
    data = {number: {"kind": kind, "name": name or None} for number, (kind, name) in enumerate(keys)}
    by_entity = defaultdict(list)
    for row, number in zip(rows, of_row):
        if data[number]["name"] and number not in by_entity[row["entity"]]:
            by_entity[row["entity"]].append(number)
    many = [numbers for numbers in by_entity.values() if len(numbers) > 1]
    entities = [numbers for numbers in by_entity.values() if numbers]
    same = [tuple(data[n] for n in random.sample(random.choice(many), 2)) for _ in range(labels // 2)]
    two = [random.sample(entities, 2) for _ in range(labels // 2)]
    different = [(data[random.choice(one)], data[random.choice(other)]) for one, other in two]
    training = io.StringIO()
    write_training({"match": same, "distinct": different}, training)
    training.seek(0)
    deduper = dedupe.Dedupe([dedupe.variables.String("name"), dedupe.variables.Exact("kind")], num_cores=2)
    deduper.prepare_training(data, training_file=training, sample_size=2_000)
    deduper.train(recall=0.9)
    entity = {}
    for at, (numbers, _) in enumerate(deduper.partition(data, threshold=0.5)):
        entity.update((number, at) for number in numbers)
    write(sys.argv[2], rows, [entity[number] for number in of_row])
    say(f"{len(keys)} different names, {labels} labels")


if __name__ == "__main__":
    main()
