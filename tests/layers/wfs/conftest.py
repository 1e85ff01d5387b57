"""A regency, and a server that answers real clients from the test's own transaction."""

import datetime
import threading
from collections.abc import Iterator
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connections

from tests import places


@pytest.fixture
def rows(decree) -> None:
    """Four slum areas of the decree in force, one of the decree before it."""
    old = places.add_decree(number="188.45/0/KEP/2009", status="superseded", date=datetime.date(2009, 1, 5))
    places.add_slum_area(old, places.BANYUROJO, places.box(6, 0))
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="004", rw="002", stated_area_ha="1.25")
    for step in range(3):
        places.add_slum_area(decree, places.BANYUROJO, places.box(5, 2 + 2 * step))


class OneAtATime(ThreadingMixIn, WSGIServer):
    """Answers several clients, but asks the database for one at a time: they share the test's connection."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *args) -> None:
        pass


@pytest.fixture
def address(db) -> Iterator[str]:
    """The server's address. What the test has written is seen by clients though it is never committed."""
    handler, lock, shared = WSGIHandler(), threading.Lock(), connections["default"]
    shared.inc_thread_sharing()
    # At the ends of a request Django closes a connection that is in the middle of a transaction.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)

    def application(environ, start_response):
        with lock:
            connections["default"] = shared
            response = handler(environ, start_response)
            try:
                return [b"".join(response)]
            finally:
                response.close()

    with make_server("127.0.0.1", 0, application, OneAtATime, Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
    shared.dec_thread_sharing()
