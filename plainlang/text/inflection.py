"""Inflect English words and phrases, and read inflected ones: rules and short lists of exceptions.

    >>> inflect("criterion", "noun", "plural"), inflect("carry out", "verb", "past")
    ('criteria', 'carried out')
    >>> analyse("labelled", "label", "verb"), lemma("utilises", "verb")
    (('past', 'participle'), 'utilise')

Whether a noun has a plural in the text at hand (mass nouns), and whether a word is a verb at
all, is for the caller to know.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from plainlang.text.inflection_data import Feature, Pos, Table
from plainlang.text.inflection_lemma import lemma
from plainlang.text.inflection_phrases import plural_phrases, verb_phrase_table
from plainlang.text.inflection_words import degrees, plurals, verb_table

__all__ = ["Feature", "Forms", "Pos", "analyse", "forms", "inflect", "lemma"]


@dataclass(frozen=True, slots=True)
class Forms:
    """Every form of a word or phrase.

    Attributes:
        base: as it was given.
        pos: the class it was inflected as.
        table: feature and spellings, best first, in the order base to superlative.
    """

    base: str
    pos: Pos
    table: tuple[tuple[Feature, tuple[str, ...]], ...]

    def of(self, feature: Feature) -> tuple[str, ...]:
        """The spellings of one feature, best first.

        Raises:
            KeyError: if words of this class have no such feature ("plural" of a verb).
        """
        return dict(self.table)[feature]

    @property
    def all(self) -> tuple[str, ...]:
        """Every spelling once, base forms first."""
        return tuple(dict.fromkeys(form for _, spellings in self.table for form in spellings))

    def features(self, form: str) -> tuple[Feature, ...]:
        """What ``form`` can be of this word; empty if it is no form of it. Capitals do not matter."""
        low = form.lower()
        return tuple(feature for feature, spellings in self.table if low in (s.lower() for s in spellings))


@lru_cache(maxsize=65536)
def forms(base: str, pos: Pos) -> Forms:
    """All forms of ``base``, a word or a phrase.

    Nouns have "singular" and "plural", verbs "base", "third", "past", "participle" and "gerund",
    adjectives "positive", "comparative" and "superlative". British and American spellings of an
    ending are both listed ("labeled", "labelled"; "utilize", "utilise"), the American doubling and
    the base's own -ise or -ize first.

    >>> forms("bind", "verb").all
    ('bind', 'binds', 'bound', 'binding')
    >>> forms("protein that switches genes on", "noun").of("plural")
    ('proteins that switch genes on',)

    Raises:
        ValueError: if ``base`` is empty or ``pos`` unknown.
    """
    if not base.strip():
        raise ValueError("nothing to inflect")
    base = " ".join(base.split())
    return Forms(base, pos, tuple(_table(base, pos).items()))


def _table(base: str, pos: Pos) -> Table:
    if pos == "noun":
        return {"singular": (base,), "plural": plural_phrases(base) if " " in base else plurals(base)}
    if pos == "verb":
        return verb_phrase_table(base) if " " in base else verb_table(base)
    if pos == "adjective":
        more, most = ((f"more {base}",), (f"most {base}",)) if " " in base else degrees(base)
        return {"positive": (base,), "comparative": more, "superlative": most}
    raise ValueError(f"no such word class: {pos!r}")


def inflect(base: str, pos: Pos, feature: Feature) -> str:
    """The best spelling of one form of ``base``.

    Raises:
        KeyError: if words of class ``pos`` have no such feature.
        ValueError: if ``base`` is empty or ``pos`` unknown.
    """
    return forms(base, pos).of(feature)[0]


def analyse(form: str, base: str, pos: Pos) -> tuple[Feature, ...]:
    """Which features of ``base`` the word or phrase ``form`` shows; empty if it is no form of it.

    >>> analyse("Analyses", "analysis", "noun"), analyse("analyses", "analyse", "verb"), analyse("cats", "dog", "noun")
    (('plural',), ('third',), ())
    """
    return forms(base, pos).features(form)
