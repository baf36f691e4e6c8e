"""Print what the shipped tagger reaches on gold tokens it has not seen, and how fast it is.

    OMP_NUM_THREADS=1 python tests/benchmarks/tagger.py [PIPELINE] [--treebanks DIR]

Two parts: CRAFT's development articles, and the tenth of EWT's documents that training leaves out
(`plainlang.text.train_tagger.held_out`). Figures, all in percent:

- nva: gold nouns, verbs and adjectives that get a tag of the same class;
- ambiguous: the same over word forms that the part's gold has at least twice in two of those classes,
  with at least 5% of its uses in the rarer one;
- passive: F1 of participles found by the tag rule, gold tags against predicted tags;
- noun runs: F1 of exact runs of three nouns or more, gold against predicted.

Speed is words a second of ``tagger.predict`` and ``set_annotations`` on ready Docs, one core.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from plainlang.text.tags import noun_runs, passives, word_class
from plainlang.text.train_tagger import held_out

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ("noun", "verb", "adjective")


def parts(treebanks: Path, nlp: Language) -> dict[str, list[Doc]]:
    """Gold documents by the name of their part."""
    craft = DocBin().from_disk(treebanks / "craft_dev.spacy").get_docs(nlp.vocab)
    ewt = DocBin().from_disk(treebanks / "ewt_train.spacy").get_docs(nlp.vocab)
    return {"CRAFT dev": list(craft), "EWT held out": [doc for doc in ewt if held_out(doc)]}


def retag(nlp: Language, docs: list[Doc]) -> tuple[list[Doc], float]:
    """The same tokens with the pipeline's tags, and the seconds that took."""
    bare = [Doc(nlp.vocab, words=[t.text for t in d], spaces=[bool(t.whitespace_) for t in d]) for d in docs]
    start = time.perf_counter()
    tagged = list(nlp.pipe(bare))
    return tagged, time.perf_counter() - start


def f1(gold: set[tuple[int, ...]], found: set[tuple[int, ...]]) -> float:
    """Harmonic mean of precision and recall, in percent."""
    return 200 * len(gold & found) / max(1, len(gold) + len(found))


def measure(gold: list[Doc], found: list[Doc]) -> dict[str, float]:
    """The figures of one part."""
    uses: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for doc in gold:
        for token in doc:
            if word_class(token.tag_) in CONTENT:
                uses[token.lower_][word_class(token.tag_)] += 1
    ambiguous = {w for w, c in uses.items() if len(c) > 1 and sorted(c.values())[-2] >= max(2, 0.05 * sum(c.values()))}
    tags = right = content = content_right = hard = hard_right = 0
    sets: list[set[tuple[int, ...]]] = [set(), set(), set(), set()]
    for n, (one, other) in enumerate(zip(gold, found, strict=True)):
        for a, b in zip(one, other, strict=True):
            tags += 1
            right += a.tag_ == b.tag_
            kind = word_class(a.tag_)
            if kind in CONTENT:
                same = kind == word_class(b.tag_)
                content, content_right = content + 1, content_right + same
                if a.lower_ in ambiguous:
                    hard, hard_right = hard + 1, hard_right + same
        words = [t.text for t in one]
        for i, doc in enumerate((one, other)):
            penn = [t.tag_ for t in doc]
            sets[i].update((n, at) for _, at in passives(words, penn))
            sets[2 + i].update((n, *run) for run in noun_runs(penn))
    return {
        "tags": 100 * right / tags,
        "nva": 100 * content_right / content,
        "ambiguous": 100 * hard_right / max(1, hard),
        "passive": f1(sets[0], sets[1]),
        "noun runs": f1(sets[2], sets[3]),
    }


def main() -> None:
    """Print one line a part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("pipeline", nargs="?", default=str(ROOT / "plainlang" / "text" / "tagger"))
    parser.add_argument("--treebanks", type=Path, default=ROOT.parent / "shared" / "treebanks")
    options = parser.parse_args()
    nlp = spacy.load(options.pipeline)
    for name, gold in parts(options.treebanks, nlp).items():
        found, _ = retag(nlp, gold)
        seconds = min(retag(nlp, gold)[1] for _ in range(3))
        figures = measure(gold, found) | {"words/s": sum(map(len, gold)) / seconds}
        print(f"{name:14}", *(f"{key} {value:.1f}" for key, value in figures.items()), sep="  ")


if __name__ == "__main__":
    main()
