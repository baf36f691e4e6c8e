"""What tests of pages share: our own records, and a server that speaks OpenAI's protocol and says what a test wants."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from plainlang.page.read import read_records
from plainlang.page.record import Record

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parents[2]


def first(path: Path) -> Record:
    found = next(iter(read_records([path])))
    assert isinstance(found, Record)
    return found


@pytest.fixture(scope="session")
def grant() -> Record:
    return first(ROOT / "examples" / "pages" / "t_cell_grant.json")


@pytest.fixture(scope="session")
def trial() -> Record:
    return first(DATA / "clinicaltrials.json")


@pytest.fixture(scope="session")
def paper() -> Record:
    return first(DATA / "pubmed.xml")


@dataclass
class Server:
    """A scripted model: ``answer`` makes a wording of the sentences it is asked about, or a whole answer as bytes."""

    url: str = ""
    answer: Callable[[str], str | bytes] = str
    status: int = 200
    delay: threading.Event | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)


@pytest.fixture
def server() -> Iterator[Server]:
    script = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            script.asked.append({"path": self.path, **body})
            script.keys.append(self.headers.get("Authorization"))
            if script.delay is not None:
                script.delay.wait(10)
            said = script.answer(body["messages"][-1]["content"])
            if isinstance(said, str):
                message = {"role": "assistant", "content": said}
                said = json.dumps({"choices": [{"index": 0, "message": message}]}).encode()
            self.send_response(script.status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            try:
                self.wfile.write(said)
            except OSError:
                return  # whoever asked has gone

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    script.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
    yield script
    if script.delay is not None:
        script.delay.set()
    http.shutdown()
    http.server_close()
    thread.join()
