"""A rewriter behind an address that speaks OpenAI's protocol for chats: a local server, or a service.

Nothing is asked unless the user names the address. Needs the extra: ``pip install plainlang[llm]``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from plainlang.errors import PlainlangError

TASK = (
    "You rewrite sentences about health research so that an adult without training in science understands them. "
    "Use short sentences and everyday words. Keep every number, every name, every negation and every word of doubt "
    "such as 'may' or 'could'. Add nothing that the sentences do not say. Answer with the rewritten sentences only."
)

TIMEOUT = 60.0
"""Seconds until an answer must be there."""

MOST_BYTES = 1_000_000
"""A longer answer is no wording of a paragraph."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model at an address.

    Attributes:
        url: up to the version, such as ``http://127.0.0.1:8080/v1``.
        model: its name there.
        key: what the service asks for; never shown.
        timeout: in seconds.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = TIMEOUT

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model

    def propose(self, text: str) -> str:
        """The model's wording.

        Raises:
            PlainlangError: if no answer comes in time, or it is none; also if the client is not installed.
        """
        return _content(self._ask(text))

    def _ask(self, text: str) -> bytes:
        try:
            import httpx
        except ImportError:
            message = "a rewriter needs a client for HTTP: pip install 'plainlang[llm]'"
            raise PlainlangError(message) from None

        messages = [{"role": "system", "content": TASK}, {"role": "user", "content": text}]
        body = {"model": self.model, "messages": messages, "temperature": 0, "seed": 0, "stream": False}
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        url = f"{self.url.rstrip('/')}/chat/completions"
        answer = bytearray()
        try:
            with httpx.stream("POST", url, json=body, headers=headers, timeout=self.timeout) as response:
                if response.status_code != httpx.codes.OK:
                    raise PlainlangError(f"the rewriter answered with HTTP status {response.status_code}")
                for piece in response.iter_bytes():
                    answer += piece
                    if len(answer) > MOST_BYTES:
                        raise PlainlangError("the rewriter's answer is too long")
        except httpx.TimeoutException:
            raise PlainlangError(f"the rewriter did not answer within {self.timeout:g} seconds") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise PlainlangError(f"the rewriter cannot be reached: {error}") from None
        return bytes(answer)


def _content(answer: bytes) -> str:
    """The text in an answer. Raises `PlainlangError` if it is not of the protocol's shape."""
    try:
        data: Any = json.loads(answer)
        content = data["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        content = None
    if not isinstance(content, str) or not content.strip():
        raise PlainlangError("the rewriter's answer holds no text")
    return content
