"""Verbs hidden in nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.hits import Hit, unrivalled
from plainlang.text.inflection import Feature, forms, inflect
from plainlang.text.span import Edit

SOURCE = (
    "Federal plain-language guidelines: avoid hidden verbs; Cochrane guidance for plain-language summaries (2022) 5.2"
)
SEVERITY = "note"
RATES = (0.6, 0.4)
YIELDS_TO = ("jargon", "wordy")
BAD = (
    "We performed an analysis of the samples.",
    "A comparison of the two pills was conducted.",
    "Doctors make a decision in the morning.",
)
GOOD = (
    "We analyzed the samples.",
    "The surgeon performed a colonoscopy.",
    "We compared the two pills, and doctors decide in the morning.",
)

_VERBS = {
    "analysis": "analyze", "analyses": "analyze", "assessment": "assess", "evaluation": "evaluate",
    "comparison": "compare", "examination": "examine", "investigation": "investigate", "measurement": "measure",
    "decision": "decide", "contribution": "contribute", "recommendation": "recommend", "improvement": "improve",
    "reduction": "reduce", "calculation": "calculate", "description": "describe", "explanation": "explain",
    "estimation": "estimate", "estimate": "estimate", "observation": "observe", "selection": "select",
    "classification": "classify", "consideration": "consider", "exploration": "explore",
    "identification": "identify", "application": "apply", "modification": "modify", "discussion": "discuss",
    "prediction": "predict", "preparation": "prepare", "administration": "give", "distribution": "distribute",
    "verification": "verify", "characterization": "describe", "quantification": "measure", "comparisons": "compare",
    "measurements": "measure", "assessments": "assess", "decisions": "decide", "observations": "observe",
    "recommendations": "recommend",
}  # fmt: skip
_LIGHT = ("perform", "conduct", "undertake", "carry out", "make", "give", "provide", "achieve", "do", "accomplish")
_FEATURES: tuple[Feature, ...] = ("base", "third", "past", "participle", "gerund")
_LIGHT_FORMS: dict[str, Feature] = {
    form: feature for verb in _LIGHT for feature in reversed(_FEATURES) for form in forms(verb, "verb").of(feature)
}
_NOUN = "|".join(_VERBS)
_ACTIVE = re.compile(
    rf"\b(?P<light>{'|'.join(sorted(map(re.escape, _LIGHT_FORMS), key=len, reverse=True))})"
    rf"\s(?P<article>an?\s|the\s)?(?P<adjective>[a-z]+\s(?!of\b))?(?P<noun>{_NOUN})\b(?P<of>\sof\b)?",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"\b(?P<noun>{_NOUN})\s(?:of\s[^,;:.()]{{1,60}}?\s)?(?:was|were|is|are|has been|have been)\s(?:\w+ly\s)?"
    r"(?:performed|conducted|undertaken|carried out|made|done|accomplished)\b",
    re.IGNORECASE,
)
_VERB_SIGN = re.compile(rf"\b(?:{'|'.join(dict.fromkeys(form.split()[0] for form in _LIGHT_FORMS))})\b", re.IGNORECASE)
"""Every match holds one of the nouns and, at the end or the beginning of a stretch, one of these."""


def hidden_verb(draft: Draft) -> Iterator[Found]:
    """ "Performed an analysis of" hides the verb that says what was done: "analyzed".

    The sentence gets shorter, and somebody acts in it. Procedures with a name of their own are not meant.
    """
    sentences = draft.holding(_VERBS, _VERB_SIGN)
    for hit, active in unrivalled((draft.search(p, sentences), p is _ACTIVE) for p in (_ACTIVE, _PASSIVE)):
        verb = _VERBS[hit.match["noun"].lower()]
        yield Found(hit.span, f"'{hit.text}' hides a verb: say '{verb}'", edits=_edits(hit, verb) if active else ())


def _edits(hit: Hit, verb: str) -> tuple[Edit, ...]:
    """ "performed an analysis of" → "analyzed", where nothing stands between that would be lost."""
    match = hit.match
    if match["adjective"] or not match["of"]:
        return ()
    word = inflect(verb, "verb", _LIGHT_FORMS[match["light"].lower()])
    return (Edit(hit.span, word.capitalize() if hit.text[0].isupper() else word),)
