"""The browser's side: its packages (npm ci) and its build (Vite), into var/frontend."""

import os
import shutil

from scripts import node, stamps
from scripts.checkout import FRONTEND, LOGS, NODE_MODULES, ROOT, STAMPS, VAR
from scripts.console import run, step

BUILT = VAR / "frontend" / "manifest.json"
SOURCES = ("src", "public", "index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts")


def ensure() -> dict[str, str]:
    """Packages installed and the build up to date. Returns the environment in which npm is found."""
    environment = node.ensure()
    packages_key = stamps.digest(
        FRONTEND / "package.json", FRONTEND / "package-lock.json", node.version("node", environment), str(NODE_MODULES)
    )
    packages_stamp = NODE_MODULES / ".stamp"
    if not stamps.is_current(packages_stamp, packages_key):
        with step("Browser packages (npm ci)"):
            install(environment)
            stamps.write(packages_stamp, packages_key)
    build_key = stamps.digest(packages_key, *(FRONTEND / name for name in SOURCES))
    build_stamp = STAMPS / "frontend"
    if not stamps.is_current(build_stamp, build_key, BUILT):
        with step("Browser build (npm run build)"):
            stamps.remove(build_stamp)
            npm("build", "run", "build", environment=environment, hint="Mend what the build complains about.")
            stamps.write(build_stamp, build_key)
    return environment


def install(environment: dict[str, str]) -> None:
    if NODE_MODULES.exists():
        shutil.rmtree(NODE_MODULES)
    hint = "If the package registry cannot be reached, set npm's proxy, registry or cafile (npm config), then run make again."
    npm("packages", "ci", "--no-audit", "--no-fund", environment=environment, hint=hint)


def npm(name: str, *arguments: str, environment: dict[str, str], hint: str) -> None:
    log = LOGS / f"npm-{name}.log"
    log.unlink(missing_ok=True)
    program = shutil.which("npm", path=environment["PATH"]) or "npm"
    run([program, *arguments], log=log, hint=hint, cwd=FRONTEND, env={**os.environ, **environment})


def digest() -> str:
    """What was built, as one text."""
    return (STAMPS / "frontend").read_text() if BUILT.exists() else stamps.digest(ROOT / "frontend")
