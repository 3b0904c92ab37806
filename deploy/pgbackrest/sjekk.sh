#!/bin/sh
# Looks at every backup, prints what is wrong, and writes what Prometheus shows by node_exporter's textfile collector to the
# file that is given. Run it each night as the user postgres, with the variables of pgbackrest.conf.
set -eu
fil=${1:?usage: sjekk.sh <file, such as /var/lib/prometheus/node-exporter/sikkerhetskopi.prom>}
skadet=0
svar=$(pgbackrest --stanza=kalender verify --output=text 2>&1) || skadet=1
# verify ends with 0 also when a backup is damaged, and prints nothing when all is well.
case $svar in *'status: error'*) skadet=1 ;; esac
[ "$skadet" = 0 ] || printf '%s\n' "$svar" >&2
# The collector must never read half a file.
cat > "$fil.ny" <<METRICS
# HELP sikkerhetskopi_skadet Whether a backup is damaged, or cannot be read.
# TYPE sikkerhetskopi_skadet gauge
sikkerhetskopi_skadet $skadet
# HELP sikkerhetskopi_sjekket_seconds When the backups were last looked at.
# TYPE sikkerhetskopi_sjekket_seconds gauge
sikkerhetskopi_sjekket_seconds $(date +%s)
METRICS
chmod 644 "$fil.ny"
mv "$fil.ny" "$fil"
exit "$skadet"
