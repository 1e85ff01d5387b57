"""What an image build is told of this machine's package settings, and what it is not told."""

from scripts import build_settings


def test_pip_settings_keep_addresses_and_drop_paths_of_this_machine():
    listing = (
        "global.cert='/etc/ssl/certs/ca-certificates.crt'\n"
        "global.extra-index-url='file:///srv/simple https://packages.example.org/simple'\n"
        "global.find-links='/srv/wheels'\n"
        "global.timeout='15'\n"
        ":env:.timeout='180'\n"
    )
    assert build_settings.pip_settings(listing) == (
        "[global]\nextra-index-url = https://packages.example.org/simple\ntimeout = 180\n"
    )


def test_no_pip_settings_make_no_file():
    assert build_settings.pip_settings("global.cert='/etc/ssl/ca.crt'\n") == ""


def test_npm_settings_keep_registries_and_their_credentials():
    npmrc = (
        "cafile=/etc/ssl/ca.crt\nregistry = https://npm.example.org/\n//npm.example.org/:_authToken=t\nprefix=/opt\n"
    )
    assert (
        build_settings.npm_settings(npmrc) == "registry = https://npm.example.org/\n//npm.example.org/:_authToken=t\n"
    )


def test_apt_settings_keep_proxies():
    dump = 'APT::Architecture "amd64";\nAcquire::http::Proxy "http://proxy:3142";\nAcquire::cdrom::mount "/media";\n'
    assert build_settings.apt_settings(dump) == 'Acquire::http::Proxy "http://proxy:3142";\n'


def test_the_mirror_is_found_in_both_forms_of_sources():
    assert build_settings.parse_mirror("deb [arch=amd64] https://mirror.example.org/debian/ bookworm main") == (
        "https://mirror.example.org/debian"
    )
    assert build_settings.parse_mirror(
        "Types: deb\n# URIs: http://old/debian\nURIs: http://new.example.org/debian\n"
    ) == ("http://new.example.org/debian")
    assert build_settings.parse_mirror("deb http://mirror.example.org/ubuntu noble main") is None


def test_without_a_mirror_the_image_keeps_its_own_sources():
    assert build_settings.apt_sources(None) == ""
    assert "trixie" in build_settings.apt_sources("http://mirror.example.org/debian")


def test_proxies_are_handed_over_in_capitals(monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "https_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", "http://proxy:3128")
    assert build_settings.proxies() == {"HTTP_PROXY": "http://proxy:3128"}
