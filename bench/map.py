"""The web map in Chromium: frames per second while 100,000 slum areas are panned and zoomed, and how soon the first view is useful.

The data are those of bench/data.py. Frames are those that Chromium drew (its trace), between the first and the last input. The peer is
leaflet.vectorgrid 1.3 (npm, installed under var/bench), which draws the same tiles of the same server with Leaflet in the same window:
boundaries and slum areas, without labels, circles or hovering. Runs are interleaved; medians count.

The first view is measured without caches on Chromium's preset of a slow 4G network with the processor slowed down four times: bytes over
the network, until the figures can be read, and until the map is painted.
"""

import functools
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench import data, tiles

ROUNDS = int(os.environ.get("ROUNDS", "3"))
WINDOW = {"width": 1440, "height": 900}
LEAST_FRAMES = 30
MOST_BYTES = 200_000
MOST_SECONDS = 2.5

# What Chromium's developer tools call slow 4G: bits per second with a tenth taken off, and the delay of each request.
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375}
SLOWER = 4

FOLDER = tiles.FOLDER / "map"
RESULT = tiles.FOLDER / "map.json"
PEER_PACKAGES = ("leaflet@1.9.4", "leaflet.vectorgrid@1.3.0")
PEER_PAGE = """<!doctype html><meta charset="utf-8"><title>leaflet.vectorgrid</title>
<link rel="stylesheet" href="node_modules/leaflet/dist/leaflet.css">
<style>html, body, #map { height: 100%; margin: 0 }</style>
<div id="map"></div>
<script src="node_modules/leaflet/dist/leaflet.js"></script>
<script src="node_modules/leaflet.vectorgrid/dist/Leaflet.VectorGrid.bundled.js"></script>
<script>
  const [zoom, lat, lon] = location.hash.slice(5).split("/").map(Number);
  const map = L.map("map", { fadeAnimation: false, attributionControl: false }).setView([lat, lon], zoom);
  const line = (color, weight) => ({ color, weight, fill: false });
  const styles = {
    provinsi: line("#59506b", 1.6), kabupaten: line("#59506b", 1.8), kecamatan: line("#8b8299", 1.5), kelurahan: line("#c3bcca", 0.8),
    slum_areas: { color: "#a5330a", weight: 1, fill: true, fillColor: "#e25726", fillOpacity: 0.6 },
    slum_points: { color: "#a5330a", weight: 1, radius: 5, fill: true, fillColor: "#e25726", fillOpacity: 0.8 },
  };
  for (const layer of ["base", "slum_areas"]) {
    L.vectorGrid.protobuf(`${TILES}/${layer}/{z}/{x}/{y}.mvt`, {
      rendererFactory: L.canvas.tile, vectorTileLayerStyles: styles, maxNativeZoom: 16, interactive: false,
    }).addTo(map);
  }
</script>
"""

# The cell of a zoom level with the most slum areas: its middle.
DENSEST = """
SELECT (min(lon) + max(lon)) / 2, (min(lat) + max(lat)) / 2, count(*)
FROM (SELECT ST_X(ST_Centroid(geom)) AS lon, ST_Y(ST_Centroid(geom)) AS lat FROM gis.slum_areas WHERE decree_status = 'in_force') AS area
GROUP BY floor((lon + 180) / 360 * (1 << %(z)s)), floor((lat + 90) / 180 * (1 << %(z)s))
ORDER BY 3 DESC LIMIT 1
"""

VIEWS = {"polygons, zoom 13": 13, "polygons and circles, zoom 11": 11, "circles, zoom 7": 7}


@contextmanager
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        sys.exit("The benchmark needs Chromium (package chromium).")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@contextmanager
def peer(tile_port: int) -> Iterator[int]:
    """The peer's page, served on a port of its own."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not (FOLDER / "node_modules" / "leaflet.vectorgrid").exists():
        subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--silent", *PEER_PACKAGES], cwd=FOLDER, check=True
        )
    page = f'<script>const TILES = "http://127.0.0.1:{tile_port}/tiles";</script>' + PEER_PAGE
    (FOLDER / "index.html").write_text(page.replace("<!doctype html>", "", 1), encoding="utf-8")
    handler = functools.partial(QuietHandler, directory=str(FOLDER))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_arguments) -> None:
        pass


def opened(browser: Browser, address: str) -> tuple[BrowserContext, Page]:
    """A page that has come to rest, in a context of its own, without the internet."""
    context = browser.new_context(viewport=WINDOW)
    context.route(lambda url: "//127.0.0.1:" not in url, lambda route: route.abort())
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    return context, page


def frames_per_second(browser: Browser, address: str, move) -> float:
    """Frames that Chromium draws per second while `move` moves the map; the tiles of the way are met for the first time."""
    context, page = opened(browser, address)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trace.json"
        browser.start_tracing(
            page=page, path=path, categories=["devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame"]
        )
        started = time.perf_counter()
        move(page)
        seconds = time.perf_counter() - started
        browser.stop_tracing()
        events = json.loads(path.read_text(encoding="utf-8"))["traceEvents"]
    context.close()
    return sum(event["name"] == "DrawFrame" for event in events) / seconds


# Input comes with each frame, as from a hand, and not as fast as a program sends it.
DRAG = """async ([x, y, dx, dy, frames]) => {
    const target = document.elementFromPoint(x, y);
    const send = (type, on, x, y) => on.dispatchEvent(new MouseEvent(type, {
        bubbles: true, cancelable: true, view: window, button: 0, buttons: 1, clientX: x, clientY: y, screenX: x, screenY: y,
    }));
    send('mousedown', target, x, y);
    for (let frame = 1; frame <= frames; frame++) {
        await new Promise(requestAnimationFrame);
        send('mousemove', document, x + dx * frame / frames, y + dy * frame / frames);
    }
    send('mouseup', document, x + dx, y + dy);
}"""
WHEEL = """async ([x, y, delta]) => {
    document.elementFromPoint(x, y).dispatchEvent(new WheelEvent('wheel', {
        bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY: delta,
    }));
    await new Promise((resolve) => setTimeout(resolve, 400));
}"""


def pan(page: Page) -> None:
    """Four long drags, there and back and aside: to ground that was not in the window, and back."""
    for dx, dy in ((-700, 0), (0, -500), (700, 0), (0, 500)):
        page.evaluate(DRAG, [900 - dx / 2, 450 - dy / 2, dx, dy, 60])


def zoom(page: Page) -> None:
    """Two levels in and out again, by the wheel."""
    for delta in (-120, -120, 120, 120):
        page.evaluate(WHEEL, [900, 450, delta])


def first_view(browser: Browser, address: str) -> dict[str, float]:
    """Bytes over the network and seconds from the click, without caches, on a slow network with a slow processor."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True, has_touch=True
    )
    context.route(lambda url: "//127.0.0.1:" not in url, lambda route: route.abort())
    page = context.new_page()
    session = context.new_cdp_session(page)
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName('map-painted').length > 0", timeout=60_000)
    page.wait_for_load_state("networkidle")
    read, painted = page.evaluate(
        "() => [performance.getEntriesByName('first-contentful-paint')[0].startTime,"
        " performance.getEntriesByName('map-painted')[0].startTime]"
    )
    context.close()
    return {"bytes": sum(received), "read_s": read / 1000, "map_s": painted / 1000}


def main() -> int:
    tiles.FOLDER.mkdir(parents=True, exist_ok=True)
    url = data.ensure()
    connection = psycopg2.connect(data.libpq(url))
    with connection.cursor() as cursor:
        cursor.execute(DENSEST, {"z": 11})
        lon, lat, _count = cursor.fetchone()
    connection.close()
    rows = []
    with tiles.geokotaku(url, 32 << 20) as port, peer(port) as peer_port, chromium() as browser:
        for name, z in VIEWS.items():
            for move in (pan, zoom):
                addresses = {
                    "geokotaku": f"http://127.0.0.1:{port}/#map={z}/{lat:.4f}/{lon:.4f}&base=own",
                    "vectorgrid": f"http://127.0.0.1:{peer_port}/#map={z}/{lat:.4f}/{lon:.4f}",
                }
                found: dict[str, list[float]] = {each: [] for each in addresses}
                for _ in range(ROUNDS):
                    for each, address in addresses.items():
                        found[each].append(frames_per_second(browser, address, move))
                frames = {each: statistics.median(measured) for each, measured in found.items()}
                rows.append({"view": name, "move": move.__name__, "frames": frames})
                print(
                    f"{name:>30}, {move.__name__:<4} | frames/s: geokotaku {frames['geokotaku']:5.1f},"
                    f" leaflet.vectorgrid {frames['vectorgrid']:5.1f}",
                    flush=True,
                )
        views = [first_view(browser, f"http://127.0.0.1:{port}/") for _ in range(ROUNDS)]
    first = {key: statistics.median(view[key] for view in views) for key in views[0]}
    print(
        f"first view: {first['bytes'] / 1000:.0f} kB, figures after {first['read_s']:.2f} s, map after {first['map_s']:.2f} s"
    )
    RESULT.write_text(json.dumps({"rounds": ROUNDS, "rows": rows, "first_view": first}, indent=1))
    missed = [f"{row['view']}, {row['move']}" for row in rows if row["frames"]["geokotaku"] < LEAST_FRAMES]
    if first["bytes"] > MOST_BYTES or first["map_s"] > MOST_SECONDS:
        missed.append("first view")
    for name in missed:
        print(f"missed: {name}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
