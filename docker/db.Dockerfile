# PostgreSQL 17 with PostGIS 3.5, from Debian's own packages.
FROM debian:trixie-slim

RUN mkdir -p /etc/postgresql-common/createcluster.d \
    && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/none.conf
RUN --mount=type=bind,source=docker,target=/mnt/docker \
    sh /mnt/docker/apt-install.sh postgresql-17 postgresql-17-postgis-3 \
    && rm -rf /usr/share/doc /usr/share/man /usr/share/locale

COPY --chmod=755 docker/db-entrypoint.sh /usr/local/bin/db-entrypoint
# A new volume takes over this folder's owner.
RUN install -d -o postgres -g postgres -m 700 /var/lib/postgresql/cluster
VOLUME /var/lib/postgresql/cluster
USER postgres
ENV PATH=/usr/lib/postgresql/17/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 PGHOST=/tmp PGDATABASE=geokotaku
EXPOSE 5432
# SIGINT is PostgreSQL's fast shutdown: it ends sessions instead of waiting for them.
STOPSIGNAL SIGINT
ENTRYPOINT ["db-entrypoint"]
