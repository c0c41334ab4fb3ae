#!/usr/bin/env bash
# What ten million records change: docs/bench/large.sh [records] [folder]
# Needs wrk, psql and target/quarkus-app. Fills an empty installation by SQL (a year of decisions of one site, each with
# its entry waiting for the log), then measures how fast they become leaves, and every reading that has to stay fast. The intake itself is measured by intake.sh with the same folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
records=${1:-10000000} data=${2:-$(mktemp -d /tmp/samtycke-large-XXXXXX)} port=${PORT:-18080}
site=affarssystem api="http://localhost:$port"

serve() {
  java -Xmx512m -Dsamtycke.data-dir="$data" -Dquarkus.http.port="$port" -Dquarkus.management.port="$((port + 1))" \
    "$@" -jar target/quarkus-app/quarkus-run.jar >> "$data/server.out" 2>&1 &
  server=$!
  until curl -sf "http://localhost:$((port + 1))/q/health/ready" > /dev/null; do sleep 0.2; kill -0 $server; done
}
trap 'kill $server 2> /dev/null; wait $server 2> /dev/null || true' EXIT

sql() {
  PGPASSWORD=$(cat "$data/db.password") psql -q -X -v ON_ERROR_STOP=1 -h 127.0.0.1 -U samtycke -d samtycke \
    -p "$(sed -n 4p "$data/db/postmaster.pid")" "$@"
}

if [ ! -f "$data/filled" ]; then
  # the log stands still until everything waits in its queue
  serve -Dsamtycke.log.pace=2h
  sql -v n="$records" << 'SQL'
SET synchronous_commit = off;
SELECT id AS site, (SELECT hash FROM notice_version v WHERE v.site_id = s.id AND version = 1) AS hash
FROM site s WHERE key = 'affarssystem' \gset
CREATE TEMP TABLE made AS
SELECT gen_random_uuid() AS id, substr(translate(encode(sha256(i::text::bytea), 'base64'), '+/=', '-_'), 1, 22) AS visitor,
       CASE WHEN i % 20 < 9 THEN 'accept_all' WHEN i % 20 < 17 THEN 'reject_all' WHEN i % 20 < 19 THEN 'save' ELSE 'withdraw' END
         AS action,
       (ARRAY['sv', 'nb', 'en'])[1 + i % 3] AS language, (ARRAY['mobile', 'desktop', 'tablet'])[1 + i % 3] AS device,
       now() - (interval '365 days' * (:n - i) / :n) AS at
FROM generate_series(1, :n) AS i;
INSERT INTO consent_record (site_id, id, visitor, version, action, language, granted, refused, received_at, content_hash,
                            salt, record)
SELECT :site, id, visitor, 1, action, language,
       CASE action WHEN 'accept_all' THEN '{preferences,analytics,marketing,social}' WHEN 'save' THEN '{preferences,analytics}'
         ELSE '{}' END::text[],
       CASE action WHEN 'accept_all' THEN '{}' WHEN 'save' THEN '{marketing,social}'
         ELSE '{preferences,analytics,marketing,social}' END::text[],
       at, sha256(visitor::bytea), decode(repeat('00', 32), 'hex'),
       convert_to(format('{"action":"%s","browser":"firefox","categories":{"analytics":%s,"marketing":%s,"necessary":true,'
         '"preferences":%s,"social":%s},"decidedAt":"2026-01-01T00:00:00Z","device":"%s","gpc":false,"id":"%s","language":"%s",'
         '"noticeHash":"%s","origin":"https://www.affarssystem.example","receivedAt":"%s","services":{},"site":"affarssystem",'
         '"snippet":"0.1.0","surface":"banner","v":1,"version":1,"visitor":"%s"}',
         action, (action IN ('accept_all', 'save'))::text, (action = 'accept_all')::text,
         (action IN ('accept_all', 'save'))::text, (action = 'accept_all')::text, device, id, language, :'hash', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         visitor), 'UTF8')
FROM made;
-- HMAC-SHA256 (RFC 2104) with a salt of noughts for all
INSERT INTO log_queue (entry, site_id, ref)
SELECT '\x01'::bytea || sha256(decode(repeat('5c', 64), 'hex')
         || sha256(decode(repeat('36', 64), 'hex') || convert_to('consent-leaf/v1' || chr(10), 'UTF8') || record)), :site, id
FROM consent_record WHERE site_id = :site;
INSERT INTO consent_tally_delta
SELECT :site, date_trunc('hour', at, 'UTC'), 1, action,
       CASE action WHEN 'accept_all' THEN 'preferences.analytics.marketing.social' WHEN 'save' THEN 'preferences.analytics' ELSE '' END,
       CASE action WHEN 'accept_all' THEN '' WHEN 'save' THEN 'marketing.social' ELSE 'preferences.analytics.marketing.social' END,
       language, 'banner', device, 'https://www.affarssystem.example', count(*)
FROM made GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
ANALYZE consent_record;
ANALYZE log_queue;
SQL
  kill $server; wait $server || true
  touch "$data/filled"
fi

serve
size() { curl -sf "$api/log/checkpoint" | sed -n 2p; }
before=$(size) began=$(date +%s.%N)
until [ "$(sql -t -A -c 'SELECT count(*) FROM (SELECT FROM log_queue LIMIT 1) q')" = 0 ]; do sleep 0.5; done
awk -v n="$(($(size) - before))" -v b="$began" -v e="$(date +%s.%N)" \
  'BEGIN { if (n > 1000) printf "leaves: %d in %.1f s, %.0f a second\n", n, e - b, n / (e - b) }'
sql -c 'VACUUM ANALYZE consent_record, log_leaf, consent_tally' > /dev/null

key=$(cat "$data/admin.key")
sample=$(sql -t -A -F ' ' -c "SELECT id, visitor FROM consent_record TABLESAMPLE SYSTEM (0.01) LIMIT 500")
reading() { # name, path
  wrk -t1 -c1 -d"${SECONDS_EACH:-8}s" --latency -H "Authorization: Bearer $key" "$api$2" \
    | awk -v name="$1" '/50%/ { m = $2 } /99%/ { p = $2 } /requests in/ { n = $1 } /Non-2xx/ { bad = " (" $0 ")" }
        END { printf "%-42s median %s, p99 %s, %d requests%s\n", name, m, p, n, bad }'
}
log="/admin/v1/sites/$site/consents"
reading 'log, first page of 100' "$log"
reading 'log, refusals in Norwegian' "$log?action=reject_all&language=nb"
reading 'log, who granted marketing' "$log?category=marketing&granted=true"
reading 'log, a month' "$log?from=2026-06-01T00:00:00Z&to=2026-07-01T00:00:00Z"
reading 'log, a filter that fits nothing' "$log?version=77"
reading 'log, one visitor' "$log?visitor=$(head -1 <<< "$sample" | cut -d' ' -f2)"
reading 'statistics of a year by month' "/admin/v1/sites/$site/stats?interval=month"
reading 'statistics of a year by day' "/admin/v1/sites/$site/stats?interval=day&from=2026-01-01"
awk -v site="$site" 'BEGIN { print "local paths = {" } { printf "  \"/v1/sites/%s/consents/%s/proof?visitor=%s\",\n", site, $1, $2 }
  END { print "}\nlocal i = 0\nfunction request() i = i % #paths + 1 return wrk.format(nil, paths[i]) end" }' <<< "$sample" > "$data/proofs.lua"
wrk -t1 -c1 -d8s --latency -s "$data/proofs.lua" "$api" \
  | awk '/50%/ { m = $2 } /99%/ { p = $2 } /requests in/ { n = $1 } /Non-2xx/ { bad = " (" $0 ")" }
      END { printf "%-42s median %s, p99 %s, %d requests%s\n", "proof of a record, at random", m, p, n, bad }'

heap() { ps -o rss= -p $server; }
resident=$(heap) began=$(date +%s.%N)
lines=$(curl -sf -H "Authorization: Bearer $key" "$api$log/export?format=ndjson&from=2026-09-01T00:00:00Z" | wc -l)
awk -v n="$lines" -v b="$began" -v e="$(date +%s.%N)" -v r="$resident" -v s="$(heap)" \
  'BEGIN { printf "export: %d records in %.1f s, %.0f a second; memory of the server %+.0f MB\n", n, e - b, n / (e - b), (s - r) / 1024 }'
echo "data: $data"
