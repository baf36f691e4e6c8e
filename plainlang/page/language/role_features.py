"""What is measured of a sentence to tell its role: cues, tense, figures, place in the abstract."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from plainlang.page.language.labels import patterns
from plainlang.text.document import Sentence
from plainlang.text.normalize import normalize

EDGES = (0.0, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1.0)
"""Where the stretches of an abstract begin and end, as shares of its sentences."""

_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_OWN_WORD = frozenset(("VB", "VBD", "VBN", "VBP", "VBZ", "VBG", "JJ", "RB", "NN", "NNS", "MD", "IN", "PRP"))


def cues(text: str) -> tuple[str, ...]:
    """The names of the cues in a sentence without its label.

    >>> cues("We aimed to assess sleep.")
    ('opens: we', 'aim: nouns', 'aim: verbs after to', 'aim: we verb')
    """
    plain = " ".join(normalize(text).split())
    return tuple(name for name, pattern in patterns("cues").items() if pattern.search(plain))


def features(sentence: Sentence, tags: Sequence[str], at: int, count: int, skip: int = 0) -> dict[str, float]:
    """The measures of sentence ``at`` of ``count``, by name; ``skip`` characters of it are its label."""
    found: dict[str, float] = dict.fromkeys(cues(sentence.text[skip:]), 1.0)
    found |= place(at, count)
    pairs = [
        (token.text.lower(), tag)
        for token, tag in zip(sentence.tokens, tags, strict=True)
        if token.span.start >= sentence.span.start + skip
    ]
    kinds = [tag for _, tag in pairs]
    past, present = kinds.count("VBD"), kinds.count("VBZ") + kinds.count("VBP")
    found["tense: past"] = float(past > 0 and not present)
    found["tense: present"] = float(present > 0 and not past)
    found["tense: will"] = float(any(word == "will" for word, _ in pairs))
    found["tense: no verb"] = float(not past and not present and "MD" not in kinds)
    numbers = sum(word[0].isdigit() for word, _ in pairs)
    found["figures: one"] = float(numbers > 0)
    found["figures: many"] = float(numbers > 3)
    found["long"] = float(len(pairs) > 30)
    found["short"] = float(len(pairs) < 12)
    for word, tag in pairs:
        if tag in _OWN_WORD and word.isalpha():
            found[f"word: {word}"] = 1.0
    return found


def place(at: int, count: int) -> dict[str, float]:
    """Where in the abstract a sentence stands.

    >>> place(0, 8)["place: first"], sorted(place(3, 8))
    (1.0, ['place: 0.35-0.5'])
    """
    share = (at + 0.5) / count
    low, high = next((a, b) for a, b in pairwise(EDGES) if share <= b)
    found = {f"place: {low}-{high}": 1.0}
    if at == 0:
        found["place: first"] = 1.0
    if at == 1:
        found["place: second"] = 1.0
    if at == count - 1:
        found["place: last"] = 1.0
    if at == count - 2:
        found["place: last but one"] = 1.0
    return found
