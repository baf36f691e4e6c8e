"""Words that mean something else to the public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Gotlieb et al. 2022 (21% of adults understood 'impressive', 2% 'occult' as doctors mean them); "
    "Cochrane guidance "
    "for plain-language summaries (2022) 5.1 on 'significant'; NHS A to Z on 'chronic' and 'acute'"
)
SEVERITY = "note"
RATES = (8.4, 2.8)
BAD = (
    "The difference was statistically significant.",
    "The nodes were positive and the scan was unremarkable.",
)
GOOD = (
    "The difference was too large to be chance alone.",
    "The lymph nodes held cancer cells, and the scan showed nothing unusual.",
    "She has a positive outlook and made progress at school.",
)

_TESTED = r"(?:tests?|results?|nodes?|margins?|cultures?|biops(?:y|ies)|smears?|findings?|scans?|samples?|tumou?rs?)"
_FRIENDS: tuple[tuple[str, str], ...] = (
    (
        r"(?:statistically |non-?|in)?significan(?:t(?! others?\b)|tly|ce)",
        "means 'important' to most readers: say that it is unlikely to be chance, or say how large it is",
    ),
    (rf"{_TESTED} (?:was|were|is|are|came back) positive", "good news or bad? say what was found"),
    (rf"{_TESTED} (?:was|were|is|are|came back) negative", "good news or bad? say what was not found"),
    (
        r"(?:positive(?:ly)? (?:associat|correlat|relat)(?:ion|ed|ionship)s?|positive feedback|positive trends?)",
        "sounds like good news: say that both rise together",
    ),
    (
        r"(?:negative(?:ly)? (?:associat|correlat|relat)(?:ion|ed|ionship)s?|inverse(?:ly)? (?:associat"
        r"|correlat|relat)(?:ion|ed|ionship)s?)",
        "sounds like bad news: say that one falls as the other rises",
    ),
    (r"negative (?:feedback|regulation|regulators?|selection)", "is not bad news: say what it holds back"),
    (
        r"(?:disease|tumou?r|cancer) progress(?:ion|ed)|progression of (?:the )?(?:disease|cancer|tumou?r)",
        "sounds like getting better: say that it got worse or spread",
    ),
    (r"unremarkable", "means 'nothing unusual' to doctors and 'dull' to others"),
    (r"impressive(?= (?:finding|x-?ray|scan|change|film)s?)", "means 'worrying' to doctors and 'splendid' to others"),
    (r"occult", "means 'hidden' to doctors and 'magic' to others"),
    (r"grossly intact", "means 'seems fine' to doctors and 'horrible' to others"),
    (
        r"(?:an? )?insults?(?= to the)|(?:ischa?emic|hypoxic|toxic) insults?",
        "means 'harm' to doctors and 'rude words' to others",
    ),
    (r"(?:cell|tissue|blood) cultures?", "means 'grown in a dish'; readers think of the arts"),
    (r"(?:complain(?:s|ed|ing) of)", "sounds as if patients were grumbling: they 'have' or 'feel' it"),
)
_PATTERNS = tuple((re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE), advice) for words, advice in _FRIENDS)

_SIGNS = (
    "significan", "positive", "negative", "inverse", "progress", "unremarkable", "impressive", "occult", "grossly",
    "insult", "culture", "complain",
)  # fmt: skip
"""Every match holds one of these."""


def false_friend(draft: Draft) -> Iterator[Found]:
    """A word that readers know with another meaning is worse than one that they do not know: nobody looks it up.

    "Significant" reads as important, "positive" as good. Only uses that the words around them show to be technical
    are reported; the word "significant" always is, since a lay text cannot use it without being misread.
    """
    for hit, advice in draft.search_each(_PATTERNS, _SIGNS):
        yield Found(hit.span, f"'{hit.text}' {advice}")
