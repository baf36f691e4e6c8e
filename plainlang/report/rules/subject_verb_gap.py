"""Words between a subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.document import Sentence
from plainlang.text.span import Span

SOURCE = "Federal plain-language guidelines: keep subject, verb and object close together (the number of words is ours)"
SEVERITY = "off"
RATES = (1.9, 1.7)
BAD = (
    "The nurse in the small hospital at the end of the long road near the old mill by the river was ill.",
    "Children with a rare disease of the blood that doctors had not seen before in any of the villages were ill.",
)
GOOD = (
    "The nurse left the small hospital at the end of the long road.",
    "After a long day in the small hospital at the end of the road, the nurse left.",
)

_OPENS = frozenset(("DT", "PRP$", "CD", "PDT", "POS"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_RELATIVE = frozenset(("WDT", "WP", "WP$"))


def subject_verb_gap(draft: Draft, *, limit: int = 14) -> Iterator[Found]:
    """Until the verb comes, readers do not know what the sentence says of its subject, and have to keep all of it.

    Bring the verb forward, and say the rest in a sentence of its own. Judged by part-of-speech tags, for sentences
    that open with their subject; off by default, since tags alone see too little of a sentence.
    """
    for sentence, tags in draft.tagged(draft.running):
        if len(tags) < limit:
            continue
        found = _gap(tags, [t.text.lower() for t in sentence.tokens])
        if found and found[1] - found[0] - 1 > limit and ":" not in _between(draft, sentence, *found):
            first, verb = found
            gap = verb - first - 1
            span = Span(sentence.tokens[first].span.start, sentence.tokens[verb].span.end)
            yield Found(
                span,
                f"{gap} words between '{sentence.tokens[first].text}' and its verb "
                f"'{sentence.tokens[verb].text}', the limit is {limit}",
                value=gap,
                limit=limit,
            )


def _between(draft: Draft, sentence: Sentence, first: int, last: int) -> str:
    return draft.plain[sentence.tokens[first].span.end : sentence.tokens[last].span.start]


def _gap(tags: Sequence[str], words: Sequence[str]) -> tuple[int, int] | None:
    """Places of the subject's last noun and of its verb, if the sentence opens with a noun phrase."""
    at = 0
    while at < len(tags) and (tags[at] in _OPENS or tags[at].startswith(("JJ", "RB", "VBN", "VBG"))):
        at += 1
    subject = None
    while at < len(tags) and tags[at].startswith("NN"):
        subject, at = at, at + 1
    # "The study examined", "This article reviews the": what looks like a participle or a noun may be the verb.
    if subject is None or any(tag == "VBN" for tag in tags[at : at + 2]) or (at < len(tags) and tags[at] == "DT"):
        return None
    waiting = 0  # relative clauses whose verb has not come yet
    for place in range(subject + 1, len(tags)):
        relative = tags[place] in _RELATIVE or (words[place] == "that" and not tags[place].startswith("DT"))
        waiting += relative
        if tags[place] in _FINITE:
            if not waiting:
                return subject, place
            waiting -= 1
    return None
