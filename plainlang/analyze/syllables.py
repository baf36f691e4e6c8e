"""How many syllables a word has when it is read aloud.

In order: a few read-out abbreviations, CMUdict, a combining form before a word that
CMUdict has or between two vowels ("cardio" + "vascular"), and the fitted model. What is not one
plain word is taken apart:

- parts joined by hyphens, slashes or other signs are added up; the signs are silent, but for "%" ("percent");
- figures are read as `plainlang.analyze.figures` says ("p53" is "p fifty-three");
- capitals are spelt out ("DNA", 3) unless they are a word on Dale and Chall's list, a word of four letters or
  more in CMUdict ("AIDS"), or four or more that can be said as a word ("GABA"); lower-case letters
  without a vowel, and one or two before capitals ("mRNA"), are spelt out too; W has three syllables;
- units are read in full ("mg", milligram, 3), Greek letters by name ("α", alpha, 2), accents dropped;
- the plural or possessive s of capitals and figures is silent; other words say it after a hiss.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from plainlang.analyze import cmudict
from plainlang.analyze.dale_chall import easy_words
from plainlang.analyze.figures import FIGURE, figure_syllables
from plainlang.analyze.ngrams import estimate
from plainlang.text.normalize import normalize

MEMO = 1 << 17
"""Words remembered: more than a long book has."""

_READ_OUT = {
    **dict.fromkeys(("Hz", "II", "III"), 1),
    "Dr": 2,
    **dict.fromkeys(("mg", "kg", "ng", "pg", "\u03bcg", "mcg", "mmol", "nmol", "pmol", "\u03bcmol"), 3),
    **dict.fromkeys(("ml", "mL", "dl", "dL", "\u03bcl", "\u03bcL", "mm", "cm", "nm", "km", "\u03bcm"), 4),
    **dict.fromkeys(("kDa", "kcal"), 4),
    "mmHg": 8,  # millimetres of mercury
}
_GREEK = {**dict.fromkeys("μνξπρτφχψ", 1), **dict.fromkeys("αβγδζηθκλσς", 2), **dict.fromkeys("ειουω", 3)}

_ONE = "post trans non sub un"
_TWO = (
    "anti auto broncho chemo contra counter cyto endo extra fibro gastro glyco haemo hemo hydro hyper hypo inter intra"
    " lipo lympho macro mega meta micro mono multi myo nano nephro neuro ortho over para patho peri phospho photo poly"
    " pseudo psycho pyro retro semi spectro super supra tele thermo thrombo ultra under"
)
_THREE = "cardio cerebro electro hepato hetero immuno osteo pharmaco physio radio socio"
_FORMS = {
    form: count for count, forms in ((1, _ONE), (2, _TWO), (3, _THREE), (4, "encephalo")) for form in forms.split()
}
_FORM = re.compile("|".join(sorted(_FORMS, key=len, reverse=True)))
_HIATUS = re.compile(r"[aio](?!id)[aeiou]")  # "gastro" + "enteritis": two vowels that never make one sound
_SHORTEST_STEM = 5  # "pro" + "tease" must not make "protease"

_PART = re.compile(rf"(?P<figure>{FIGURE.pattern})|(?P<letters>[^\W\d_]+(?:'[^\W\d_]+)*)|%")
_RUN = re.compile(r"[A-Z]{2,}(?![a-rt-z])|[A-Z]?[a-z]+|[A-Z]|[^A-Za-z]")
_HISS = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)$")
_TAIL_OF_CAPITALS = re.compile(r"[a-z][A-Z]{2}")
_AFTER_FIGURE = frozenset(("st", "nd", "rd", "th", "s"))  # "1st", "1990s"
_TENTH = re.compile(r"[2-9]0th")  # "twentieth" has one more than "twenty", as "second" has one more than "two"

# Capitals that can be said: consonant clusters as English words open, join and close with.
_OPENING = "(?:[bcdfghjklmnprstvwyz]|[bcfgkps]l|[bcdfgkpt]r|[cst]h|ph|qu|s[ckmnptw]|tw|st?r)"
_CLOSING = "(?:[bcdfgklmnprstvxz]|[flrs]t|l[dfkmp]|m[ps]|n[cdkst]|r[dfkmnpst]|s[kp]|[cst]h|ck|p[st]|rds)"
_SAYABLE = re.compile(rf"{_OPENING}?[aeiou]{{1,2}}(?:{_CLOSING}?{_OPENING}[aeiou]{{1,2}})*{_CLOSING}?")
_SAID_FROM = 4


def _spelt(letters: str) -> int:
    return len(letters) + 2 * letters.lower().count("w")


def _plain_word(word: str) -> int:
    """A lower-case word of ASCII letters, apostrophes allowed."""
    known = cmudict.lookup(word)
    if known is not None:
        return known
    if "'" in word:
        stem, _, ending = word.rpartition("'")
        if ending == "s":
            return _plain_word(stem) + bool(_HISS.search(stem))
        return _plain_word(stem.replace("'", "") + ending)
    if not set("aeiouy") & set(word):
        return _spelt(word)
    form = _FORM.match(word)
    if form and len(word) - form.end() >= _SHORTEST_STEM:
        stem = word[form.end() :]
        if cmudict.lookup(stem) is not None or _HIATUS.search(word, form.end() - 1, form.end() + 2):
            return _FORMS[form.group()] + _plain_word(stem)
    return estimate(word)


def _capitals(run: str) -> int:
    word = run.lower()
    if word in easy_words():
        return _plain_word(word)
    if len(run) >= _SAID_FROM and (cmudict.lookup(word) is not None or _SAYABLE.fullmatch(word)):
        return _plain_word(word)
    return _spelt(run)


def _letters(part: str) -> int:
    """One stretch of letters of any case."""
    if part in _READ_OUT:
        return _READ_OUT[part]
    if part.isascii() and (part.islower() or part.istitle()):
        return _plain_word(part.lower())
    stem = re.sub("'?s$", "", part)
    if len(stem) > 1 and stem.isascii() and stem.isupper():
        return _capitals(stem)
    known = cmudict.lookup(part)
    if known is not None and not part.isupper() and not _TAIL_OF_CAPITALS.search(part):
        return known  # "PhD", "McDonald"; but "siRNA" is not the name Sirna
    total = 0
    runs = _RUN.findall(part.replace("'", ""))
    for place, run in enumerate(runs):
        if not run.isascii():
            total += _GREEK.get(run.lower(), 1)
        elif len(run) > 1 and run.isupper():
            total += _capitals(run)
        elif run == "s" and place == len(runs) - 1:
            pass
        elif len(run) <= 2 and place + 1 < len(runs) and runs[place + 1].isupper():
            total += _spelt(run)
        else:
            total += _plain_word(run.lower())
    return total


def _ascii(word: str) -> str:
    """Accents off, compatibility forms (superscripts, the micro sign) plain, one hyphen and one apostrophe."""
    word = unicodedata.normalize("NFKD", normalize(word))
    return "".join(character for character in word if not unicodedata.combining(character))


@lru_cache(maxsize=MEMO)
def syllables(word: str) -> int:
    """Syllables of one word (a stretch without white space), at least 1 if it has a letter or digit, else 0.

    >>> [syllables(w) for w in ("protein", "hydrochlorothiazide", "DNA", "mRNA", "IL-2", "p53", "placebo-controlled")]
    [2, 7, 3, 4, 3, 4, 5]
    """
    if not word.isascii():
        word = _ascii(word)
    total = 0
    after_figure = False
    for match in _PART.finditer(word):
        part = match.group()
        if match["figure"]:
            total += figure_syllables(part)
        elif part == "%":
            total += 2
        elif after_figure and part in _AFTER_FIGURE:
            total += part == "nd" or bool(_TENTH.fullmatch(word, max(0, match.start() - 2), match.end()))
        else:
            total += _letters(part)
        after_figure = bool(match["figure"])
    return total
