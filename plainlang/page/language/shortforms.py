"""Abbreviations on a page: each is said in full, or explained where it is first used; none is left unexplained
that the record explains."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plainlang.analyze.abbreviations import definitions
from plainlang.analyze.lexicon import zipf
from plainlang.page.language.worded import Worded
from plainlang.page.language.words import wordlist
from plainlang.text.document import Document
from plainlang.text.inflection import inflect, lemma
from plainlang.text.span import Edit, Span

"""Short forms that readers know better than what they stand for."""

FEW = 2
"""A short form used no more often than this on a page is said in full each time."""

EVERYDAY = 3.0
SHORT = 3
"""A long form of at most so many words that are this common is always said: "substance use disorder"."""

LONGEST = 5
"""Words; a longer long form is given once, with its short form."""


@dataclass(frozen=True, slots=True)
class ShortForms:
    """What the abbreviations of a record mean, and how a page that uses them so often tells them.

    Attributes:
        long: short form → long form, as it reads inside a sentence.
        full: those that are said in full each time.
        kept: those that are explained once and then used.
    """

    long: Mapping[str, str]
    full: frozenset[str]
    kept: frozenset[str]


def gather(documents: Iterable[Document]) -> dict[str, str]:
    """The abbreviations that the texts of a record define, the first definition of each."""
    found: dict[str, str] = {}
    for document in documents:
        for definition in definitions(document):
            long = definition.long
            opens = any(s.span.start == definition.long_span.start for s in document.sentences)
            head = long.split()[0]
            if opens and head[1:].islower() and head.isalpha() and zipf(head.lower()) > 0 and head[:1].isupper():
                long = long[0].lower() + long[1:]
            if long and "(" not in long:
                found.setdefault(definition.short, long)
    return found


def plan(texts: Sequence[str], long: Mapping[str, str]) -> ShortForms:
    """How a page of these sentences tells the abbreviations: by how often it uses them."""
    uses: Counter[str] = Counter()
    for text in texts:
        for short in long:
            uses[short] += len(_use(short).findall(text)) - len(re.findall(rf"[(\[]{re.escape(short)}s?[)\],;]", text))
    known = wordlist("known short forms") & set(long)
    full = frozenset(
        short for short, n in uses.items() if n and short not in known and _is_said_in_full(long[short], n)
    )
    kept = frozenset(short for short, n in uses.items() if n and short not in known and short not in full)
    return ShortForms(long, full, kept)


def _is_said_in_full(long: str, uses: int) -> bool:
    words = long.split()
    everyday = all(zipf(word.lower()) >= EVERYDAY for word in words)
    return (uses <= FEW and len(words) <= LONGEST) or (everyday and len(words) <= SHORT)


def expand(piece: Worded, forms: ShortForms, explained: set[str]) -> tuple[Worded, tuple[str, ...]]:
    """A sentence with its abbreviations said in full or explained; ``explained`` grows by those explained here."""
    edits: list[Edit] = []
    changes: list[str] = []
    for short in sorted((*forms.full, *forms.kept), key=len, reverse=True):
        if short in explained:
            continue
        for match in _use(short).finditer(piece.text):
            span = Span(match.start(), match.start(1) + len(short) + len(match.group(2)))
            if any(span.overlaps(edit.span) for edit in edits):
                continue
            if _is_defined_here(piece.text, short, match.start()):
                explained.add(short)
                break
            after = piece.at(span.end)
            describes = after < len(piece.tags) and piece.tags[after].startswith("NN") and piece.text[span.end] == " "
            full = _said(forms.long[short], plural=bool(match.group(2)), describes=describes)
            joined = {piece.text[span.end : span.end + 1], piece.text[max(0, span.start - 1) : span.start]} & {"-", "/"}
            said: str | None = full
            if joined and (" " in full or short in forms.kept):
                said = None if short not in forms.kept else f"{short}{match.group(2)}"
            if said is None:
                continue
            if short in forms.kept and not joined:
                explained.add(short)
                edits.append(Edit(span, f"{said} ({short}{match.group(2)})"))
                changes.append(f"{short} explained")
                break
            if short in forms.full:
                edits.append(Edit(span, said))
                changes.append(f"{short} → {said}")
    return (piece.edited(edits), tuple(changes)) if edits else (piece, ())


def _is_defined_here(text: str, short: str, at: int) -> bool:
    return (at > 0 and text[at - 1] in "([") or re.match(rf"{re.escape(short)}s?\s\([a-z]", text[at:]) is not None


def _said(long: str, *, plural: bool, describes: bool) -> str:
    """The long form in the number that its place wants: "bile acids (BA)" gives "bile acid composition"."""
    words = long.split()
    if describes and not plural and len(words) > 1 and words[-1].islower():
        return " ".join([*words[:-1], lemma(words[-1], "noun")])
    if not plural:
        return long
    return long if words[-1].endswith("s") else " ".join([*words[:-1], inflect(words[-1], "noun", "plural")])


def _use(short: str) -> re.Pattern[str]:
    plural = "" if short.endswith("s") else "s?"
    return re.compile(rf"(?<![\w-])({re.escape(short)})({plural})(?![\w])")
