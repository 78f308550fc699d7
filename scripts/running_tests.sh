#!/usr/bin/env bash
# Run every test: PostgreSQL and then the engine, and SQLite beside them, shown one after the other.
# usage: running_tests.sh PYTHON; exit status 1 where any failed. Ends with pytest's closing line.
set -uo pipefail
log=$(mktemp)
trap 'kill "$all" 2>/dev/null; rm -f "$log"' EXIT

"$1" -m pytest -q --ignore=tests/engine >"$log" 2>&1 &
all=$!

echo "Tests on PostgreSQL, and those on SQLite and in the browser beside them ..."
DATABASE=postgresql "$1" -m pytest -q
failed=$?

echo "Tests of the engine, which knows no database ..."
"$1" -m pytest -q tests/engine || failed=1

echo "Tests on SQLite and in the browser ..."
tail -n +1 -f --pid="$all" "$log"
wait "$all" && exit $((failed != 0))
exit 1
