#!/usr/bin/env bash
# Run every test, on PostgreSQL and on SQLite at the same time, and show the one after the other.
# usage: running_tests.sh PYTHON; exit status 1 where either failed. Ends with pytest's closing line.
set -uo pipefail
log=$(mktemp)
trap 'kill "$all" 2>/dev/null; rm -f "$log"' EXIT

"$1" -m pytest -q >"$log" 2>&1 &
all=$!

echo "Tests on PostgreSQL, and all tests beside them ..."
DATABASE=postgresql "$1" -m pytest -q
postgresql=$?

echo "All tests ..."
tail -n +1 -f --pid="$all" "$log"
wait "$all" && exit $((postgresql != 0))
exit 1
