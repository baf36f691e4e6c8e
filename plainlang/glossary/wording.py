"""The words that take a term's place, made to fit: slot, number, verb form, article, capital."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plainlang.glossary.affixed import is_made_of_parts
from plainlang.glossary.articles import article
from plainlang.glossary.behind import behind, is_latin
from plainlang.glossary.forms import plural_phrase
from plainlang.glossary.phrase import can_be_many, head_of, missing_article
from plainlang.glossary.roots import same_root
from plainlang.glossary.site import Site
from plainlang.glossary.verbs import verb
from plainlang.glossary.words import grammar
from plainlang.text.inflection_words import is_plural
from plainlang.text.span import Span

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.,;:()]")
_NO_OF_AFTER = re.compile(r" (?:of|to|that|which|who) ")
_MANY = ("many", "several", "some", "most", "few", "a few", "various")
_VERB_FORMS = ("VBN", "VBD", "VBG")
_NO_FIT = "no wording of it fits the grammar here"
_DEGREES = ("very", "highly", "more", "most", "less", "least", "so", "too", "extremely")
_COMMA_AFTER = ("that is", "for example", "namely", "such as")


@dataclass(frozen=True, slots=True)
class Fitted:
    """A replacement that fits: the span it takes (an article before it included) and its text."""

    span: Span
    text: str

    def moved(self, by: int) -> Fitted:
        """The same replacement ``by`` characters further on."""
        return Fitted(self.span.moved(by), self.text)


def fit(site: Site, audience: str) -> Fitted | str:
    """The replacement for a site, by the first of its wordings that fits, or the reason why none does."""
    outcome: Fitted | str = "it can only be explained"
    for nth, wording in enumerate(site.term.candidates(audience)):
        tried = _fit(site, wording)
        if isinstance(tried, Fitted):
            return tried
        outcome = outcome if nth else tried
    return outcome


def _fit(site: Site, wording: str) -> Fitted | str:
    text = {"noun": _noun, "verb": verb, "adjective": _adjective}.get(site.term.pos, _as_it_is)(site, wording)
    if text is not None:
        return settle(site, text)
    moved = behind(site, wording)
    return settle(site, moved[1], moved[0]) if moved else _NO_FIT


def settle(site: Site, text: str, end: int | None = None) -> Fitted | str:
    """Set the capital and the article, and refuse a word said twice.

    Args:
        end: where the text that goes ends, if that is behind the term.
    """
    span = Span(site.span.start, end or site.span.end)
    before = site.written(-1)
    # A capital inside a sentence is a name: "group A streptococci", but not behind a label: "Aim: An integrated test".
    labelled = site.gap(-2).strip() == ":"
    articles = ("a", "an") if site.match.first > 1 and not labelled else ("a", "an", "A", "An")
    has_article = before in articles and site.gap_before.isspace()
    if site.term.pos == "noun" and not site.modifies and not has_article:
        missing = missing_article(site, text)
        if missing is None:
            if not can_be_many(site) or head_of(text) in grammar("one_of_few"):
                return "its wording needs an article here"
            missing, text = "", plural_phrase(text)
        text = missing + text
    if site.text[:1].isupper() and (site.match.first == 0 or (site.opens_sentence and site.form.exact[0] is None)):
        text = text[:1].upper() + text[1:]
    if end is None and (repeated := _repeats(site, text)):
        return f"it would say '{repeated}' twice"
    if site.words(-1) == "highly" and site.term.pos == "adjective" and " " not in text:
        # "Highly favorable" is no "highly good".
        very = "Very" if before[0].isupper() else "very"
        return Fitted(_with_word_before(site, span), f"{very}{site.gap_before}{text}")
    if not has_article:
        return Fitted(span, text)
    if site.term.pos == "noun" and not site.modifies and (site.term.mass or is_plural(head_of(text))):
        return "its wording takes no article"
    new = article(text)
    new = new.capitalize() if before[0].isupper() else new
    return Fitted(_with_word_before(site, span), new + site.gap_before + text)


def _with_word_before(site: Site, span: Span) -> Span:
    return Span(site.match.tokens.start(site.match.first - 1), span.end)


def is_compact(wording: str) -> bool:
    """True if a wording can stand before another noun: at most three words, none of which links on.

    >>> is_compact("white blood cell"), is_compact("loss of weight")
    (True, False)
    """
    words = wording.split()
    return len(words) <= 3 and not grammar("link").intersection(words) and not {"and", "or"}.intersection(words)


def has_tail(wording: str) -> bool:
    """True if a wording goes on after its head ("loss of weight")."""
    return bool(grammar("link").intersection(wording.split()[1:]))


def _as_it_is(site: Site, wording: str) -> str | None:
    """Adverbs and phrases. "i.e. this" becomes "that is, this", and "etc." keeps the full stop that ends a sentence."""
    # "orally given" is no "by mouth given", "orally and safely given" no "by mouth and safely given".
    next_tag = site.tag(2) if site.tag(1) == "CC" else site.tag(1)
    if (
        wording.split()[0] in grammar("link")
        and site.term.pos == "adverb"
        and site.gap_after.isspace()
        and (next_tag.startswith("RB") or site.tag(1).startswith(("VB", "JJ")))
    ):
        return None
    if _cannot_describe(site, wording):
        return None
    if site.term.pos == "adverb" and len(wording.split()) > 2 and site.gap_after.isspace() and next_tag in _VERB_FORMS:
        return None  # "sequentially acquired" is no "one after another acquired"
    if wording == "about" and (site.tag(-1).startswith(("VB", "JJ")) and len(site.form.tokens) > 1):
        return None  # "studied with regard to age" is no "studied about age"
    if wording in _MANY and site.text[:2].lower() == "a " and _followed_by_singular(site):
        return None  # "a range of tests was run" is no "many tests was run"
    if site.form.tail != ".":
        return wording
    if wording in _COMMA_AFTER:
        return wording if site.gap_after.startswith((",", ":")) else wording + ","
    ends = site.token(1) is None and not site.gap_after.strip(" \n\t)\"'\u2019\u201d")
    return wording + "." if ends and not wording.endswith(".") else wording


def _cannot_describe(site: Site, wording: str) -> bool:
    """True for a wording that links on where the term describes the noun that follows.

    "Functionally important sites" are no "important for function sites", "an in-vivo, rapid test" is no "an in living
    things, rapid test", "effects of in utero exposure" no "effects of in the womb exposure".
    """
    links = grammar("link")
    if not links.intersection(wording.split()):
        return False
    describes = site.tags[site.match.last] in ("JJ", "VBN", "VBG") and has_tail(wording)
    hyphenated = "-" in site.text and wording.split()[0] in links and not is_made_of_parts(site)
    words = wording.split()
    attributive = is_latin(site) and words[0] in links and words[-1] not in links and _stands_before_noun(site)
    governed = is_latin(site) and words[0] in links and site.tag(-1) == "IN" and site.gap_before.isspace()
    listed = site.gap_after.strip() == "," and site.gap_before.strip() == "," and site.tag(1).startswith("JJ")
    return (describes and site.before_noun) or hyphenated or attributive or governed or (listed and words[0] in links)


def _stands_before_noun(site: Site) -> bool:
    """True for a Latin phrase between an article and its noun, in whatever way it gets there."""
    if site.tag(-1) in ("DT", "PRP$") and site.gap_before.isspace() and site.words(-1) not in grammar("pronouns"):
        return True
    paired = site.tag(1) == "CC" and site.words(3) in grammar("latin")  # "in vivo and in vitro tests"
    step = 4 if paired else 1
    return site.gap(step).isspace() and site.tag(step).startswith(("NN", "JJ"))


def _followed_by_singular(site: Site) -> bool:
    for step in range(1, len(site.match.tokens) - site.match.last):
        if site.tag(step).startswith(("VB", "MD")):
            return site.tag(step) == "VBZ" or site.words(step) == "was"
        if not site.tag(step).startswith(("NN", "JJ", "CC", "IN", "DT", "VBN")):
            break
    return False


def _adjective(site: Site, wording: str) -> str | None:
    if "positive" not in site.form.features:
        return None
    if site.gap_after == "-" and " " in wording:
        return site.term.modifier
    if wording.endswith(("'", "'s")) and _is_joined(site):
        return None  # "pediatric and adult clinics" are no "children's and adult clinics"
    listed = site.gap_before.strip() == "," and site.tag(-1).startswith("JJ")  # "a specific, reversible, blocker"
    if grammar("link").intersection(wording.split()) and (site.before_noun or listed or site.tag(-1) in ("DT", "PRP$")):
        return site.term.modifier  # "a randomized, blinded trial" is no "an assigned at random, ..."
    if wording.split()[0] in grammar("link") and site.words(-1) in _DEGREES:
        return None  # "highly idiopathic" is no "highly of unknown cause"
    return wording


def _is_joined(site: Site) -> bool:
    """True for an adjective that "and" or "or" joins to another one, or to a noun in its place."""
    joins = ("and", "or", "and/or")
    after = site.words(1) in joins and site.gap_after.isspace() and site.tag(2).startswith(("JJ", "NN"))
    return after or (site.words(-1) in joins and site.gap_before.isspace() and site.tag(-2).startswith("JJ"))


def _noun(site: Site, wording: str) -> str | None:
    term = site.term
    if site.gap_after[:1] in ("-", "\u2010", "\u2011", "\u2013"):
        return term.modifier if term.modifier and " " not in term.modifier else None
    if _leans(site, wording):
        return None
    if site.modifies:
        return term.modifier or (wording if is_compact(wording) else None)
    if "plural" in site.form.features and not _reads_singular(site):
        own = term.plural if wording == term.plain[:1][0] else None
        wording = own or (wording if term.mass else plural_phrase(wording))
    elif _disagrees(site, wording):
        return None
    if site.match.possessive:
        # The "'s" of the source stays; a plural wording would need another.
        return None if has_tail(wording) or wording.endswith("s") else wording
    return wording


def _leans(site: Site, wording: str) -> bool:
    """True if a wording that goes on after its head would part the term's noun from what belongs to it.

    "Brain tumor recurrence" is no "brain return of the tumor", "a marker of pain" is no "a sign of disease of pain", "a
    blinded, controlled trial" is no "a blinded, trial with a comparison group".
    """
    describing = ("JJ", "VBN", "VBD")
    after_another = site.tag(-1) in describing or (site.tag(-2) == "DT" and not site.tag(-1).startswith("NN"))
    describes = site.tags[site.match.first] in describing or "-" in site.text
    listed = site.gap_before.strip() == "," and describes and after_another
    after_noun = site.gap_before.isspace() and site.tag(-1).startswith("NN")
    links_too = site.words(1) == "of" and bool(_NO_OF_AFTER.search(wording))
    return has_tail(wording) and not site.modifies and (after_noun or links_too or listed)


def _reads_singular(site: Site) -> bool:
    """A form that is both ("series", "species") follows its tag."""
    return "singular" in site.form.features and site.tags[site.match.last] in ("NN", "NNP")


def _disagrees(site: Site, wording: str) -> bool:
    """True if a plural wording ("skin cells") would take the place of a subject that its verb treats as one."""
    if not is_plural(head_of(wording)) or is_plural(site.text.split()[-1]):
        return False
    step = 2 if site.tag(1) in ("RB", "MD") else 1
    singular = site.words(-1) in ("a", "an", "this", "that", "each", "every", "another", "one")
    return singular or site.tag(step) == "VBZ" or site.words(step) == "was"


def _repeats(site: Site, text: str) -> str | None:
    words: list[str] = _WORD.findall(text.lower())
    if not words:
        return None
    first, last = words[0], words[-1]
    before, after, gap_before, gap_after = site.words(-1), site.words(1), site.gap_before, site.gap_after
    if before == first and not _STOP.search(gap_before):
        return first
    if after == last and not _STOP.search(gap_after):
        return last
    beside = [word for word, gap in ((before, gap_before), (after, gap_after)) if gap.isspace()]
    if rooted := next((w for w in words if any(same_root(w, other) for other in beside)), None):
        return rooted
    head = head_of(text) if has_tail(text) and site.term.pos == "noun" else ""
    if head and any(site.words(step) == head for step in (-4, -3, -2, -1, 1, 2, 3)):
        return head  # "risk for heart disease risk of death"
    near = {word.removesuffix("s") for word in (site.words(-2), before, after, site.words(2))}
    return next((w for w in words if len(w) > 3 and w.removesuffix("s") in near and w not in grammar("link")), None)
