"""Splits where one subject has several verbs, something put in after it, or an opening clause before it."""

from __future__ import annotations

import re
from collections.abc import Callable

from plainlang.page.language.clauses import LEAST_WORDS, Split, bracketed, scoped, subject_and_verb
from plainlang.page.language.subject import Subject, subject_of
from plainlang.page.language.worded import FINITE, Worded
from plainlang.page.language.words import wordlist
from plainlang.text.inflection import lemma
from plainlang.text.span import Edit, Span

LONG = 16
"""Words; a shorter sentence with two verbs stays as it is."""

_AND = re.compile(r",?\s+(and|but)\s+(?:(?:then|also|thus|therefore|thereby|still|further)\s+)?", re.IGNORECASE)
_AND_TO = re.compile(r"(?:,|;|,?\s+and|,?\s+as\swell\sas)(?:\s+and)?(?:\s+\(?\w{1,3}\))?\s+(?:also\s+)?to\s+(?=[a-z])")
_TO = re.compile(r"\bto:?\s+(?=[a-z])")
_INSERT = re.compile(r",\s+(?:(which|who)\s+|(an?|the|one)\s+)")
_CONCESSION = re.compile(r"(although|though|while|whereas|because)\s+", re.IGNORECASE)
_GOAL = re.compile(
    r",?\s+with\s(the\s(?:[\w-]+\s){0,2}(?:goals?|aims?|objectives?|purposes?))\sof\s(?:(\w+ly)\s)?([a-z]+ing)\s"
)
_COLON = re.compile(r":\s+(?=[\w(])")
_PLAN = re.compile(
    r"\b(?:goals?|aims?|objectives?|purposes?|seeks?|proposes?|plans?|intends?|wants?|hopes?|aim|seek|propose|plan|intend|designed)\b",
    re.IGNORECASE,
)
_LONGEST_OPENING = 16


def split_inside(piece: Worded) -> Split | None:
    """The first safe split of a long sentence; None if there is none."""
    if len(piece.tokens) < LONG:
        return None
    steps: tuple[Callable[[Worded], Split | None], ...] = (_insert, _concession, _colon, _verbs, _purposes, _goal)
    return next((found for step in steps if (found := step(piece)) is not None), None)


def _insert(piece: Worded) -> Split | None:
    """ "X, which is red, grows." → "X is red. It grows."; "X, a disease, kills." → "X is a disease. It kills." """
    match = _INSERT.search(piece.text)
    subject = subject_of(piece)
    if (
        match is None
        or subject is None
        or subject.pronoun not in ("It", "They")
        or bracketed(piece.text, match.start())
    ):
        return None
    first, after = piece.at(match.start()), piece.at(match.end())
    close = piece.text.find(",", match.end())
    if close < 0 or subject.head != first - 1 or bracketed(piece.text, close):
        return None
    back = piece.at(close)
    if back >= len(piece.tokens) or piece.tags[back] not in ("VBZ", "VBP", "VBD", "MD"):
        return None
    verb = piece.tags[back]
    pronoun = _pronoun(piece, subject, back)
    if pronoun is None or back - after < 3:
        return None
    head = piece.text[: match.start()]
    if match.group(1):
        if piece.tags[after] not in FINITE:
            return None
        said = f"{head} {piece.text[match.end() : close]}"
        start = match.end()
        one = piece.part(0, close).edited((Edit(Span(match.start(), start), " "),))
    else:
        if verb not in ("VBZ", "VBP") or piece.finite(after, back):
            return None
        is_ = "are" if pronoun == "They" else "is"
        one = piece.part(0, close).edited((Edit(Span(match.start(), match.start() + 2), f" {is_} "),))
        said = one.text
    if len(said.split()) < LEAST_WORDS:
        return None
    two = piece.part(close + 1, len(piece.text)).edited((Edit(Span(0, 0), pronoun),))
    return Split(one.closed(), two.closed(), "its own sentence for what was put in")


def _pronoun(piece: Worded, subject: Subject, verb: int) -> str | None:
    tag, word = piece.tags[verb], piece.words[verb]
    plural = piece.tags[subject.head] in ("NNS", "NNPS") or any(t == "CC" for t in piece.tags[: subject.head])
    if tag == "VBZ" or word == "was":
        return "It"
    if tag == "VBP" or word == "were":
        return "They"
    return "They" if plural else "It"


def _concession(piece: Worded) -> Split | None:
    """ "Although A, B." → "A. But B."; "Because A, B." → "A. Because of this, B." """
    match = _CONCESSION.match(piece.text)
    if match is None:
        return None
    comma = piece.text.find(", ", match.end())
    if comma < 0 or bracketed(piece.text, comma):
        return None
    first, last = 1, piece.at(comma)
    word = match.group(1).lower()
    if not piece.finite(first, last) or not subject_and_verb(piece, last) or not subject_and_verb(piece, first):
        return None
    if word == "while" and piece.tags[first] == "VBG":
        return None
    opening = "Because of this, " if word == "because" else "But "
    rest = piece.tokens[last]
    lower = (
        rest.text
        if piece.tags[last].startswith("NNP") or any(c.isupper() for c in rest.text[1:]) or len(rest.text) == 1
        else rest.text.lower()
    )
    two = piece.part(comma + 2, len(piece.text))
    two = two.edited((Edit(Span(0, len(rest.text)), opening + lower),))
    one = piece.part(match.end(), comma).edited(())
    return Split(one.closed(), two.closed(), match.group(1))


def _colon(piece: Worded) -> Split | None:
    """ "Levels are high: half of all births are unplanned." → two sentences."""
    for match in _COLON.finditer(piece.text):
        last, first = piece.at(match.start()), piece.at(match.end())
        if bracketed(piece.text, match.start()) or last < LEAST_WORDS or first >= len(piece.tokens):
            continue
        if not piece.finite(0, last) or scoped(piece, last, match.start()) or ";" in piece.text[match.end() :]:
            continue
        if subject_and_verb(piece, first) and piece.words[last - 1] not in (
            "following",
            "that",
            "is",
            "are",
            "to",
            "hypothesis",
        ):
            one, two = piece.part(0, match.start()), piece.part(match.end(), len(piece.text)).edited(())
            return Split(one.closed(), two.closed(), ":")
    return None


def _verbs(piece: Worded) -> Split | None:
    """ "X rises early and is linked to Y." → "X rises early. It is linked to Y." """
    subject = subject_of(piece)
    if subject is None:
        return None
    for match in _AND.finditer(piece.text):
        last, first = piece.at(match.start()), piece.at(match.end())
        if last <= subject.verb + 2 or len(piece.tokens) - first < LEAST_WORDS or bracketed(piece.text, match.start()):
            continue
        tag = piece.tags[first]
        modal = piece.tags[subject.verb] == "MD" and tag in ("VB", "VBP")
        if (
            not (tag in FINITE or modal)
            or scoped(piece, last, match.start())
            or not (modal or _parallel(piece, subject.verb, first))
        ):
            continue
        if wordlist("paired") & set(piece.words[subject.verb : last]) or not piece.text[
            piece.tokens[first].span.end :
        ].startswith(" "):
            continue
        if any(t in ("WDT", "WP", "WRB", "MD") for t in piece.tags[subject.verb + 1 : last]):
            continue  # the second verb may belong to "which" or to a second clause
        if "that" in piece.words[subject.verb : last] or any(t in FINITE for t in piece.tags[subject.verb + 1 : last]):
            continue
        if any(w in ("not", "no", "never", "neither", "nor", "without", "n't") for w in piece.words[:last]):
            continue
        governed = _governed(piece, subject.verb, last)
        if (governed and not modal) or (piece.tags[first] in ("VB", "VBP") and "TO" in piece.tags[subject.verb : last]):
            continue  # "will allow us to find X and test Y": what is tested is allowed, not done
        if governed not in ("", "help"):
            continue
        named = f"{subject.pronoun} {piece.words[subject.verb]}" if modal else subject.pronoun
        named = f"{named} help" if governed else named
        opening = named if match.group(1).lower() == "and" else f"But {named[0].lower()}{named[1:]}"
        one = piece.part(0, match.start())
        two = piece.part(match.start(1) + len(match.group(1)), len(piece.text))
        return Split(one.closed(), two.edited((Edit(Span(0, 0), opening),)).closed(), match.group().strip(" ,"))
    return None


def _governed(piece: Worded, verb: int, last: int) -> str:
    """The verb that has further verbs below it ("will help improve"): they are not facts of their own; "" if none."""
    found = (w for w in piece.words[verb:last] if w in wordlist("governors"))
    return {"helps": "help", "helped": "help"}.get(word := next(found, ""), word)


def _parallel(piece: Worded, verb: int, other: int) -> bool:
    """True if two finite verbs agree with one subject: both singular, both plural, both past or both modal."""
    one, two = piece.tags[verb], piece.tags[other]
    return one == two or {one, two} <= {"VBZ", "MD"} or {one, two} <= {"VBP", "MD"} or {one, two} <= {"VBD", "MD"}


def _purposes(piece: Worded) -> Split | None:
    """ "The aim is to find X, and to test Y." → "The aim is to find X. The aim is also to test Y." """
    start = _TO.search(piece.text)
    if start is None or bracketed(piece.text, start.start()):
        return None
    opening = piece.at(start.start())
    if (
        not 2 <= opening <= _LONGEST_OPENING
        or not piece.finite(0, opening)
        or not _PLAN.search(piece.text[: start.start()])
    ):
        return None
    if any(word in ("whether", "if", "not", "no", "that") for word in piece.words[:opening]):
        return None
    for match in _AND_TO.finditer(piece.text, start.end() + 10):
        first = piece.at(match.end())
        if bracketed(piece.text, match.start()) or first >= len(piece.tokens) or not piece.tags[first].startswith("VB"):
            continue
        if len(piece.tokens) - first < 3 or piece.at(match.start()) - opening < LEAST_WORDS:
            continue
        verb = opening - 1
        if piece.words[verb] in ("is", "are", "was", "were"):
            repeated = f"{piece.text[: piece.tokens[verb].span.end]} also to "
        elif piece.tags[verb].startswith("VB") and verb >= 1:
            before = piece.text[: piece.tokens[verb].span.start]
            repeated = f"{before}also {piece.tokens[verb].text} to "
        else:
            return None
        two = piece.part(match.end(), len(piece.text)).prefixed(repeated, piece.tags[:opening])
        return Split(piece.part(0, match.start()).closed(), two.closed(), "and to")
    return None


def _goal(piece: Worded) -> Split | None:
    """ "…, with the goal of finding X." → "…. The goal is to find X." """
    match = _GOAL.search(piece.text)
    if match is None or bracketed(piece.text, match.start()) or scoped(piece, piece.at(match.start()), match.start()):
        return None
    if piece.at(match.start()) < LEAST_WORDS or not piece.finite(0, piece.at(match.start())):
        return None
    base = lemma(match.group(3), "verb")
    noun = match.group(1)
    adverb = f"{match.group(2)} " if match.group(2) else ""
    verb = "are" if noun.endswith("s") else "is"
    two = piece.part(match.end(), len(piece.text))
    opened = two.edited((Edit(Span(0, 0), f"{noun[0].upper()}{noun[1:]} {verb} to {adverb}{base} "),))
    return Split(piece.part(0, match.start()).closed(), opened.closed(), "with the goal of")
