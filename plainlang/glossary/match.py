"""Where terms stand in a text: leftmost first, the longest at each place.

A text is matched word by word with one dictionary look-up for each, and one more for each number of words that a
form beginning with it can have. Words are compared folded, so that hyphen and space variants, Unicode dashes, Greek
letters, accents and capitals need no entries of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plainlang.glossary.index import Form, Index, fold
from plainlang.glossary.words import grammar
from plainlang.text.document import Document, Sentence
from plainlang.text.normalize import normalize
from plainlang.text.span import Span
from plainlang.text.tokens import Tokens

_LONGEST_GAP = 16
"""White space between two words of a term, in characters: a line break with an indent, not a new paragraph."""


@dataclass(frozen=True, slots=True)
class Match:
    """A form found in a sentence: tokens ``first`` to ``last`` (inclusive indexes into ``tokens``).

    ``forms`` holds every entry that is written like this; context decides which is meant. ``span`` leaves a
    possessive "'s" out. ``tokens`` are those of the sentence, which it does not keep for long itself.
    """

    sentence: Sentence
    first: int
    last: int
    span: Span
    forms: tuple[Form, ...]
    possessive: bool
    tokens: Tokens = field(repr=False, compare=False)

    def in_twin(self, sentence: Sentence) -> Match:
        """The same match in another sentence with the same text."""
        by = sentence.span.start - self.sentence.span.start
        return Match(
            sentence, self.first, self.last, self.span.moved(by), self.forms, self.possessive, self.tokens.moved(by)
        )


def matches(document: Document, index: Index) -> Iterator[Match]:
    """All matches in the text, leftmost first and the longest at each place; none overlap."""
    plain = normalize(document.text)
    for sentence in document.sentences:
        yield from in_sentence(sentence, plain, index)


def in_sentence(sentence: Sentence, plain: str, index: Index) -> Iterator[Match]:
    """The matches in one sentence; ``plain`` is the whole document's text, normalised."""
    tokens = sentence.tokens
    folded = [*map(fold, tokens.texts)]
    lengths, own = index.lengths, index.own_lengths
    rows, own_rows = index.rows, index.own_rows
    leads = grammar("leads")
    free = 0
    for at, word in enumerate(folded):
        if at < free or (word not in lengths and word not in own):
            continue
        for length in own.get(word) or lengths[word]:
            key = tuple(folded[at : at + length])
            # Asked here, too, since few keys are forms and a call takes as long as all the rest.
            if key not in rows and key not in own_rows:
                continue
            if length > 1 and at and folded[at - 1] in leads and _belongs_before(tokens, folded, at, key, plain, index):
                continue
            if match := _match(sentence, tokens, at, index.forms(key), plain):
                yield match
                free = at + length
                break


def _belongs_before(tokens: Tokens, words: list[str], at: int, key: tuple[str, ...], plain: str, index: Index) -> bool:
    """True if the first word of a form belongs to what is before it rather than to the words behind it."""
    if words[at - 1] in ("and", "or"):
        return at > 1 and _shares_noun(words[at - 2], key, index)
    return plain[tokens.end(at - 1) : tokens.start(at)] == "-"  # "two-dose regimen"


def _shares_noun(other: str, key: tuple[str, ...], index: Index) -> bool:
    """True for the "postoperative pain" of "preoperative and postoperative pain", if its wording ends otherwise.

    The noun belongs to both adjectives, so that "preoperative and pain after surgery" would part the first from it; the
    second has an entry of its own.
    """
    ends = key[-1].removesuffix("s")
    moved = any(
        term.replaces and term.pos == "noun" and term.plain[0].rpartition(" ")[2] != ends
        for term in index.terms_of(key)
    )
    return moved and all(any(t.pos == "adjective" for t in index.terms_of((word,))) for word in (other, key[0]))


def _match(sentence: Sentence, tokens: Tokens, at: int, forms: tuple[Form, ...], plain: str) -> Match | None:
    after = at + len(forms[0].tokens)
    texts, starts = tokens.texts[at:after], [tokens.start(each) for each in range(at, after)]
    found = tuple([form for form in forms if _written_so(form, texts, starts, plain)])
    if not found:
        return None
    possessive = is_possessive(texts[-1])
    end = starts[-1] + len(texts[-1]) - 2 * possessive + len(found[0].tail)
    return Match(sentence, at, after - 1, Span(starts[0], end), found, possessive, tokens)


def is_possessive(token: str) -> bool:
    """True for "patient's".

    >>> is_possessive("patient’s"), is_possessive("patients")
    (True, False)
    """
    return token[-2:-1] in ("'", "\u2019") and token[-1:] in "sS"


def _written_so(form: Form, texts: Sequence[str], starts: Sequence[int], plain: str) -> bool:
    for text, wanted in zip(texts, form.exact, strict=True):
        written = text[:-2] if is_possessive(text) else text
        if wanted is None:
            # "RA" is room air as often as "ra": an abbreviation is no lower-case word written large.
            if len(written) > 1 and written.isupper():
                return False
        elif written != wanted:
            return False
    for text, start, following, gap in zip(texts, starts, starts[1:], form.gaps, strict=False):
        if is_possessive(text) or not _joined(plain[start + len(text) : following], gap):
            return False
    return plain.startswith(form.tail, starts[-1] + len(texts[-1])) if form.tail else True


def _joined(between: str, gap: str) -> bool:
    """A space or hyphen in an entry is any space or hyphen in a text; anything else is itself."""
    if gap not in (" ", "-"):
        return between == gap
    return between in (" ", "-") or (between.isspace() and len(between) < _LONGEST_GAP)
