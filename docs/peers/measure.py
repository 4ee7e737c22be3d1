"""Runs a command and says what it took: measure.py COMMAND..."""

import os
import sys
import time

begun = time.monotonic()
child = os.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
wall, processor = time.monotonic() - begun, usage.ru_utime + usage.ru_stime
print(f"wall {wall:.2f} s, processor {processor:.2f} s, memory {usage.ru_maxrss / 1e3:.0f} MB", file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
