#!/bin/sh
# Makes the cluster on the first start and runs the server; arguments go to the server (-c name=value).
set -eu
home=/var/lib/postgresql/cluster
data=$home/data

single() { # one statement on stdin, without a server: no port is open while the cluster is being made
    postgres --single -c exit_on_error=on -D "$data" "$1" >/dev/null
}

make_cluster() {
    : "${POSTGRES_PASSWORD:?is needed to make the database}"
    echo "Making the cluster in $data."
    mkdir -p "$home"
    touch "$home/unfinished"
    rm -rf "$data"
    initdb --pgdata "$data" --username postgres --encoding UTF8 --locale-provider builtin --locale C.UTF-8 \
        --data-checksums --auth-local peer --auth-host reject >/dev/null
    cat >"$data/pg_hba.conf" <<-END
	# Inside this container only the account postgres; from the other services with a password.
	local all postgres peer
	host all all all scram-sha-256
	END
    quoted=$(printf %s "$POSTGRES_PASSWORD" | sed "s/'/''/g")
    echo "CREATE ROLE geokotaku LOGIN PASSWORD '$quoted'" | single postgres
    echo "CREATE DATABASE geokotaku OWNER geokotaku" | single postgres
    echo "CREATE EXTENSION postgis" | single geokotaku
    # A migration tells PostGIS of SRGI2013 (layers/sql/srgi2013_v01.sql).
    echo "GRANT INSERT, UPDATE ON spatial_ref_sys TO geokotaku" | single geokotaku
    rm "$home/unfinished"
}

if [ ! -s "$data/PG_VERSION" ] || [ -e "$home/unfinished" ]; then
    make_cluster
fi
exec postgres -D "$data" -c listen_addresses='*' -c unix_socket_directories=/tmp "$@"
