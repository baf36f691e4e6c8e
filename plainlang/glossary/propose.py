"""Entries for the hard terms of a draft that no glossary covers, for a writer to fill in."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plainlang.analyze.abbreviations import definitions
from plainlang.analyze.analysis import analyze
from plainlang.analyze.lexicon import zipf
from plainlang.analyze.terms import RatedTerm
from plainlang.glossary.coverage import known_spans, name_of
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.term import Pos
from plainlang.text.document import HIDDEN, Document, Sentence
from plainlang.text.inflection import lemma
from plainlang.text.parse import tag
from plainlang.text.span import Cover
from plainlang.text.tags import word_class

_EVERYDAY = 3.0
"""Zipf value; a word in capitals that is as common as this in lower case is no abbreviation."""

_HIDDEN = re.compile(f"{HIDDEN}+")
"""What stands for code, formulas and the like."""

_SHOWN = 160
"""Characters of a sentence in a comment."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A hard term without an entry.

    Attributes:
        term: in base form.
        pos: its part of speech where it stands first.
        cost: what it costs the readers: the sum of its difficulties (each 0 to 1).
        times: how often it stands in the drafts.
        sentence: where it stands first.
        near: up to three keys that look like it; perhaps it is one of them, misspelt.
    """

    term: str
    pos: Pos
    cost: float
    times: int
    sentence: str
    near: tuple[str, ...]

    def to_toml(self) -> str:
        """The entry, commented out until it is filled in, under what a writer wants to know of it.

        >>> print(Proposal("beamline", "noun", 1.8, 2, "A beamline was built.", ("baseline",)).to_toml())
        # 2 times, cost 1.8; did you mean 'baseline'?
        # "A beamline was built."
        # "beamline" = { plain = "" }
        """
        head = f"# {self.times} time{'s' * (self.times != 1)}, cost {self.cost:.1f}"
        near = f"; did you mean {' or '.join(repr(key) for key in self.near)}?" if self.near else ""
        pos = "" if self.pos == "noun" else f', pos = "{self.pos}"'
        key = json.dumps(self.term, ensure_ascii=False)
        return f'{head}{near}\n# "{_short(self.sentence)}"\n# {key} = {{ plain = ""{pos} }}'


def propose(documents: Iterable[Document], glossary: Glossary) -> tuple[Proposal, ...]:
    """Proposals for the hard terms that the glossary does not know, the dearest to the reader first.

    Left out are names, abbreviations that a document defines, and everyday words set in capitals.
    """
    uses: dict[str, list[tuple[RatedTerm, Sentence, Pos]]] = defaultdict(list)
    for document in documents:
        for term, sentence, pos in _uncovered(document, glossary):
            uses[_base(term, pos)].append((term, sentence, pos))
    proposals = (
        Proposal(
            term=base,
            pos=found[0][2],
            cost=round(sum(term.difficulty for term, _, _ in found), 3),
            times=len(found),
            sentence=_HIDDEN.sub("…", " ".join(found[0][1].text.split())),
            near=tuple(key for key in glossary.near(base) if key != base),
        )
        for base, found in uses.items()
    )
    return tuple(sorted(proposals, key=lambda p: (-p.cost, p.term)))


def to_toml(proposals: Iterable[Proposal], title: str = "My terms") -> str:
    """A glossary file of the proposals; it can be used as it is, and does more with each entry that is filled in."""
    head = f"""# Give each term a wording in plain = "...", or explain = "a kind of ..." where it must stay,
# and take the "# " before it away. What the fields mean: plainlang explains them in glossaries/README.md.

[meta]
title = {json.dumps(title, ensure_ascii=False)}

[terms]
"""
    return head + "\n".join(f"\n{proposal.to_toml()}" for proposal in proposals) + "\n"


def _uncovered(document: Document, glossary: Glossary) -> Iterator[tuple[RatedTerm, Sentence, Pos]]:
    known = Cover(known_spans(document, glossary))
    shorts = {definition.short for definition in definitions(document)}
    hard = [
        term
        for term in analyze(document).hard_terms
        if term.text.removesuffix("s") not in shorts
        and term.text not in shorts
        and not (term.text.isupper() and zipf(term.text.lower()) >= _EVERYDAY)
        and not known.overlaps(term.span)
    ]
    within = {term.span: next(s for s in document.sentences if s.span.covers(term.span)) for term in hard}
    sentences = tuple(dict.fromkeys(within.values()))
    tags = dict(zip(sentences, tag(sentences), strict=True))
    for term in hard:
        sentence = within[term.span]
        at = [n for n, token in enumerate(sentence.tokens) if token.span.overlaps(term.span)]
        penn = tags[sentence][at[-1]]
        if not (penn.startswith(("NNP", "POS")) and _bare(term.text).istitle() and at[0] > 0):
            yield term, sentence, _pos(penn)


def _pos(penn: str) -> Pos:
    kind = word_class(penn)
    return "noun" if kind == "other" else kind


def _bare(text: str) -> str:
    """A word without its possessive: "Richter's"."""
    return text.removesuffix("'s").removesuffix("\u2019s")


def _base(term: RatedTerm, pos: Pos) -> str:
    name = name_of(_bare(term.text))
    if " " in name or name != name.lower():
        return name
    return lemma(name, pos) if pos in ("noun", "verb") else name


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _SHOWN else sentence[: _SHOWN - 1].rsplit(None, 1)[0] + " …"
