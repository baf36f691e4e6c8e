"""The indefinite article before a new word."""

from __future__ import annotations

import re

# Words written with a vowel letter but opening with a consonant sound, and the reverse.
_CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m[ap]|dent|gnor)|us[eu]|ut[ei]|eu|ewe|ubi|ur[aeio]|one(?!t|rous)|once)", re.IGNORECASE
)
_VOWEL_SOUND = re.compile(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
# Names of the letters that open with a vowel sound: an MRI scan, an F test, but a UV lamp.
_VOWEL_LETTERS = "AEFHILMNORSX8"


def article(word: str) -> str:
    """``"a"`` or ``"an"``, by the sound that opens ``word``.

    >>> [article(w) for w in ("cause", "immune", "unit", "unintended", "urine", "hour", "MRI", "UV")]
    ['a', 'an', 'a', 'an', 'a', 'an', 'an', 'a']
    """
    if (len(word) > 1 and word[:2].isupper()) or (len(word) == 1 and word.isupper()):
        return "an" if word[0] in _VOWEL_LETTERS else "a"
    if _VOWEL_SOUND.match(word):
        return "an"
    if _CONSONANT_SOUND.match(word):
        return "a"
    return "an" if word[:1].lower() in "aeiou8" else "a"
