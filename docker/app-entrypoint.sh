#!/bin/sh
# geokotaku serve          bring the tables up to date, load the sample if LOAD_SAMPLE=1, serve on port 8000
# geokotaku ready          whether the server answers and its database is ready
# geokotaku manage ...     Django's commands
set -eu
cd /app

if [ -z "${DATABASE_URL:-}" ]; then
    password=$(python -c 'import os, urllib.parse; print(urllib.parse.quote(os.environ["POSTGRES_PASSWORD"], safe=""))')
    export DATABASE_URL="postgis://geokotaku:$password@db:5432/geokotaku"
fi

case "${1:-serve}" in
serve)
    python manage.py migrate --noinput
    if [ "${LOAD_SAMPLE:-0}" = 1 ]; then
        python manage.py load_sample --if-empty
    fi
    exec gunicorn --bind 0.0.0.0:8000 geokotaku.wsgi:application
    ;;
ready)
    exec python -c 'import urllib.request; urllib.request.urlopen("http://127.0.0.1:8000/readyz", timeout=4)'
    ;;
manage)
    shift
    exec python manage.py "$@"
    ;;
*)
    exec "$@"
    ;;
esac
