#!/usr/bin/env bash
# Install the programs that the tests start, from the system's packages, where this user may.
set -u

missing=()
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || missing+=(postgresql)
command -v redis-server >/dev/null || missing+=(redis-server)
# Either will do; the one without windows takes much less processor time, where the system has it.
command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || missing+=(chromium)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ]; then as_root=()
elif sudo -n true 2>/dev/null; then as_root=(sudo -n)
else
    echo "Not installed, and only root may: ${missing[*]}. What needs them will be skipped."
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
# No cluster of the system's own: the tests make one in a folder of theirs.
"${as_root[@]}" mkdir -p /etc/postgresql-common/createcluster.d
echo 'create_main_cluster = false' |
    "${as_root[@]}" tee /etc/postgresql-common/createcluster.d/newsroom.conf >/dev/null
"${as_root[@]}" apt-get -qq update
apt-cache show chromium-headless-shell >/dev/null 2>&1 && missing=("${missing[@]/%chromium/chromium-headless-shell}")
echo "Installing ${missing[*]} from the system's packages ..."
"${as_root[@]}" apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null ||
    echo "They could not be installed. What needs them will be skipped."
exit 0
