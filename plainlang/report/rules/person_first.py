"""People named by their illness."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = (
    "NIH Style Guide and CDC Health Equity Guiding Principles: person-first language; NHS content "
    "guide on inclusive language"
)
SEVERITY = "note"
RATES = (0.6, 0.6)
BAD = (
    "Diabetics should eat well.",
    "Obese patients and the elderly suffer from it.",
)
GOOD = (
    "People with diabetes should eat well.",
    "Older people have it, and so do people with obesity. The disabled switch was red.",
)

_WHO = r"(?P<who>patients|people|persons|individuals|subjects|adults|children|women|men|participants|adolescents)"
_PHRASES: tuple[tuple[str, str], ...] = (
    (r"type (?P<type>[12]) diabetics", "people with type {type} diabetes"),
    (r"diabetics", "people with diabetes"),
    (r"asthmatics", "people with asthma"),
    (r"epileptics", "people with epilepsy"),
    (r"schizophrenics", "people with schizophrenia"),
    (r"h(?:a)?emophiliacs", "people with hemophilia"),
    (r"arthritics", "people with arthritis"),
    (r"hypertensives", "people with high blood pressure"),
    (r"paraplegics", "people who cannot move their legs"),
    (r"alcoholics(?! anonymous)", "people with alcohol use disorder"),
    (r"(?:drug |heroin |opioid )?addicts|(?:drug|substance) abusers", "people who use drugs"),
    (rf"diabetic {_WHO}", "{who} with diabetes"),
    (rf"asthmatic {_WHO}", "{who} with asthma"),
    (rf"epileptic {_WHO}", "{who} with epilepsy"),
    (rf"schizophrenic {_WHO}", "{who} with schizophrenia"),
    (rf"(?:morbidly )?obese {_WHO}", "{who} with obesity"),
    (rf"hiv-(?:infected|positive) {_WHO}", "{who} with HIV"),
    (rf"(?:elderly|geriatric) {_WHO}", "older {who}"),
    (rf"(?:mentally ill|disabled|handicapped|retarded) {_WHO}", ""),
    (
        r"the elderly(?= (?:and|or|are|were|who|have|had|with|in|at|may|can|suffer)\b|[.,;:)])|senior citizens",
        "older people",
    ),
    (
        r"the (?:disabled|handicapped)(?= (?:and|or|are|were|who|have|had|in|may|can)\b|[.,;:)])",
        "people with disabilities",
    ),
    (r"the mentally ill", "people with a mental illness"),
    (r"(?:mentally retarded|mental retardation)", ""),
    (r"wheelchair[- ]bound", "using a wheelchair"),
    (r"suffer(?:s|ed|ing)? from", "have"),
    (
        r"(?:stroke|cancer|burn|asthma|migraine|arthritis) (?:sufferers|victims)"
        r"|victims? of (?:a )?(?:stroke|cancer|disease)",
        "",
    ),
    (r"(?:afflicted|stricken) with", "who have"),
    (r"committed suicide", "died by suicide"),
)
# Autistic people and Deaf people call themselves so, and are left alone.
_PATTERNS = tuple(
    (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), instead) for words, instead in _PHRASES
)
_SIGNS = (
    "diabetic", "asthmatic", "epileptic", "schizophrenic", "mophiliac", "arthritics", "hypertensives", "paraplegics",
    "alcoholics", "addicts", "abusers", "obese", "hiv-", "elderly", "geriatric", "mentally", "disabled", "handicapped",
    "retard", "senior", "wheelchair", "suffer", "victim", "afflicted", "stricken", "suicide",
)  # fmt: skip
"""Every match holds one of these."""
_SUFFER = {"suffer from": "have", "suffers from": "has", "suffered from": "had", "suffering from": "with"}


def person_first(draft: Draft) -> Iterator[Found]:
    """Readers with an illness are people first, and stop reading a text that calls them by it.

    "People with diabetes", not "diabetics"; "older people", not "the elderly"; and they have an illness, they do not
    "suffer from" it.
    """
    for hit, instead in draft.search_each(_PATTERNS, _SIGNS):
        instead = _SUFFER.get(hit.text.lower(), instead).format(
            **{k: v.lower() for k, v in hit.match.groupdict().items()}
        )
        if hit.text[0].isupper():
            instead = instead[:1].upper() + instead[1:]
        advice = f"write '{instead}'" if instead else "name the person first, then the illness"
        yield Found(hit.span, f"'{hit.text}': {advice}", edits=(Edit(hit.span, instead),) if instead else ())
