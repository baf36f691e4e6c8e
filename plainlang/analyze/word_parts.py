"""Whether a word that no list has is made of one that is known: "nontender", "vaccinees", "neuroimagers"."""

from __future__ import annotations

from plainlang.analyze.lexicon import Lexicon, zipf

_KNOWN, _REST = 2.0, 1.5
"""Zipf values of a word that an ending was added to, and of one that something was put before."""

_LEAST = 4
"""Letters of such a word."""

_INFLECTIONS = ("s", "es", "ed", "ing", "ly")
_ENDINGS = (
    *_INFLECTIONS, "d", "er", "ers", "al", "ally", "ic", "ical", "ity", "ness", "ation", "ations", "ion", "or", "ors",
    "ment", "able", "ive", "ize", "ise", "ous", "ist", "ists", "ism", "ate", "ee", "ees", "like", "less", "ful", "y",
    "cy", "ization", "isation", "in", "ins", "an", "ian", "ase", "ases", "ome", "omes", "oma", "omas",
)  # fmt: skip
_INSTEAD = ("", "e", "y", "a", "is", "us", "um", "on")
"""What may stand where an ending stands in the word without it."""

_BEGINNINGS = (
    "angio", "anti", "arthro", "auto", "bio", "broncho", "cardio", "chemo", "co", "counter", "cranio", "crypto",
    "cyber", "cyto", "de", "dermato", "dis", "ecto", "electro", "endo", "entero", "epi", "exo", "extra", "feto",
    "fibro", "fluoro", "fore", "gastro", "geno", "glyco", "gynaeco", "gyneco", "haemo", "hemo", "hepato", "hetero",
    "histo", "homo", "hydro", "hyper", "hypo", "immuno", "in", "infra", "inter", "intra", "iso", "kilo", "lipo",
    "lympho", "macro", "mega", "meta", "micro", "mid", "milli", "mis", "mono", "multi", "myo", "nano", "nephro",
    "neuro", "non", "off", "onco", "ortho", "osteo", "oto", "out", "over", "para", "patho", "peri", "pharmaco", "pheno",
    "phospho", "photo", "pneumo", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "radio", "re",
    "retro", "rhino", "self", "semi", "sero", "socio", "spatio", "sterno", "sub", "super", "supra", "techno", "tele",
    "tetra", "thermo", "thrombo", "toxico", "trans", "tri", "ultra", "un", "under", "uni", "up", "uro", "vaso", "veno",
    "xeno", "xero",
)  # fmt: skip


def is_derived(word: str, lexicon: Lexicon) -> bool:
    """True if a lower-case word is a known one with an ending or a beginning."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) < _LEAST or stem == word:
            continue
        for instead in _INSTEAD:
            known = stem + instead
            if zipf(known) >= _KNOWN or (ending in _INFLECTIONS and lexicon.lists(known)):
                return True
        if stem[-1] == stem[-2] and zipf(stem[:-1]) >= _KNOWN:
            return True
    return any(
        len(rest) >= _LEAST and zipf(rest) >= _REST
        for beginning in _BEGINNINGS
        if (rest := word.removeprefix(beginning)) != word
    )
