"""The grant's "we" as "the researchers": pronouns of the first person told in the third, verbs unchanged.

Left as it is where "we" may mean everybody ("we know", "our health", "our understanding"), and in quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.page.language.worded import Worded
from plainlang.page.language.words import wordlist
from plainlang.text.span import Edit, Span

_SINGULAR_NEXT = {
    "am": "is", "have": "has", "was": "was", "will": "will", "would": "would", "can": "can",
    "plan": "plans", "propose": "proposes", "hope": "hopes", "intend": "intends",
}  # fmt: skip


def person_edits(piece: Worded) -> Iterator[Edit]:
    """Edits that put a sentence into the third person; none where it is not sure to read well."""
    words = piece.words
    named = False
    for at, (token, word) in enumerate(zip(piece.tokens, words, strict=True)):
        if _quoted(piece.text, token.span.start):
            continue
        after = words[at + 1] if at + 1 < len(words) else ""
        if word == "we" and after not in wordlist("everybody does"):
            yield Edit(token.span, _cased("they" if named else "the researchers", at))
            named = True
        elif word == "us" and token.text == "us":
            yield Edit(token.span, "them" if named else "the researchers")
            named = True
        elif word == "our" and after in ("ability", "knowledge", "understanding"):
            if at + 2 < len(words) and words[at + 2] in ("of", "to", "about"):
                yield Edit(token.span, _cased("the", at))
        elif word == "our" and after not in wordlist("everybody"):
            yield Edit(token.span, _cased("their" if named else "the researchers\u2019", at))
            named = True
        elif word == "ourselves" and named:
            yield Edit(token.span, "themselves")
        elif word == "ours" and token.text == "ours":
            yield Edit(token.span, "the researchers\u2019")
        elif token.text == "I" and after in _SINGULAR_NEXT and piece.tags[at].startswith("PRP"):
            following = piece.tokens[at + 1]
            yield Edit(
                Span(token.span.start, following.span.end), f"{_cased('the researcher', at)} {_SINGULAR_NEXT[after]}"
            )


def _quoted(text: str, at: int) -> bool:
    straight = text.count('"', 0, at) % 2 == 1
    return straight or text.count("\u201c", 0, at) > text.count("\u201d", 0, at)


def _cased(text: str, at: int) -> str:
    return text[0].upper() + text[1:] if at == 0 else text


FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us|I|[Mm]y)\b")
"""What is left of the first person."""
