"""What is chosen from an abstract, beside lead-3, TextRank and LexRank (sumy), at equal length and in one run.

    python tests/benchmarks/summaries.py DATA

DATA holds ``pairs_cochrane_devaraj_val.jsonl`` and ``pairs_plaba_0.jsonl``: abstracts with expert lay texts. The
figure is ROUGE-L recall: the longest common subsequence of words, as a share of the words of the lay text. Every method
may use as many words as the first three sentences have; what is over is cut from the sentence that it chose last.
"ours" is what a page would choose, "ours, shortened" the same after the shortening, before the glossary. Needs sumy.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from plainlang.glossary.site import Tagged
from plainlang.page.language.choose import choose, is_fit, scores
from plainlang.page.language.labels import label_length
from plainlang.page.language.roles import roles
from plainlang.page.language.shorten import shorten
from plainlang.page.language.worded import Worded
from plainlang.page.passage import Passage
from plainlang.page.telling import Role, RoledSentence

WANTED: tuple[Role, ...] = ("significance", "finding", "aim", "method", "background", "gap")
FILES = {"Cochrane": "pairs_cochrane_devaraj_val.jsonl", "PLABA": "pairs_plaba_0.jsonl"}
LEAD = 3
_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> list[str]:
    """The words that are compared."""
    return _WORD.findall(text.lower())


def common(a: Sequence[str], b: Sequence[str]) -> int:
    """Length of the longest common subsequence (bit-parallel: Hyyrö 2004)."""
    places: dict[str, int] = {}
    for at, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << at
    row = full = (1 << len(a)) - 1
    for word in b:
        matches = row & places.get(word, 0)
        row = (row + matches | row - matches) & full
    return (full ^ row).bit_count()


class _Tokenizer:
    """Our words for sumy, whose own tokenizer wants data from the network."""

    def to_words(self, text: str) -> list[str]:
        return re.findall(r"[A-Za-z][\w'-]*", text)


def ranked(method: type, sentences: Sequence[str]) -> list[int]:
    """The places of the sentences, best first, by a method of sumy."""
    document = ObjectDocumentModel([Paragraph([SumySentence(text, _Tokenizer()) for text in sentences])])
    summarizer = method(Stemmer("english"))
    summarizer.stop_words = ENGLISH_STOP_WORDS
    chosen = summarizer(document, len(sentences))
    if method is TextRankSummarizer:
        ratings = summarizer.rate_sentences(document)
        return sorted(range(len(sentences)), key=lambda at: -ratings.get(document.sentences[at], 0.0))
    found = [summarizer._to_words_set(s) for s in chosen]
    tf, idf = summarizer._compute_tf(found), summarizer._compute_idf(found)
    matrix = summarizer._create_matrix(found, summarizer.threshold, tf, idf)
    values = summarizer.power_method(matrix, summarizer.epsilon)
    return sorted(range(len(sentences)), key=lambda at: -values[at])


def cut(order: Sequence[int], texts: Sequence[str], budget: int) -> list[str]:
    """The words of the first texts by ``order``, in the order of the abstract, no more than ``budget``."""
    taken: dict[int, list[str]] = {}
    left = budget
    for at in order:
        if left <= 0:
            break
        taken[at] = words(texts[at])[:left]
        left -= len(taken[at])
    return [word for at in sorted(taken) for word in taken[at]]


def ours(sentences: Sequence[RoledSentence], budget: int) -> list[int]:
    """The places of the sentences that a page would choose, then the rest by what they are worth to it."""
    chosen = {s.sentence.span for s in choose(sentences, WANTED, budget)}
    score = scores(sentences)
    return sorted(
        range(len(sentences)),
        key=lambda at: (sentences[at].sentence.span not in chosen, not is_fit(sentences[at]), -score[at]),
    )


def main() -> None:
    """Print a line for each collection and method."""
    for name, file in FILES.items():
        found: dict[str, list[float]] = {}
        for line in (Path(sys.argv[1]) / file).read_text("utf-8").splitlines():
            row = json.loads(line)
            tagged = Tagged()
            sentences = roles(Passage("abstract", " ".join(row["technical"].split())), "paper", tagged)
            texts, lay = [s.sentence.text for s in sentences], words(row["plain"])
            if len(texts) <= LEAD or not lay:
                continue
            budget = sum(len(words(text)) for text in texts[:LEAD])
            order = ours(sentences, budget)
            short = [
                " ".join(
                    piece.text
                    for piece in shorten(
                        Worded.of(s.sentence, tagged.of(s.sentence), label_length(s.sentence.text)), follows=False
                    )
                )
                for s in sentences
            ]
            for method, told in {
                "lead-3": cut(range(len(texts)), texts, budget),
                "TextRank": cut(ranked(TextRankSummarizer, texts), texts, budget),
                "LexRank": cut(ranked(LexRankSummarizer, texts), texts, budget),
                "ours": cut(order, texts, budget),
                "ours, shortened": cut(order, short, budget),
            }.items():
                found.setdefault(method, []).append(common(told, lay) / len(lay))
        for method, values in found.items():
            print(f"{name:10} {method:16} {fmean(values):.3f}  ({len(values)} abstracts)", flush=True)


if __name__ == "__main__":
    main()
