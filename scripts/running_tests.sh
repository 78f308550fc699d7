#!/usr/bin/env bash
# Run every test, in two rows side by side that take about as long, shown one after the other.
# usage: running_tests.sh PYTHON; exit status 1 where any failed. Ends with pytest's closing line.
set -uo pipefail
apart=(tests/operations tests/training)  # start what they need themselves, on either database
log=$(mktemp)
trap 'kill "$all" 2>/dev/null; rm -f "$log"' EXIT

"$1" -m pytest -q "${apart[@]/#/--ignore=}" >"$log" 2>&1 &
all=$!

echo "Tests on PostgreSQL, and those on SQLite and in the browser beside them ..."
DATABASE=postgresql "$1" -m pytest -q
failed=$?

echo "Tests of ${apart[*]} ..."
"$1" -m pytest -q "${apart[@]}" || failed=1

echo "Tests on SQLite and in the browser ..."
tail -n +1 -f --pid="$all" "$log"
wait "$all" && exit $((failed != 0))
exit 1
