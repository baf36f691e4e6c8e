"""The tagger that plainlang ships: a spaCy pipeline, read from its files and run without spaCy."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from plainlang.text.tagger_words import Stretch, Tokenizer, owners

_STRETCH = re.compile(r"\S+")
_STRETCHES = 1 << 15
"""So many stretches of text between two spaces are remembered: most words come again."""


class ShippedTagger:
    """Tags sentences.

    Attributes:
        name: with its version.
    """

    def __init__(self) -> None:
        from srsly import msgpack_loads

        from plainlang.text.tagger_network import Network  # numpy, which nothing else in this room needs

        folder = files("plainlang.text") / "tagger"

        def load(path: str) -> Any:
            data = folder.joinpath(path).read_bytes()
            return json.loads(data) if path.endswith(".json") else msgpack_loads(data)

        meta, strings = load("meta.json"), load("strings.json")
        self.name = f"{meta['name']} {meta['version']}"
        self._tokenizer = Tokenizer(load("tokenizer"), strings["norms"])
        self._stretch = lru_cache(maxsize=_STRETCHES)(self._tokenizer.stretch)
        self._network = Network(
            load("tok2vec/model"), load("tagger/model"), meta["labels"]["tagger"], strings["symbols"]
        )

    def tags(self, texts: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
        """One Penn tag for each of plainlang's tokens in each text.

        Args:
            texts: each as it is written and, as long, as the tagger is to read it.
        """
        sentences = [self.stretches(written, plain) for written, plain in texts]
        tagged = self._network.tags([word for stretch in of for word in stretch.words] for of in sentences)
        return tuple(map(_of_tokens, sentences, tagged))

    def stretches(self, written: str, plain: str) -> list[Stretch]:
        """What stands between the spaces of a text; see `tags`."""
        if written == plain:
            parts = [(part, part) for part in plain.split()]
        else:
            parts = [(written[m.start() : m.end()], m.group()) for m in _STRETCH.finditer(plain)]
        found = [self._stretch(*part) for part in parts]
        if any(stretch.in_pieces for stretch in found):
            joined = self._tokenizer.joined(found)
            return [Stretch(words, owners(part[0], words), False) for part, words in zip(parts, joined, strict=True)]
        return found


def _of_tokens(stretches: Sequence[Stretch], tags: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    at = 0
    for words, owners_of, _ in stretches:
        found += [tags[at + owner] for owner in owners_of]
        at += len(words)
    return tuple(found)


@cache
def shipped() -> ShippedTagger:
    """The tagger. Loaded once."""
    return ShippedTagger()
