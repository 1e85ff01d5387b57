"""This machine's ways to packages (mirrors, proxies, certificates), as files for docker/build-settings/.

Only what says where packages come from is handed over; paths of this machine mean nothing inside a build.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

CERTIFICATES = Path("/usr/local/share/ca-certificates")
PIP_KEYS = {
    "index-url",
    "extra-index-url",
    "find-links",
    "proxy",
    "trusted-host",
    "timeout",
    "default-timeout",
    "retries",
}
NPM_KEYS = re.compile(r"^(registry|proxy|https-proxy|noproxy|strict-ssl|@[^:]+:registry|//[^=]+)\s*=")
APT_KEYS = re.compile(r"^Acquire::(http|https)(::[^ ]*)?::(Proxy|Verify-Peer|Verify-Host)(::[^ ]*)? ", re.IGNORECASE)


def write(settings: Path, certificates: Path) -> None:
    """Fill the two folders of docker/ from this machine's own configuration."""
    for certificate in CERTIFICATES.rglob("*.crt"):
        shutil.copyfile(certificate, certificates / certificate.name)
    pip = _output(sys.executable, "-m", "pip", "config", "list") or _output("pip", "config", "list")
    npmrcs = [
        Path(path) for key in ("globalconfig", "userconfig") if (path := _output("npm", "config", "get", key).strip())
    ]
    files = {
        "pip.conf": pip_settings(pip),
        "npmrc": npm_settings("\n".join(path.read_text() for path in npmrcs if path.is_file())),
        "apt.conf": apt_settings(_output("apt-config", "dump")),
        "sources.list": apt_sources(debian_mirror()),
    }
    for name, content in files.items():
        if content:
            (settings / name).write_text(content)


def pip_settings(listing: str) -> str:
    """A pip.conf from what `pip config list` prints; settings of the environment overrule those of files there."""
    values: dict[str, str] = {}
    for line in listing.splitlines():
        name, equals, quoted = line.partition("=")
        key = name.rsplit(".", 1)[-1]
        if not equals or key not in PIP_KEYS:
            continue
        places = [
            place for place in " ".join(shlex.split(quoted)).split() if not place.startswith(("/", "file:", "~", "."))
        ]
        if places and (key not in values or name.startswith(":env:")):
            values[key] = " ".join(places)
    return "[global]\n" + "".join(f"{key} = {value}\n" for key, value in values.items()) if values else ""


def npm_settings(npmrc: str) -> str:
    """The lines of .npmrc files that say where packages come from, and who may fetch them."""
    return "".join(f"{line}\n" for line in map(str.strip, npmrc.splitlines()) if NPM_KEYS.match(line))


def apt_settings(dump: str) -> str:
    """The lines of `apt-config dump` on proxies."""
    return "".join(f"{line}\n" for line in dump.splitlines() if APT_KEYS.match(line))


def apt_sources(mirror: str | None) -> str:
    """Sources for trixie on this machine's mirror; nothing where it has none: the image knows Debian's own."""
    return f"deb {mirror} trixie main\ndeb {mirror} trixie-updates main\n" if mirror else ""


def debian_mirror() -> str | None:
    """Where this machine gets Debian from; None where it is no Debian."""
    sources = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    return parse_mirror("\n".join(path.read_text(errors="replace") for path in sources if path.is_file()))


def parse_mirror(sources: str) -> str | None:
    """The first archive in sources of either form whose address ends in /debian."""
    for line in sources.splitlines():
        words = [] if line.lstrip().startswith("#") else line.split()
        for word in words if words[:1] in (["deb"], ["URIs:"]) else []:
            if re.fullmatch(r"https?://\S+/debian/?", word):
                return word.rstrip("/")
    return None


def proxies() -> dict[str, str]:
    """The proxy variables in capitals, however this shell spells them."""
    names = ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
    return {name: value for name in names if (value := os.environ.get(name) or os.environ.get(name.lower()))}


def _output(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
