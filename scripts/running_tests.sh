#!/usr/bin/env bash
# Check the types and run every test, in four rows side by side, shown one after the other.
# usage: running_tests.sh PYTHON; exit status 1 where any failed. Ends with pytest's closing line.
set -muo pipefail  # with jobs, so that each row is a group and ends as a whole
export PYTHONDONTWRITEBYTECODE=  # what one process compiled, a hundred others read
python=$1
browser=(tests/e2e)
engine=(tests/engine)
apart=(tests/operations tests/training)  # start what they need themselves, on either database
logs=$(mktemp -d)
rows=()
trap 'kill -- "${rows[@]/#/-}" 2>/dev/null; rm -rf "$logs"' EXIT
trap 'exit 130' INT TERM

row() {  # row NAME: run the function of that name beside the others
    : >"$logs/$1"  # it is read from at once, be the row as late as it likes
    "$1" >>"$logs/$1" 2>&1 &
    rows+=("$!")
}

postgresql() {
    DATABASE=postgresql "$python" -m pytest -q
}

browser_and_engine() {
    "$python" -m pytest -q "${browser[@]}"
    local failed=$?
    "$python" -m pytest -q "${engine[@]}" || failed=1
    return "$failed"
}

types_and_operations() {
    "$python" -m mypy
    local failed=$?
    "$python" -m pytest -q "${apart[@]}" || failed=1
    return "$failed"
}

sqlite() {
    local left_out=("${browser[@]}" "${engine[@]}" "${apart[@]}")
    "$python" -m pytest -q "${left_out[@]/#/--ignore=}"
}

names=(postgresql browser_and_engine types_and_operations sqlite)
failed=0
for name in "${names[@]}"; do row "$name"; done
for number in "${!names[@]}"; do
    echo "Tests, ${names[number]//_/ }, with the others beside them ..."
    tail -n +1 -f --pid="${rows[number]}" "$logs/${names[number]}" &
    wait "$!"  # not in the foreground, where it would keep a signal from this script
    wait "${rows[number]}" || failed=1
done
exit "$failed"
