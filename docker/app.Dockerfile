# The application: Debian's Python 3.13, packages as locked, the browser's side built by Debian's Node 20.
FROM debian:trixie-slim AS frontend
RUN --mount=type=bind,source=docker,target=/mnt/docker sh /mnt/docker/apt-install.sh nodejs npm
WORKDIR /app/frontend
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
COPY frontend/package.json frontend/package-lock.json ./
RUN --mount=type=bind,source=docker/build-settings,target=/mnt/build-settings \
    NPM_CONFIG_USERCONFIG=/mnt/build-settings/npmrc npm ci --no-audit --no-fund --no-update-notifier
COPY frontend/ ./
RUN npm run build


FROM debian:trixie-slim AS packages
RUN --mount=type=bind,source=docker,target=/mnt/docker sh /mnt/docker/apt-install.sh python3 python3-venv
RUN python3 -m venv /opt/geokotaku
COPY requirements.lock /tmp/
RUN --mount=type=bind,source=docker/build-settings,target=/mnt/build-settings \
    PIP_CONFIG_FILE=/mnt/build-settings/pip.conf PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
    /opt/geokotaku/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /tmp/requirements.lock \
    && /opt/geokotaku/bin/pip uninstall -y pip


FROM debian:trixie-slim
RUN --mount=type=bind,source=docker,target=/mnt/docker \
    sh /mnt/docker/apt-install.sh python3 \
    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-liberation fonts-urw-base35 fonts-dejavu-core \
    && rm -rf /usr/share/doc /usr/share/man /usr/share/locale
RUN useradd --system --no-create-home --home-dir /app --shell /usr/sbin/nologin geokotaku
COPY --from=packages /opt/geokotaku /opt/geokotaku
ENV PATH=/opt/geokotaku/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
COPY manage.py gunicorn.conf.py ./
COPY geokotaku geokotaku
COPY spatial spatial
COPY programme programme
COPY layers layers
COPY locale locale
COPY data data
COPY --from=frontend /app/var/frontend var/frontend
# Neither step asks the database or keeps the key.
RUN export SECRET_KEY=build DATABASE_URL=postgis://nobody@localhost/none \
    && python manage.py build_locale && python manage.py collectstatic --noinput
RUN install -d -o geokotaku -g geokotaku var/downloads var/logos var/media
COPY --chmod=755 docker/app-entrypoint.sh /usr/local/bin/geokotaku
USER geokotaku
EXPOSE 8000
ENTRYPOINT ["geokotaku"]
CMD ["serve"]
