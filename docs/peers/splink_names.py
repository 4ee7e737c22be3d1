"""Splink 5 on DuckDB: romanised names, two longest words apart, term frequencies, trained by EM without labels.

splink_names.py MENTIONS RESULT [PROBABILITY]
"""

import logging
import sys
import tempfile
import warnings

import pyarrow as pa
import splink.comparison_library as cl
from common import grouped, read, say, write
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

warnings.filterwarnings("ignore")
cut = float(sys.argv[3]) if len(sys.argv) > 3 else 0.95
rows = read(sys.argv[1])
keys, of_row = grouped(rows)
table = {name: [] for name in ("unique_id", "kind", "name", "first", "second")}
for number, (kind, name) in enumerate(keys):
    words = sorted(name.split(), key=lambda word: (-len(word), word)) + [None, None]
    for column, value in zip(table.values(), (number, kind, name, words[0], words[1])):
        column.append(value)

db = DuckDBAPI()
db.duckdb_con.execute(f"SET threads = 2; SET memory_limit = '8GB'; SET temp_directory = '{tempfile.mkdtemp()}'")
settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[
        cl.JaroWinklerAtThresholds("name", [0.95, 0.9, 0.8]),
        cl.JaroWinklerAtThresholds("first", [0.95, 0.88]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("second", [0.95, 0.88]).configure(term_frequency_adjustments=True),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("kind", "first", "substr(second, 1, 2)"),
        block_on("kind", "second", "substr(first, 1, 2)"),
        block_on("kind", "substr(first, 1, 4)", "substr(second, 1, 3)"),
        block_on("kind", "substr(name, 1, 6)"),
    ],
    retain_matching_columns=False,
    retain_intermediate_calculation_columns=False,
)
linker = Linker(db.register(pa.table(table), table_name="mentions"), settings, log_level=logging.ERROR)
linker.training.estimate_probability_two_random_records_match([block_on("kind", "first", "second")], recall=0.5)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
for column in ("first", "second"):
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("kind", column), max_pairs=1e6)
pairs = linker.inference.predict(threshold_match_probability=0.5)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=cut)
found = db.duckdb_con.execute(f"SELECT unique_id, cluster_id FROM {clusters.physical_name}").fetchall()
labels = dict(found)
write(sys.argv[2], rows, [labels[number] for number in of_row])
say(f"{len(keys)} different names")
