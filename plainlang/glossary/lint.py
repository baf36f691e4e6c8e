"""A glossary checked like code: each check is a function from an entry and its surroundings to problems in words.

A finding is one line, ``path:line: 'key': what is wrong``. A new check is a new function in the tuple at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.forms import plural_phrase, surface_forms
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.index import folded
from plainlang.glossary.load import bundled, load
from plainlang.glossary.rewrite import rewrite
from plainlang.glossary.term import Term
from plainlang.text.inflection_phrases import head
from plainlang.text.suggest import did_you_mean

LONGEST_WORDING = 9
"""Words; a longer one is an explanation."""

_SMALL = frozenset(("and", "for", "that", "the", "with"))
_NO_NOUN = re.compile(r"\w{4}(?:ing|ed|ly)$")
_NOUNS = frozenset(
    [
        "lining",
        "finding",
        "feeling",
        "covering",
        "opening",
        "building",
        "family",
        "clotting",
        "drawing",
        "meeting",
        "seed",
    ]
)


@dataclass(frozen=True)
class Shelf:
    """The entries under test among all that a rewrite would use."""

    terms: tuple[Term, ...]

    @cached_property
    def glossary(self) -> Glossary:
        return Glossary(self.terms)

    @cached_property
    def substituted(self) -> frozenset[tuple[str, ...]]:
        """Every surface form that a rewrite may replace."""
        return frozenset(form for term in self.terms if not term.needs for form in _forms(term))

    @cached_property
    def guarded(self) -> dict[tuple[str, ...], str]:
        """The surface forms that a rewrite may replace only beside other words, with the keys of their entries."""
        return {form: term.key for term in self.terms if term.needs for form in _forms(term)}

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(term.key for term in self.terms)


def _forms(term: Term) -> Iterator[tuple[str, ...]]:
    """The folded surface forms of an entry that replaces its term."""
    for phrase in term.phrases if term.replaces else ():
        yield from (folded(text) for text, _ in surface_forms(phrase, term.pos, mass=term.mass))


Check = Callable[[Term, Shelf], Iterator[str]]


def wording_holds_a_term(term: Term, shelf: Shelf) -> Iterator[str]:
    """A wording that holds a listed term would be rewritten in its turn: not plain, and perhaps a loop."""
    for wording in term.all_wordings:
        words = folded(wording)
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                if words[start:end] in shelf.substituted:
                    yield f"its wording '{wording}' holds '{' '.join(words[start:end])}', which the glossary replaces"


def wording_is_a_guarded_term(term: Term, shelf: Shelf) -> Iterator[str]:
    """A wording of one word that an entry with needs replaces: where those are met, it says something else again.

    A wording of several words is not taken apart by a rewrite.
    """
    for wording in term.all_wordings:
        other = shelf.guarded.get(folded(wording))
        if other is not None and other != term.key and len(folded(wording)) == 1:
            yield f"its wording '{wording}' is replaced in its turn where the needs of '{other}' are met"


def wording_is_the_term(term: Term, shelf: Shelf) -> Iterator[str]:
    """A wording that is the term itself changes nothing."""
    if any(folded(wording) in {folded(p) for p in term.phrases} for wording in term.plain):
        yield "its wording is the term itself"


def wording_is_punctuated(term: Term, shelf: Shelf) -> Iterator[str]:
    """A wording with a comma or bracket breaks sentences that it is dropped into."""
    for wording in term.all_wordings:
        if re.search(r"[,;:()\[\]]", wording):
            yield f"its wording '{wording}' holds punctuation"


def wording_is_long(term: Term, shelf: Shelf) -> Iterator[str]:
    """A long wording is better as an explanation."""
    for wording in term.plain:
        if len(wording.split()) > LONGEST_WORDING:
            yield f"its wording has {len(wording.split())} words, the limit is {LONGEST_WORDING}: explain instead"


def wordings_seem_two_things(term: Term, shelf: Shelf) -> Iterator[str]:
    """Two wordings of a term may meet in one text, where a reader has to see that they are one thing."""
    for other in term.plain[1:]:
        if _beginnings(term.plain[0]).isdisjoint(_beginnings(other)):
            yield f"its wordings '{term.plain[0]}' and '{other}' share no word: readers would take them for two things"


def _beginnings(wording: str) -> frozenset[str]:
    """What tells its words: "breath" and "breathlessness" begin alike."""
    return frozenset(word[:5] for word in re.findall(r"\w{3,}", wording.lower()) if word not in _SMALL)


def wording_loses_a_fact(term: Term, shelf: Shelf) -> Iterator[str]:
    """A wording that drops a negation, a hedge or a name can never be used."""
    for wording in term.plain:
        for lost in lost_facts(term.key, wording):
            yield f"its wording '{wording}' loses a {lost.kind} ('{lost.text}'), so that it is never used"


def explanation_is_no_phrase(term: Term, shelf: Shelf) -> Iterator[str]:
    """An explanation stands in a bracket: no full stop, no brackets, no capital."""
    for text in (term.explain, term.explain_plural):
        if text and re.search(r"[()]|[.\[\]]$|^(?:A|An|The) ", text):
            yield f"its explanation '{text}' is no phrase for a bracket"


def guarded_without_examples(term: Term, shelf: Shelf) -> Iterator[str]:
    """A guarded entry shows one sentence that changes and one that does not."""
    if (term.needs or term.never or term.unless) and term.mode != "keep":
        changed = [source != expected for source, expected in term.examples]
        if True not in changed or False not in changed:
            yield "it has needs, never or unless, so it must have an example that changes and one that does not"


def broken_examples(term: Term, shelf: Shelf) -> Iterator[str]:
    """Examples must come out as they say, with this entry alone: what others do beside it is no matter of its own."""
    for source, expected in term.examples:
        found = rewrite(source, glossary=Glossary((term,))).text
        if found != expected:
            yield f"its example {source!r} gives {found!r}, not {expected!r}"


def plural_is_odd(term: Term, shelf: Shelf) -> Iterator[str]:
    """The rule puts -s on the last word before "of", "in" and the like; where that is no noun, give ``plural``."""
    if term.pos != "noun" or term.mass or term.plural or not term.replaces:
        return
    words = term.plain[0].split()
    at = head(words)
    if at and _NO_NOUN.search(words[at]) and words[at] not in _NOUNS:
        yield f"its plural would be '{plural_phrase(term.plain[0])}': give plural, or another wording"


def verb_is_explained(term: Term, shelf: Shelf) -> Iterator[str]:
    """A bracket after a verb breaks its sentence."""
    if term.pos == "verb" and term.explain:
        yield "a verb is never explained: give plain"


def no_noun_is_introduced(term: Term, shelf: Shelf) -> Iterator[str]:
    """Only a noun can stand in a bracket behind its wording: "nerve coating (myelin)"."""
    if term.mode == "introduce" and term.pos != "noun":
        yield f"only a noun is introduced, this is: {term.pos}; substitute instead"


def concept_is_missing(term: Term, shelf: Shelf) -> Iterator[str]:
    """``of`` names the entry whose explanation does for this one too."""
    if term.concept not in shelf.keys and term.concept != term.key:
        yield f"of: no entry is called '{term.concept}'{did_you_mean(term.concept, shelf.keys)}"


CHECKS: tuple[Check, ...] = (
    wording_holds_a_term,
    wording_is_a_guarded_term,
    wording_is_the_term,
    wording_is_punctuated,
    wording_is_long,
    wordings_seem_two_things,
    wording_loses_a_fact,
    explanation_is_no_phrase,
    plural_is_odd,
    verb_is_explained,
    no_noun_is_introduced,
    concept_is_missing,
    guarded_without_examples,
    broken_examples,
)


def lint(paths: Sequence[Path]) -> tuple[str, ...]:
    """Problems in glossary files, in the order of the files and their entries; an unusable file is one problem.

    A writer's own files are tested on top of the bundled glossary, as a rewrite would use them.
    """
    problems: list[str] = []
    own: list[Term] = []
    for path in paths:
        try:
            own += load(path)
        except PlainlangError as error:
            problems.append(str(error))
        else:
            problems += _unsorted(path)
    ours = {path.resolve() for path in bundled()}
    among = () if all(path.resolve() in ours for path in paths) else Glossary.bundled().terms
    keys = {phrase for term in own for phrase in term.phrases}
    shelf = Shelf((*(t for t in among if not keys.intersection(t.phrases)), *own))
    problems += _listed_twice(own)
    for term in own:
        problems += [f"{term.place}: '{term.key}': {problem}" for check in CHECKS for problem in check(term, shelf)]
    return tuple(problems)


def _listed_twice(terms: Iterable[Term]) -> Iterator[str]:
    seen: dict[str, Term] = {}
    for term in terms:
        for phrase in term.phrases:
            other = seen.setdefault(phrase, term)
            if other is not term:
                yield f"{term.place}: '{phrase}': listed twice, also at {other.place}"


def _unsorted(path: Path) -> Iterator[str]:
    if path.suffix != ".toml":
        return
    keys = [t.key for t in load(path)]
    for left, right in pairwise(keys):
        if left.lower() > right.lower():
            yield f"{path}: '{right}' stands after '{left}': sort the entries"
            return
