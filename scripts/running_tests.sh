#!/usr/bin/env bash
# Check the types and run every test, in two rows side by side that take about as long, shown one
# after the other.
# usage: running_tests.sh PYTHON; exit status 1 where any failed. Ends with pytest's closing line.
set -uo pipefail
export PYTHONDONTWRITEBYTECODE=  # what one process compiled, a hundred others read
apart=(tests/operations tests/training)  # start what they need themselves, on either database
log=$(mktemp)
trap 'kill "$all" 2>/dev/null; rm -f "$log"' EXIT

"$1" -m pytest -q "${apart[@]/#/--ignore=}" >"$log" 2>&1 &
all=$!

echo "Types, with the tests on SQLite and in the browser beside them from here on ..."
"$1" -m mypy
failed=$?

echo "Tests on PostgreSQL ..."
DATABASE=postgresql "$1" -m pytest -q || failed=1

echo "Tests of ${apart[*]} ..."
"$1" -m pytest -q "${apart[@]}" || failed=1

echo "Tests on SQLite and in the browser ..."
tail -n +1 -f --pid="$all" "$log"
wait "$all" && exit $((failed != 0))
exit 1
