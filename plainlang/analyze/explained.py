"""Terms that a text explains, and from where on a reader knows them.

What counts: an abbreviation with its long form; a bracket of several words that
explains the word before it ("alopecia (hair loss)", "cytokine release (cytokines
are …)"); and "called", "known as", "which is", "a type of", "also known as" next to a term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plainlang.analyze.abbreviations import Definition
from plainlang.analyze.rows import FUNCTION_WORDS
from plainlang.text.document import Document
from plainlang.text.tokens import TOKEN

# A gloss of two words or more that starts in lower case, without figures: not a citation, a count or a statistic,
# nor what goes on with the sentence ("(and untreated)", "(adjusting for age)").
_NO_GLOSS = (
    r"(?:and|or|but|nor|not|though|although|apart|along|except|excluding|including|with|without|by|in|at|on|for|from|to|"
    r"see|data|both|either|mainly|mostly|usually|often|especially|particularly|such|as|if|when|where|while|because|"
    r"hereafter|control|intervention|treatment|one|two|three|four|five|six|seven|eight|nine|ten|few|several|many|most|"
    r"very|low|moderate|high|\w+ing\s(?:for|that|on))\b"
)
_GLOSS = re.compile(
    rf"\((?!{_NO_GLOSS})(?P<gloss>(?:also\s|that is,?\s|i\.e\.,?\s)?"
    r"(?P<named>[a-z]+(?:[ -][A-Za-z]+){0,2}?\s(?:is|are|means?)\s)?[a-z]+(?:[ ,-]+[A-Za-z'\u2019]+){1,20})\)"
)
_KIND = r"an?\s(?:[\w-]+\s){0,2}?(?:types?|kinds?|forms?|groups?|family|class|sets?)\sof\s"
_AFTER = re.compile(
    r",\s(?:which|that|who)\s(?:is|are)\s(?:an?|the|another|any|one|when|where|how|what)\s|,\s(?:which|that)\smean\s"
    rf"|\smeans\s|,\salso\s(?:called|known\sas)\s|(?:,|\sis|\sare)\s{_KIND}"
)
# "Telomerase is an enzyme that …": the term that a sentence opens with.
_OPENING = re.compile(
    r"(?:(?:an?|the|these|most)\s)?(?P<term>\S+(?:\s\S+){0,3}?)\s"
    r"(?:means\s|(?:is|are)\s(?=(?:an?|the|one)\s(?:[\w-]+\s){1,4}?(?:that|which|who|whose|of|for|in|with)\s))",
    re.IGNORECASE,
)
_JOINTS = frozenset(("of", "in"))
_BEFORE = re.compile(
    r"(?:called|known\sas|termed|referred\sto\sas)\s(?:an?\s|the\s)?[\"'\u2018\u201c]?"
    r"(?P<name>[^\W\d_][\w-]{2,}(?:[ -][\w-]+){0,3})"
)
_VERBS, _VERB_WITHIN = frozenset(("means", "is", "are")), 6  # of its first words, one is a verb
# A sentence without any of these holds no cue; looking for them is quicker than the pattern.
_SIGNS_AFTER = (
    ", which ",
    ", that ",
    ", who ",
    " means ",
    ", also ",
    "kind",
    "type",
    *(f"{noun} of" for noun in ("form", "forms", "group", "groups", "family", "class", "set", "sets")),
)
_SIGNS_BEFORE = ("called", "known", "termed", "referred")
_LAST_WORD = re.compile(r"[^\W\d_][^\W_]{2,}$")
_LONGEST_WORD = 40
_LONGEST_GLOSS = 8  # so many words before "called" are what it is
_PART_END = re.compile(r"[;:()\[\]]|,\s")


@dataclass(frozen=True, slots=True)
class Explained:
    """A term that a text explains.

    Attributes:
        term: in lower case, tokens joined by a space.
        first: where in the source the explained use of it starts.
        known: from where in the source on it is known in any case, however hard the explanation is.
        by: the words that explain it.
    """

    term: str
    first: int
    known: int
    by: str


def explained_terms(document: Document, found: Sequence[Definition]) -> Iterator[Explained]:
    """Every term that a document explains; abbreviations first, then in order.

    Args:
        document: the draft.
        found: its `plainlang.analyze.abbreviations.definitions`.
    """
    for definition in found:
        yield from _abbreviation(definition)
    whole = "\n".join(sentence.text for sentence in document.sentences)
    after = [sign for sign in _SIGNS_AFTER if sign in whole]
    before = [sign for sign in _SIGNS_BEFORE if sign in whole]
    for sentence in document.sentences:
        text, begin = sentence.text, sentence.span.start
        if "(" in text:
            yield from _in_brackets(text, begin)
        if not _VERBS.isdisjoint(text.lower().split(None, _VERB_WITHIN)[:_VERB_WITHIN]):
            yield from _said_first(text, begin)
        if after and any(sign in text for sign in after):
            yield from _said_behind(text, begin)
        if before and any(sign in text for sign in before):
            yield from _said_before(text, begin)


def _abbreviation(definition: Definition) -> Iterator[Explained]:
    short, long = definition.short.lower(), definition.long
    # The use that is spelt out beside it is understood there and then.
    here = definition.short_span.start
    tokens = TOKEN.findall(short)
    parts = [token for token in tokens if len(token) > 1 and not token[0].isdigit()]
    for name in dict.fromkeys((short, " ".join(tokens), *parts)):
        yield Explained(name, here, here, long)


def _in_brackets(text: str, begin: int) -> Iterator[Explained]:
    for bracket in _GLOSS.finditer(text):
        known = begin + bracket.end()
        if bracket["named"]:  # "cytokine release (cytokines are …)"
            name = " ".join(TOKEN.findall(bracket["named"].lower())[:-1])
            by = text[bracket.end("named") : bracket.end("gloss")]
            yield Explained(name, begin + bracket.start("named"), known, by)
        elif text[bracket.start() - 1].isspace() and (last := _word_before(text, bracket.start() - 1)):
            yield Explained(last.group().lower(), begin + last.start(), known, bracket["gloss"])


def _said_behind(text: str, begin: int) -> Iterator[Explained]:
    for cue in _AFTER.finditer(text):
        if last := _word_before(text, cue.start()):
            end = _PART_END.search(text, cue.end())
            by = text[cue.end() : end.start() if end else len(text)]
            yield Explained(last.group().lower(), begin + last.start(), begin + len(text), by)


def _said_first(text: str, begin: int) -> Iterator[Explained]:
    opening = _OPENING.match(text)
    if opening is None:
        return
    words = TOKEN.findall(opening["term"].lower())
    if words and FUNCTION_WORDS.isdisjoint(set(words) - _JOINTS):
        yield Explained(" ".join(words), begin, begin + len(text), text[opening.end() :])


def _word_before(text: str, end: int) -> re.Match[str] | None:
    return _LAST_WORD.search(text, max(0, end - _LONGEST_WORD), end)


def _said_before(text: str, begin: int) -> Iterator[Explained]:
    for cue in _BEFORE.finditer(text):
        by = " ".join(text[: cue.start()].split()[-_LONGEST_GLOSS:])
        for name in _names(cue["name"]):
            yield Explained(name, begin + cue.start("name"), begin + len(text), by)


def _names(words: str) -> Iterator[str]:
    """The first word behind "called", and the first two, three and so on, up to the first that is grammar."""
    name: list[str] = []
    for word in words.lower().split():
        if word in FUNCTION_WORDS:
            return
        name += TOKEN.findall(word)
        yield " ".join(name)
