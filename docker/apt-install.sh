#!/bin/sh
# Installs Debian packages in a build step, with the network's own settings (build-settings/) and certificates
# (ca-certificates/) where there are any, and leaves no lists behind. Run from a bind mount of docker/ on /mnt/docker.
set -eu
settings=/mnt/docker/build-settings
certificates=/mnt/docker/ca-certificates
set -- "$@" ca-certificates

apt() {
    [ -f "$settings/apt.conf" ] && export APT_CONFIG="$settings/apt.conf"
    if [ -f "$settings/sources.list" ]; then
        apt-get -o Dir::Etc::SourceList="$settings/sources.list" -o Dir::Etc::SourceParts=- "$@"
    else
        apt-get "$@"
    fi
}

if ls "$certificates"/*.crt >/dev/null 2>&1; then
    # The slim image has no certificates at all yet, and a mirror may want https.
    cat "$certificates"/*.crt >/tmp/ca.crt
    mkdir -p /usr/local/share/ca-certificates
    cp "$certificates"/*.crt /usr/local/share/ca-certificates/
    [ -f /etc/ssl/certs/ca-certificates.crt ] || ca="-o Acquire::https::CAInfo=/tmp/ca.crt"
fi
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
apt ${ca:-} -o Acquire::Retries=3 update
# shellcheck disable=SC2086
apt ${ca:-} -o Acquire::Retries=3 install -y --no-install-recommends "$@"
update-ca-certificates
apt clean
rm -rf /var/lib/apt/lists/* /tmp/ca.crt /var/log/apt /var/log/dpkg.log /var/cache/debconf/*-old
