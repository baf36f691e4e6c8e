"""An explanation at a term's first use: whether the text gives one already, and how to put ours.

Every explanation is a bracket, so that it can stand in any slot: after the term, after the noun phrase whose
first part the term is ("cytokine production (cytokines are …)"), or inside a bracket that stands there already,
behind its abbreviation ("reactive oxygen species (ROS, …)") or before figures ("sepsis (…; n = 2)").
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from plainlang.glossary.explanations import clause, plural_explanation
from plainlang.glossary.forms import plural_phrase
from plainlang.glossary.roots import same_root
from plainlang.glossary.site import HYPHENS, Site
from plainlang.glossary.wording import Fitted
from plainlang.text.normalize import normalize
from plainlang.text.span import Span

# No figure, ratio, test value or formula, as in "phosphate (p=0.03)", "placebo (1:1)" and "karyotype (46,XX)".
_ABBREVIATION = re.compile(r"\s\((?=[^()\s]*[A-Z0-9])(?!\d+,)([^()\s=<>:\u2264\u2265%]{1,12})\)")
_BRACKET = re.compile(r"\(([^()]{6,300})\)")
# A bracket that counts, in which an explanation can go first: "sepsis (n = 2)" → "sepsis (…; n = 2)". Results that
# compare ("12% vs 5%", "95% CI 1 to 3", "p = 0.03", "1:1") belong to more than the word before them.
_FIGURES = re.compile(r"\s\((?!\d+:)(?=(?:n\s?=|\d)[^()\[\]]*\))(?![^()]*\b(?:vs|versus|CI|confidence|p|P|to)\b)")
_SHORT = re.compile(r"[^\s,.]*[A-Z0-9][^\s,.]*(?=, )")
_LINKS = (", ", " are ", " is ", " means ")
_EXPLAINED_AFTER = re.compile(
    r"(?:,| \(|\s[-\u2013\u2014])\s?(?:which (?:is|are|means)|that is|i\.e\.|meaning|an? (?:kind|type|form|way) of|"
    r"also (?:called|known as)|"
    r"or (?!(?:if|when|in|by|to|with|from|for|as|that|both|not|who|whether|even|more|other|\()\b)|called )"
)
# "NFAT and AP-1, proteins that …": the words behind the names say what they are.
_APPOSITIVE = re.compile(
    r"(?:(?:,? and |,? or |, |/)(?!however)[\w\u2010\u2011-]+){0,4}(?:, | \()(?:an? |the )?"
    r"(?!(?:and|but|or|so|such|is|are|was|were|has|have|had|in|of|to|for|with|by|on|at|as|we|it|they|also)\b)"
    r"(?:(?!(?:is|are|was|were|has|have|had)\b)\w+ ){1,3}(?:that|which|who) "
)
_MAY_EXPLAIN = re.compile(r"\s?\(|[,/)]|\s[-\u2013\u2014]| and | or ")
"""What the words behind a term begin with that explain it; seldom there, and quick to see."""
_EXPLAINED_BEFORE = re.compile(r"\b(?:called|known as|termed|named)\s?(?:the |an? )?$")
_OPENS_EXPLANATION = re.compile(r"(?:an?|the|i\.e\.|that is|which|meaning|or|also|defined|called)\b,? ", re.IGNORECASE)
_GLUED = re.compile(r"[\u2010-\u2015'/\u2019-]")
_NO_FIT = "its explanation does not fit the grammar here"


def explained_spans(text: str, start: int, explanations: Container[str]) -> Iterator[Span]:
    """The brackets in ``text`` that hold an explanation of ours; ``start`` is added to their offsets.

    Args:
        explanations: all texts of explanations, normalised and in lower case.
    """
    if "(" not in text:
        return
    for bracket in _BRACKET.finditer(text):
        inside = " ".join(normalize(bracket[1]).lower().split())
        short = _SHORT.match(bracket[1])
        if (
            inside in explanations
            or any(inside.partition(link)[2] in explanations for link in _LINKS)
            or (short and inside[short.end() :] in explanations)
            or inside.partition("; ")[0] in explanations
        ):
            yield Span(start + bracket.start(), start + bracket.end())


def text_explains(site: Site) -> bool:
    """True if the words straight before or after the term explain it already."""
    text, start, end = site.document.text, site.span.start, site.span.end
    before = text[max(site.sentence.span.start, start - 16) : start]
    if _EXPLAINED_BEFORE.search(before):
        return True
    if not _MAY_EXPLAIN.match(text, end):
        return False
    bracket = re.match(r"\s?\(([^()]+)\)", text[end : end + 320])
    if bracket and _is_explanation(site, bracket[1]):
        return True
    after = text[end : end + 120]
    if before.endswith("(") and after.startswith(")"):
        return True  # a name in brackets after what it means
    return bool(_EXPLAINED_AFTER.match(after) or _APPOSITIVE.match(after))


def _is_explanation(site: Site, bracket: str) -> bool:
    """True if a bracket behind the term says what the term is, as far as can be seen.

    For a term that a wording replaces that is what opens as an explanation does or shares a word with the wording:
    examples, parts and remarks may stand behind any wording.
    """
    if re.search(r"\d", bracket) or not (len(bracket.split()) > 2 or ", " in bracket):
        return False
    if not site.term.replaces or _OPENS_EXPLANATION.match(bracket):
        return True
    said = set(re.findall(r"\w{4,}", " ".join(site.term.plain).lower()))
    return any(same_root(word, other) for word in re.findall(r"\w{4,}", bracket.lower()) for other in said)


def explanation_for(site: Site) -> str | None:
    """The explanation in the number of the term as written, or None if it has none that fits."""
    return plural_explanation(site.term) if _is_plural(site) and not site.modifies else site.term.explain


def own_abbreviation(site: Site) -> re.Match[str] | None:
    """The bracket behind the term that holds its abbreviation or symbol, and not names ("kinases (JNK/p38)")."""
    found = _ABBREVIATION.match(site.document.text, site.span.end)
    return None if found is None or "/" in found[1] else found


def explain_abbreviation(site: Site, wording: str | None) -> Fitted | None:
    """The term with its explanation, or its plain wording, in the bracket that gives its abbreviation.

    "body mass index (BMI)" takes it after the abbreviation, "BMI (body mass index)" after the term.
    """
    source, start, end = site.document.source, site.span.start, site.span.end
    abbreviation = own_abbreviation(site)
    if site.match.possessive or not (abbreviation or site.document.text.startswith(")", end)):
        return None
    text = explanation_for(site)
    if text is None and wording and site.term.pos == "noun":
        text = plural_phrase(wording) if _is_plural(site) and not site.term.mass else wording
    if text is None:
        return None
    close = abbreviation.end() - 1 if abbreviation else end
    return Fitted(Span(start, close + bool(abbreviation)), f"{source[start:close]}, {text}{')' * bool(abbreviation)}")


def explain(site: Site) -> Fitted | str:
    """The term with its explanation after it, or the reason why there is no place for one."""
    explanation = explanation_for(site)
    if explanation is None or site.term.pos == "verb":
        return _NO_FIT
    text, source, start, end = site.document.text, site.document.source, site.span.start, site.span.end
    lead = text[site.sentence.span.start : start]
    if lead.count("(") > lead.count(")") or lead.count("[") > lead.count("]"):
        return "it stands inside brackets"
    if site.match.possessive or (_GLUED.match(text, end) and not site.opens_compound):
        return "it is part of a compound or a possessive"
    if site.sentence.kind == "cell":
        return "there is no room in a table"
    if own_abbreviation(site) and (inside := explain_abbreviation(site, None)):
        return inside
    apart = site.modifies or site.opens_compound
    stop = _noun_phrase_end(site) if apart or site.term.pos == "adjective" else end if site.shares_last_word else None
    if stop is None and (apart or _may_go_on(site)):
        return _NO_FIT
    if re.match(r"\s?[\[(]", text[stop or end : (stop or end) + 2]):
        figures = _FIGURES.match(text, end)
        if figures is None or stop is not None:
            return "a bracket follows it already"
        return Fitted(Span(start, figures.end()), f"{source[start : figures.end()]}{explanation}; ")
    if stop is None:
        return Fitted(Span(start, end), f"{site.text} ({explanation})")
    name = site.inner_text
    is_joined = "-" in site.form.gaps or any(hyphen in phrase for phrase in site.term.phrases for hyphen in HYPHENS)
    if site.modifies and not is_joined:
        name = re.sub(rf"(?<=\w)[{''.join(HYPHENS)}](?=\w)", " ", name)  # joined for the noun behind: "T-cell counts"
    return Fitted(Span(start, stop), f"{source[start:stop]} ({clause(site.term, name, plural=_is_plural(site))})")


def _may_go_on(site: Site) -> bool:
    """True if the next word may belong to the term's name ("enzyme indoleamine", "cyst forming cells").

    What is certain to follow a name ends it: "metabolites including acids", "the enzyme specific for it".
    """
    if not site.gap_after.isspace():
        return False
    if site.tag(1).startswith("JJ"):
        return site.tag(2) not in ("IN", "TO") or not site.gap(2).isspace()
    if site.tag(1) == "VBN":  # "pembrolizumab treated mice", a compound that lost its hyphen
        return not _is_plural(site) and site.tag(2).startswith("NN") and site.gap(2).isspace()
    return site.tag(1) == "VBG" and not _is_plural(site) and site.words(1) not in ("including", "using")


def _is_plural(site: Site) -> bool:
    return "plural" in site.form.features and "singular" not in site.form.features


def _noun_phrase_end(site: Site) -> int | None:
    """Where the noun phrase that the term opens ends, or None if it has no clear end ("enzyme indoleamine 2,3 …")."""
    end, step = None, 1
    if site.term.pos == "noun" and site.gap_before.isspace() and site.tag(-1).startswith("NN"):
        return None  # a part of a longer name
    while (token := site.token(step)) and (site.gap(step).isspace() or site.gap(step) in ("-", "\u2010", "\u2011")):
        tag = site.tag(step)
        if tag.startswith("NN"):
            end = token.span.end
        elif tag != "JJ" and not (step == 1 and site.opens_compound):
            break
        step += 1
    if end is None or site.tag(step - 1) == "JJ":
        return None
    after = site.document.text[end : end + 2]
    return None if _GLUED.match(after) or (site.tag(step) == "CD" and site.gap(step).isspace()) else end
