#!/bin/bash
# stand-in for the official image's entry point: initdb, database, init scripts, then postgres as the postgres user
set -e
export PGDATA=${PGDATA:-/var/lib/postgresql/18/docker}
if [ "$(id -u)" = 0 ]; then mkdir -p "$PGDATA"; chown -R postgres:postgres /var/lib/postgresql; chmod 700 "$PGDATA"; exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0" "$@"; fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"; chmod 700 "$PGDATA"
  initdb -U "${POSTGRES_USER:-postgres}" --pwfile=<(echo "$POSTGRES_PASSWORD") -A scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  sql() { postgres --single -D "$PGDATA" -j "$1" >/dev/null; }
  db=${POSTGRES_DB:-${POSTGRES_USER:-postgres}}
  [ "$db" = postgres ] || echo "CREATE DATABASE \"$db\";" | sql postgres
  for f in /docker-entrypoint-initdb.d/*.sql; do [ -f "$f" ] && { while read -r line; do [ -n "$line" ] && echo "$line" | sql "$db"; done < "$f"; }; done
fi
exec "$@"
