"""The subject of a sentence, and the pronoun that may stand for it in the next."""

from __future__ import annotations

from dataclasses import dataclass

from plainlang.page.language.worded import FINITE, Worded
from plainlang.page.language.words import wordlist

_HEADS = ("DT", "JJ", "NN", "CD", "VBN", "VBG", "POS", "PRP$", "RB", "AFX", "CC", "HYPH", "FW")


@dataclass(frozen=True, slots=True)
class Subject:
    """The words before the first finite verb.

    Attributes:
        verb: the token of that verb.
        head: the token of the noun that the verb agrees with.
        pronoun: what may stand for it: "It", "They", or the pronoun that it is.
    """

    verb: int
    head: int
    pronoun: str


def subject_of(piece: Worded) -> Subject | None:
    """The subject that opens a sentence; None if none does, or no pronoun can stand for it safely."""
    words, tags = piece.words, piece.tags
    verb = next((at for at, tag in enumerate(tags) if tag in FINITE), None)
    if not verb or words[0] in wordlist("no subject"):
        return None
    if tags[0] == "PRP":
        return Subject(verb, 0, piece.tokens[0].text) if words[0] in ("we", "they", "i") else None
    if not tags[0].startswith(("DT", "JJ", "NN", "CD", "PRP$", "VBN", "VBG", "RB")) or words[0] in (
        "more",
        "as",
        "not",
        "only",
    ):
        return None
    head = None
    for at in range(verb):
        if not tags[at].startswith(_HEADS):
            break
        if (
            at
            and piece.text[piece.tokens[at - 1].span.end : piece.tokens[at].span.start].strip(
                " -\u2010\u2011\u2013/\u2019'\u201c\u201d("
            )
            != ""
        ):
            break
        if tags[at].startswith("NN"):
            head = at
    if head is None or words[head] in wordlist("one person"):
        return None
    return Subject(verb, head, "They" if _plural(piece, head, verb) else "It")


def _plural(piece: Worded, head: int, verb: int) -> bool:
    tag = piece.tags[verb]
    word = piece.words[verb]
    if tag == "VBZ" or word == "was":
        return False
    if tag == "VBP" or word == "were":
        return True
    joined = any(piece.tags[at] == "CC" for at in range(head))
    return joined or piece.tags[head] in ("NNS", "NNPS")
