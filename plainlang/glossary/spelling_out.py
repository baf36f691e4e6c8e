"""Abbreviations that a text defines and hardly uses, written out: "carpal tunnel syndrome (CTS)" loses its bracket,
and each "CTS" becomes "carpal tunnel syndrome".

A reader who is taught an abbreviation has to keep it in mind; one that comes back a few times costs more than the words
that it saves. It is written out wherever it stands or nowhere, so that a text has one wording for one thing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plainlang.analyze.abbreviations import Definition
from plainlang.glossary.articles import article
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.guards import by_text, numbered
from plainlang.glossary.long_form import LongForm, defining_site, is_noun, long_form, stands_alone
from plainlang.glossary.match import in_sentence
from plainlang.glossary.naming import is_known
from plainlang.glossary.phrase import determined
from plainlang.glossary.site import Site, Tagged
from plainlang.glossary.whole import Whole
from plainlang.glossary.wording import Fitted, fit
from plainlang.text.document import Document, Sentence
from plainlang.text.span import Span
from plainlang.text.tokens import TOKEN

MOST_USES = 5
"""An abbreviation that comes back more often than this is worth learning."""

MOST_GROWTH = 0.06
"""Share of its length by which a text may grow."""

SHORT_TEXT = 60
"""Characters by which any text may grow, however short."""

_NEAR = 8
"""Characters; a sign that belongs to a word stands this near."""

_OPEN = re.compile(r"\s{0,2}[(\[]\s?")
_CLOSED = re.compile(r"\s?[)\]](?=[\s.,;:!?)\]-]|$)")
_FREE_BEFORE = ("", " ", "\n", "\t", "(", "[", "\u2014")
_FREE_AFTER = re.compile(r"[\s.,;:!?)\]\u2014]|$|['\u2019]s\b")
_FIGURES = re.compile(r"\s?[=<>\u2264\u2265~\u00b1]|:?\s\d")
_ARTICLE = re.compile(r"(?<!\w)([Aa]n?)(\s+)$")
_ONE = ("a", "an", "this", "that", "each", "every", "one", "another")
_MANY = ("many", "several", "these", "those", "both", "few", "all", "most", "some", "various")
_LABELS = ("stage", "stages", "type", "types", "grade", "class", "phase", "level")
_PLURAL_VERBS = ("are", "were", "have", "do")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A defined abbreviation that may be written out, as far as can be seen without tags.

    Attributes:
        sentence: that of the definition.
        bracket: both forms with the bracket.
        defined: the long form there.
        uses: the readings of each use.
    """

    definition: Definition
    long: LongForm
    sentence: Sentence
    bracket: Span
    defined: Site
    uses: tuple[tuple[Site, ...], ...]


def spelt_out(
    document: Document, whole: Whole, tagged: Tagged, ignored: Callable[[Span, str], bool]
) -> tuple[TermEdit, ...]:
    """The edits that write abbreviations out, in source order.

    Args:
        whole: what is known of the document.
        tagged: where the tags of its sentences come from.
        ignored: True for words that a comment asks a rule to leave.
    """
    room = max(SHORT_TEXT, MOST_GROWTH * sum(len(block.span) for block in document.blocks))
    found = tuple(_candidates(document, whole, tagged, room)) if whole.defined else ()
    if not found:
        return ()
    tagged.fetch([s for each in found for s in (each.sentence, *(readings[0].sentence for readings in each.uses))])
    edits: list[TermEdit] = []
    for candidate in found:
        fitted = _fitted(candidate)
        if fitted is None:
            continue
        reason = f"written out: used {'once' if len(fitted) == 1 else f'{len(fitted)} times'}"
        places = [(_without_bracket(candidate, document), "its abbreviation is written out")]
        places += [(each, reason) for each in fitted]
        growth = sum(len(each.text) - len(each.span) for each, _ in places)
        if growth > room or any(ignored(each.span, "jargon") for each, _ in places):
            continue
        room -= max(0, growth)
        short = candidate.definition.short
        edits += [TermEdit(p.span, p.text, p.span.of(document.source), short, "substitute", why) for p, why in places]
    return tuple(sorted(edits))


def _candidates(document: Document, whole: Whole, tagged: Tagged, room: float) -> Iterator[_Candidate]:
    starts = [sentence.span.start for sentence in document.sentences]
    written = _written(document)
    for definition in whole.defined:
        base = definition.short.removesuffix("s")
        if written[base] + written[base + "s"] > MOST_USES + 1 or whole.is_replaced(definition.short):
            continue
        sentence = document.sentences[bisect_right(starts, definition.long_span.start) - 1]
        long = long_form(definition, opens=definition.long_span.start == sentence.span.start)
        bracket = _bracket(definition, document)
        if long is None or bracket is None or is_known(definition.short) or _may_begin_before(definition, sentence):
            continue
        site = defining_site(definition, document, sentence, tagged)
        places = _places(long, document)
        saved = len(bracket) - len(definition.long_span)
        growth = (len(places) - 1) * (len(long.singular) - len(long.base)) - saved
        if site is None or growth > room or whole.replaces_in(definition.long_span, sentence):
            continue
        around = [document.sentences[bisect_right(starts, place) - 1] for place in places]
        if uses := _uses(definition, long, places, around, document, whole, tagged):
            yield _Candidate(definition, long, sentence, bracket, site, uses)


def _written(document: Document) -> Counter[str]:
    """How often each token stands in a text; a sentence that stands there many times is read once."""
    by_times: dict[int, list[str]] = {}
    for text, times in Counter(sentence.text for sentence in document.sentences).items():
        by_times.setdefault(times, []).append(text)
    written = Counter[str]()
    for times, texts in by_times.items():
        for token, uses in Counter(TOKEN.findall("\n".join(texts))).items():
            written[token] += uses * times
    return written


def _may_begin_before(definition: Definition, sentence: Sentence) -> bool:
    """True if the abbreviation has letters for one more word ("COVID-19 convalescent plasma (CCP)")."""
    before = sentence.text[: definition.long_span.start - sentence.span.start].split()[-1:]
    to_spare = len(definition.short) > len(re.findall(r"[^\W_]+", definition.long))
    return to_spare and bool(before) and before[0][0].lower() == definition.short[0].lower()


def _bracket(definition: Definition, document: Document) -> Span | None:
    """Where the two forms stand with their bracket, if it holds nothing else."""
    first, second = sorted((definition.long_span, definition.short_span))
    closed = _CLOSED.match(document.text, second.end)
    if closed is None or not _OPEN.fullmatch(document.text, first.end, second.start):
        return None
    whole = Span(first.start, closed.end())
    return whole if document.is_unbroken(whole) else None


def _without_bracket(candidate: _Candidate, document: Document) -> Fitted:
    """The definition without its abbreviation."""
    definition, start = candidate.definition, candidate.bracket.start
    text = definition.long_span.of(document.source)
    if definition.short_span.start == start:
        begin = candidate.sentence.span.start
        if lead := _ARTICLE.search(document.text[begin:start]):
            start -= len(lead.group())
            text = (article(text).capitalize() if lead[1][0] == "A" else article(text)) + lead[2] + text
        elif start == begin:
            text = text[:1].upper() + text[1:]
    return Fitted(Span(start, candidate.bracket.end), text)


def _places(long: LongForm, document: Document) -> list[int]:
    """Where an abbreviation stands, in either number."""
    written = re.compile(rf"{re.escape(long.base)}(?<![^\W_]{re.escape(long.base)})s?(?![^\W_])")
    return [found.start() for found in written.finditer(document.text)]


def _uses(
    definition: Definition,
    long: LongForm,
    places: Sequence[int],
    around: Sequence[Sentence],
    document: Document,
    whole: Whole,
    tagged: Tagged,
) -> tuple[tuple[Site, ...], ...]:
    """Every use of an abbreviation but its definition; none if it is used too often, or if one of them has to stay.

    Args:
        places: where it stands.
        around: the sentence at each place.
    """
    if not 1 < len(places) <= MOST_USES + 1 or places[0] < min(definition.long_span.start, definition.short_span.start):
        return ()
    found = []
    for sentence in dict.fromkeys(around):
        for match in in_sentence(sentence, whole.normal, long.index):
            if match.span.start == definition.short_span.start:
                continue
            sites = tuple(Site(document, match, form, tagged) for form in match.forms)
            if not _stands_free(sites[0], whole) or by_text(sites[0]):
                return ()
            found.append(sites)
    return tuple(found) if len(found) == len(places) - 1 else ()


def _stands_free(site: Site, whole: Whole) -> bool:
    """True if a use is no part of a compound, a name, a figure or another definition."""
    text, start, end = site.document.text, site.span.start, site.span.end
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before not in _FREE_BEFORE or not _FREE_AFTER.match(text, end) or _FIGURES.match(text, end):
        return False
    alone = before in ("(", "[") and after in (")", "]")
    if alone or site.sentence.kind == "cell" or text[max(0, start - _NEAR) : start].rstrip().endswith("%"):
        return False
    if whole.kept.overlaps(site.span) or whole.in_definition(site):
        return False
    return not any(_is_titled(site, step) or _is_paired(site, step) for step in (-1, 1))


def _is_paired(site: Site, step: int) -> bool:
    """True beside another abbreviation that stays ("EPA and DHA")."""
    other = site.written(2 * step)
    joined = site.words(step) in ("and", "or") and site.gap(step).isspace() and site.gap(2 * step).isspace()
    return joined and other.isupper() and len(other) > 1


def _is_titled(site: Site, step: int) -> bool:
    """True if the word beside it has a capital, as in the name of a study or a body ("the CTS Study")."""
    word, opens = site.written(step), site.match.first + step == 0
    return word.istitle() and len(word) > 1 and site.gap(step).isspace() and not opens


def _fitted(candidate: _Candidate) -> list[Fitted] | None:
    """The words at each use, or None if they do not fit one of them."""
    if not is_noun(candidate.defined):
        return None
    alone = not candidate.long.is_plural and stands_alone(candidate.defined, candidate.definition)
    found = []
    for readings in candidate.uses:
        site = _reading(readings)
        if site is None or numbered(site):
            return None
        fitted = fit(site, "public")
        if isinstance(fitted, str) or not (site.modifies or _has_right_number(site, alone)):
            return None
        found.append(fitted)
    return found


def _has_right_number(site: Site, alone: bool) -> bool:
    """False for a singular that stands for many ("two MRI were made"), or that needs an article and has none.

    Args:
        alone: True if the words need no article.
    """
    if "singular" not in site.form.features:
        return True
    number = site.tag(-1) == "CD" and site.words(-1) not in _ONE and site.words(-2) not in _LABELS
    counted = number or site.words(-1) in _MANY
    listed = site.words(-1) in ("and", "or") or site.gap_before.strip() == ","
    if counted or (site.words(1) in _PLURAL_VERBS and not listed):
        return False
    return alone or determined(site) == "yes"


def _reading(readings: Sequence[Site]) -> Site | None:
    """The number that a use has; None where neither its abbreviation nor its verb shows it ("mean Hb … was")."""
    first, last = readings[0], readings[-1]
    if first is last or first.modifies or first.words(-1) in _ONE:
        return first
    return last if last.words(1) in _PLURAL_VERBS or last.tag(1) == "VBP" else None
