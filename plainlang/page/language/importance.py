"""How much a sentence matters to a lay reader, 0 to 1: a sum of six things that can be pointed at.

The weights were fitted, and then rounded, on how much of each sentence experts kept in lay versions (Cochrane reviews
and PLABA abstracts; longest common subsequence of words): what is shared with the rest of the text counts most, then
brevity, an early place for what is known before and a late one for what was done and found, few figures, plainness.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from plainlang.page.telling import Role
from plainlang.text.document import Sentence
from plainlang.text.tags import word_class

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {"shared": 0.65, "brief": 0.48, "early": 0.38, "late": 0.24, "few figures": 0.2, "plain": 0.12}
)
"""Points for each measure at its best; the sum is 2.07."""

BASE = -0.85
LONGEST = 60
"""Words; a sentence of so many or more is not brief at all."""

_EARLY: frozenset[Role] = frozenset({"background", "gap", "aim"})
_LATE: frozenset[Role] = frozenset({"aim", "method", "finding", "significance"})
_EMPTY = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did"})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence's importance and the measures behind it, each 0 to 1."""

    value: float
    measures: Mapping[str, float]


def weigh(
    sentences: Sequence[Sentence],
    tags: Sequence[Sequence[str]],
    roles: Sequence[Role],
    difficulties: Sequence[float],
) -> tuple[Weighed, ...]:
    """The importance of each sentence of a text, given its tags, role and difficulty (1 to 6)."""
    content = [_content(s, t) for s, t in zip(sentences, tags, strict=True)]
    spread = Counter(word for words in content for word in set(words))
    others = max(1, len(sentences) - 1)
    found = []
    for at, (sentence, words, role, difficulty) in enumerate(zip(sentences, content, roles, difficulties, strict=True)):
        place = (at + 0.5) / len(sentences)
        length = max(1, len(sentence.tokens))
        figures = sum(token.text[0].isdigit() for token in sentence.tokens)
        measures = {
            "shared": sum((spread[word] - 1) / others for word in words) / len(words) if words else 0.0,
            "brief": 1 - min(length, LONGEST) / LONGEST,
            "early": 1 - place if role in _EARLY else 0.0,
            "late": place if role in _LATE else 0.0,
            "few figures": 1 - min(1.0, 4 * figures / length),
            "plain": (6 - difficulty) / 5,
        }
        value = BASE + sum(WEIGHTS[name] * amount for name, amount in measures.items()) + 0.5
        found.append(Weighed(round(min(1.0, max(0.0, value)), 4), measures))
    return tuple(found)


def _content(sentence: Sentence, tags: Sequence[str]) -> list[str]:
    return [
        token.text.lower()
        for token, tag in zip(sentence.tokens, tags, strict=True)
        if word_class(tag) in ("noun", "verb", "adjective") and token.text.lower() not in _EMPTY
    ]
