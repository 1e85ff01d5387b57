"""gunicorn's settings, for `make run` and for the server image alike; it finds this file by its name.

Threads live as long as their worker (GEOS leaks with short-lived ones), and workers are renewed now and then.
"""

import ctypes
import os

# glibc gives each thread an arena of its own, and each keeps what its largest answer took. One for all saves 20 MB a worker; threads of Python take
# turns anyway. (musl has no mallopt, and no arenas.)
M_ARENA_MAX = -8
if hasattr(libc := ctypes.CDLL(None), "mallopt"):
    libc.mallopt(M_ARENA_MAX, 1)

workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = int(os.environ.get("WEB_THREADS", "4"))
max_requests = 50_000
max_requests_jitter = 500
timeout = 120  # long imports and exports answer within this
graceful_timeout = 20
keepalive = 5
limit_request_line = 8190  # the largest there is: filters with polygons are part of an address
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 (the heartbeat must not touch a disk)
accesslog = "-" if os.environ.get("ACCESS_LOG") else None
