"""A model behind an address, held against a real server on this machine."""

from __future__ import annotations

import builtins
import json
import threading

import pytest

from plainlang.errors import PlainlangError
from plainlang.page import endpoint
from plainlang.page.endpoint import TASK, Endpoint


def test_it_asks_as_the_protocol_says(server) -> None:
    server.answer = lambda text: text.upper()
    model = Endpoint(server.url + "/", "tiny", key="secret")
    assert model.propose("Cells grow.") == "CELLS GROW."
    (asked,) = server.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["model"] == model.name == "tiny"
    assert asked["temperature"] == 0
    assert [m["role"] for m in asked["messages"]] == ["system", "user"]
    assert asked["messages"][0]["content"] == TASK
    assert server.keys == ["Bearer secret"]
    assert "secret" not in repr(model)


def test_without_a_key_none_is_sent(server) -> None:
    Endpoint(server.url, "tiny").propose("Cells grow.")
    assert server.keys == [None]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>hello</html>",
        b"\xff\xfe\x00",
        b"[]",
        b"{}",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": "  "}}]}',
        b'{"choices": [{"message": {"content": ["a"]}}]}',
        b'{"choices": "x"}',
        b"[" * 50_000,
    ],
)
def test_rubbish_is_no_answer(server, answer: bytes) -> None:
    server.answer = lambda text: answer
    with pytest.raises(PlainlangError, match=r"^the rewriter's answer holds no text$"):
        Endpoint(server.url, "tiny").propose("Cells grow.")


@pytest.mark.parametrize("status", [204, 301, 401, 404, 429, 500, 503])
def test_another_status_is_an_error(server, status: int) -> None:
    server.status = status
    server.answer = lambda text: b"" if status == 204 else text
    with pytest.raises(PlainlangError, match=f"^the rewriter answered with HTTP status {status}$"):
        Endpoint(server.url, "tiny").propose("Cells grow.")


def test_it_does_not_wait_for_ever(server) -> None:
    server.delay = threading.Event()
    with pytest.raises(PlainlangError, match=r"^the rewriter did not answer within 0\.1 seconds$"):
        Endpoint(server.url, "tiny", timeout=0.1).propose("Cells grow.")


def test_it_does_not_read_for_ever(server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "MOST_BYTES", 1000)
    server.answer = lambda text: json.dumps("x" * 5000).encode()
    with pytest.raises(PlainlangError, match=r"^the rewriter's answer is too long$"):
        Endpoint(server.url, "tiny").propose("Cells grow.")


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/v1", "nowhere", "ftp://127.0.0.1/v1", "http://[::1"])
def test_an_address_that_leads_nowhere(url: str) -> None:
    with pytest.raises(PlainlangError, match=r"^the rewriter cannot be reached: "):
        Endpoint(url, "tiny").propose("Cells grow.")


def test_without_the_client_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def importing(name: str, *args: object, **kwargs: object) -> object:
        if name == "httpx":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", importing)
    with pytest.raises(PlainlangError, match=r"pip install 'plainlang\[llm\]'"):
        Endpoint("http://127.0.0.1:1/v1", "tiny").propose("Cells grow.")
