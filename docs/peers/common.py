"""What the scripts for other tools share: reading, normalising, writing."""

import csv
import re
import sys

from unidecode import unidecode

MARKS = re.compile(r"[^a-z0-9 ]+")


def read(path):
    """The rows of a file that `scale --write` made."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key(name):
    """A name in Latin letters, lower case, its words sorted."""
    return " ".join(sorted(MARKS.sub(" ", unidecode(name).lower()).split()))


def grouped(rows):
    """The different (kind, key) of all rows, and the number of its own for each row."""
    numbers, of_row, memo = {}, [], {}
    for row in rows:
        name = row["name"]
        if name not in memo:
            memo[name] = key(name)
        of_row.append(numbers.setdefault((row["kind"], memo[name]), len(numbers)))
    return list(numbers), of_row


def write(path, rows, entities):
    """One line a mention, in the order of the input."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("id\tentity\n")
        file.writelines(f"{row['id']}\t{entity}\n" for row, entity in zip(rows, entities))


def say(text):
    print(text, file=sys.stderr)
