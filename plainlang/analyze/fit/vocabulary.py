"""The word table: in what company, and on which side of a rewrite, each word is found."""

from __future__ import annotations

import math

from plainlang.analyze.fit.corpora import JARGON, Corpora, count

LEAST_USES = 2
_PSEUDO = 0.3  # uses added to every count, so that a word that was not seen has a logarithm
USUALLY_DROPPED = 30
"""Per cent; stands for the words whose fate in rewrites is not known."""


def entries(corpora: Corpora) -> tuple[dict[str, list[int]], list[int]]:
    """The table (see `plainlang.analyze.lexicon.Entry`; topic and readers still 0), and the entry for absent words."""
    technical = count(corpora.sides("technical"))
    lay = count(corpora.sides("plain"))
    dictionary = count(text for _, text in corpora.definitions())
    heads = {term.lower() for term, _ in corpora.definitions() if " " not in term}
    dropped = {}
    for name in JARGON:
        for row in corpora.table(name):
            if row["plaba_kept_pct"]:
                dropped.update(dict.fromkeys(row["forms"].split(","), 100 - int(float(row["plaba_kept_pct"]))))
    sides = [(side, sum(side.values())) for side in (technical, lay, dictionary)]

    def entry(word: str) -> list[int]:
        logs = [round(10 * math.log10((side[word] + _PSEUDO) / total * 1e6)) for side, total in sides]
        return [*logs, dropped.get(word, USUALLY_DROPPED), int(word in heads), 0, 0]

    table = {}
    for word in sorted({*technical, *lay, *dictionary, *heads, *dropped}):
        uses = sum(side[word] for side, _ in sides)
        if not word[0].isdigit() and (uses >= LEAST_USES or word in heads or word in dropped):
            table[word] = entry(word)
    return table, entry("")
