#!/usr/bin/env bash
# How many decisions a second are acknowledged, each committed: docs/bench/intake.sh [seconds] [connections]
# Needs wrk, and target/quarkus-app. Starts the product on an empty data directory; client, server and PostgreSQL share
# the machine. Paired with the physical limit: rows of the same size committed by pgbench, where it is installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-30} connections=${2:-64} port=${PORT:-18080}
data=$(mktemp -d "${BENCH_DIR:-/tmp}/samtycke-intake-XXXXXX")
java -Dsamtycke.data-dir="$data" -Dquarkus.http.port="$port" -Dquarkus.management.port="$((port + 1))" \
  -jar target/quarkus-app/quarkus-run.jar > "$data/server.out" 2>&1 &
server=$!
trap 'kill $server; wait $server 2> /dev/null || true; rm -rf "$data"' EXIT
until curl -sf "http://localhost:$((port + 1))/q/health/ready" > /dev/null; do sleep 0.2; kill -0 $server; done

# Processor time in seconds of everything that bears the product: the server and its PostgreSQL.
spent() {
  ps -eo pid,ppid,times,args | awk -v server="$server" -v data="$data" \
    '$1 == server || index($0, data) || $4 ~ /^postgres:/ { sum += $3 } END { print sum }'
}
load() { wrk -t2 -c"$connections" -d"${1}s" -s docs/bench/intake.lua "http://localhost:$port/v1/sites/affarssystem/consents" | tail -1; }

echo "warm-up: $(load 15)"
before=$(spent)
result=$(load "$seconds")
after=$(spent)
echo "$result"
acknowledged=$(sed 's/acknowledged \([0-9]*\),.*/\1/' <<< "$result")
awk -v cpu="$((after - before))" -v n="$acknowledged" 'BEGIN { printf "processor time in server and database: %.3f ms a decision\n", cpu * 1000 / n }'
sleep 5
echo "published: $(curl -sf "http://localhost:$port/log/checkpoint" | sed -n 2p) entries"
