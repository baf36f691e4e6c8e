"""What is measured of a sentence: its length, its words, its structure.

Everything that hangs on one word is worked out once for each word form and kept
(a row of numbers); a whole document is then a few array operations. A word that
comes again in the same sentence is counted once in the vocabulary measures: a
reader has to take it in only once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from plainlang.analyze.familiarity import Familiarity, letter_groups, reasons
from plainlang.text.document import Sentence

Array = npt.NDArray[np.float64]

_MEMO = 1 << 16
_RARITY = (1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0)
_LEVELS = (0.25, 0.30, 0.35, 0.40, 0.45)
_NO_WORD = 8.0  # Zipf value that stands for the rarest word of a sentence of figures alone
_PER_MILLION = 3  # a Zipf value less 3 is the log10 of uses per million
_EVERYDAY = 0.2  # a word rated below this costs nothing extra
_GRAMMAR: dict[str, frozenset[str]] = {
    "people": frozenset(["we", "our", "us", "i", "my", "you", "your", "they", "them", "their", "he", "she", "his", "her", "people"]),
    "linking words": frozenset(["which", "that", "who", "whose", "whereas", "although", "because", "while", "when", "if", "whether", "since", "though"]),
    "prepositions": frozenset(["of", "in", "by", "with", "for", "to", "from", "at", "on", "into", "between", "among", "within", "through", "during"]),
    "and/or/but": frozenset(["and", "or", "but", "nor"]),
    "to be": frozenset(["is", "was", "are", "were", "be", "been", "being"]),
    "to have and do": frozenset(["has", "have", "had", "do", "does", "did", "can", "could", "may", "might", "will", "would", "should", "must"]),
    "articles": frozenset(["the", "a", "an", "this", "these", "those"]),
}
FUNCTION_WORDS = frozenset().union(*_GRAMMAR.values()) | frozenset(["not", "no", "it", "its", "there", "than", "as", "such", "also", "more", "most", "other"])

# Columns of a word's row. The first block is summed over every token, the second over distinct words.
_TOKEN_COLUMNS = ("tokens", "letters", "syllables", "long words", "figures", *_GRAMMAR)
_WORD_COLUMNS = (
    "words", "content words", "frequency", "difficulty", "content difficulty",
    *(f"rarer than Zipf {z:g}" for z in _RARITY),
    *(f"harder than {c:g}" for c in _LEVELS),
    "excess difficulty", "squared excess", "technical use", "lay use", "dictionary use",
    "technical beyond lay", "technical beyond dictionary", "technical beyond general", "little lay use", "little dictionary use",
    "technical minus lay", "content technical minus lay", "acronyms", "symbols with figures", "capitalised",
    "dropped by experts", "dictionary entries", "easy-list words", "spelling", "topic",
)  # fmt: skip
_DIFFICULTY = _WORD_COLUMNS.index("difficulty")
_FREQUENCY = _WORD_COLUMNS.index("frequency")
_RARE = _WORD_COLUMNS.index("rarer than Zipf 3.5")

MARKS: tuple[str, ...] = ("(", ",", ";", ":", "-", "%", "/", "=")

Row = tuple[float, ...]
WordFacts = tuple[str, float, tuple[str, ...]]
"""A content word in lower case, its rating, and the reasons for it."""


class WordRows:
    """Turns word forms into rows of numbers, remembering them.

    Args:
        familiarity: rates single words.
        spelling: points (thousandths, sentence scale) of each letter group.
    """

    __slots__ = ("_spelling", "facts", "familiarity", "row")

    def __init__(self, familiarity: Familiarity, spelling: Mapping[str, int]) -> None:
        self.familiarity = familiarity
        self._spelling = spelling
        self.row: Callable[[str], Row] = lru_cache(maxsize=_MEMO)(self._row)
        self.facts: Callable[[str], WordFacts | None] = lru_cache(maxsize=_MEMO)(self._facts)

    def _facts(self, text: str) -> WordFacts | None:
        key = text.lower()
        if key in FUNCTION_WORDS or text[0].isdigit():
            return None
        return key, self.familiarity.rate(text), reasons(self.familiarity.lexicon.look_up(text))

    def _row(self, text: str) -> Row:
        word = self.familiarity.lexicon.look_up(text)
        key = word.key
        figure = text[0].isdigit()
        grammar = [float(key in group) for group in _GRAMMAR.values()]
        tokens = [1.0, float(len(text)), float(word.syllables), float(word.syllables >= 3 and not figure), float(figure), *grammar]
        if figure:
            return (*tokens, *(0.0 for _ in _WORD_COLUMNS))
        cost = min(1.0, max(0.0, self.familiarity.rate(text)))
        content = float(key not in FUNCTION_WORDS)
        excess = max(0.0, cost - _EVERYDAY)
        gap = word.technical - word.lay
        spelling = self._spelling.get
        # What everyone reads is known to lay readers, also if no lay text on medicine has it.
        general = word.zipf - _PER_MILLION
        lay, dictionary = max(word.lay, general), max(word.dictionary, general)
        return (
            *tokens,
            1.0,
            content,
            word.zipf,
            cost,
            cost * content,
            *(float(word.zipf < z) for z in _RARITY),
            *(float(cost > c) for c in _LEVELS),
            excess,
            excess * excess * 5,
            word.technical,
            lay,
            dictionary,
            max(0.0, gap),
            max(0.0, word.technical - dictionary),
            max(0.0, word.technical - general),
            float(lay < 0.5),
            float(dictionary < 0.5),
            gap,
            gap * content,
            float(len(text) > 1 and text.rstrip("s").isupper()),
            float(any(c.isdigit() for c in text)),
            float(text[0].isupper()),
            word.dropped - 0.3,
            float(word.defined),
            float(word.easy),
            sum(spelling(group, 0) for group in letter_groups(key)) / 1000,
            word.topic,
        )


_N_TOKEN = len(_TOKEN_COLUMNS)
_MEANS = tuple(i for i, n in enumerate(_WORD_COLUMNS) if n not in ("words", "content difficulty", "content technical minus lay", "spelling", "topic"))
_SUMS = tuple(
    i for i, n in enumerate(_WORD_COLUMNS) if n not in ("frequency", "technical use", "lay use", "dictionary use", "technical minus lay", "content technical minus lay", "spelling", "topic", "content difficulty")
)

FEATURES: tuple[tuple[str, str], ...] = (
    *((name, "length" if name in ("tokens", "letters", "syllables", "long words") else "structure") for name in _TOKEN_COLUMNS),
    ("log tokens", "length"), ("root tokens", "length"), ("tokens over 25", "length"), ("tokens over 40", "length"), ("under six tokens", "length"),
    ("letters a word", "length"), ("syllables a word", "length"), ("long words share", "length"),
    *((f"{_WORD_COLUMNS[i]} (sum)", "terms") for i in _SUMS),
    *((f"{_WORD_COLUMNS[i]} (mean)", "terms") for i in _MEANS),
    ("difficulty of content words (mean)", "terms"), ("technical minus lay of content words (mean)", "terms"),
    ("hardest word", "terms"), ("three hardest words (mean)", "terms"), ("six hardest words (mean)", "terms"), ("rarest word", "terms"),
    ("neighbouring rare words", "terms"),
    ("spelling", "terms"), ("topic", "terms"),
    *((f"sign {mark}", "structure") for mark in MARKS),
    ("question", "structure"), ("no end mark", "structure"),
)  # fmt: skip
"""Name and kind (length, terms or structure) of each measure of a sentence."""


def measure(sentences: Sequence[Sentence], rows: WordRows) -> Array:
    """Measure sentences (each with at least one token): a row for each sentence, a column for each of `FEATURES`."""
    row = rows.row
    found: list[Row] = []
    fresh: list[bool] = []
    starts: list[int] = []
    for sentence in sentences:
        starts.append(len(found))
        seen: set[str] = set()
        for token in sentence.tokens:
            text = token.text
            found.append(row(text))
            key = text.lower()
            fresh.append(key not in seen)
            seen.add(key)
    table = np.array(found)
    new = np.array(fresh, dtype=float)
    at = np.array(starts)
    token_sums = np.add.reduceat(table[:, :_N_TOKEN], at)
    words = table[:, _N_TOKEN:] * new[:, None]
    sums = np.add.reduceat(words, at)
    return _assemble(sentences, at, token_sums, words, sums)


def _assemble(sentences: Sequence[Sentence], at: Array, token_sums: Array, words: Array, sums: Array) -> Array:
    tokens = token_sums[:, :1]
    n = np.maximum(1.0, sums[:, :1])
    content = np.maximum(1.0, sums[:, 1:2])
    length = np.hstack(
        [
            np.log1p(tokens),
            np.sqrt(tokens),
            np.maximum(0, tokens - 25),
            np.maximum(0, tokens - 40),
            (tokens < 6).astype(float),
            token_sums[:, 1:4] / tokens,
        ]
    )
    owner = np.repeat(np.arange(len(at)), np.diff(np.append(at, len(words))))
    cost = words[:, _DIFFICULTY]
    order = np.lexsort((-cost, owner))
    ranked = cost[order]
    rank = np.arange(len(ranked)) - at[owner]
    top3 = np.add.reduceat(ranked * (rank < 3), at) / np.minimum(3, n[:, 0])
    top6 = np.add.reduceat(ranked * (rank < 6), at) / np.minimum(6, n[:, 0])
    hardest = ranked[at]
    zipf = np.where(words[:, 0] > 0, words[:, _FREQUENCY], _NO_WORD)
    rarest = np.minimum.reduceat(zipf, at)
    rare = words[:, _RARE]
    pair = np.zeros(len(words))
    pair[1:] = rare[1:] * rare[:-1] * (owner[1:] == owner[:-1])
    pairs = np.add.reduceat(pair, at)
    names = _WORD_COLUMNS
    root = np.sqrt(n)
    marks = np.array([[s.text.count(m) for m in MARKS] for s in sentences], dtype=float)
    ends = np.array([_end(s.text) for s in sentences], dtype=float)
    return np.hstack(
        [
            token_sums,
            length,
            sums[:, _SUMS],
            sums[:, _MEANS] / n,
            sums[:, [names.index("content difficulty"), names.index("content technical minus lay")]] / content,
            np.column_stack([hardest, top3, top6, rarest, pairs]),
            sums[:, [names.index("spelling"), names.index("topic")]] / root,
            marks,
            ends,
        ]
    )


def word_shares(sentence: Sentence, rows: WordRows, coefficients: Array) -> dict[str, float]:
    """What each distinct word of a sentence has in the vocabulary measures, in points; together all of them.

    A measure that is a sum or a mean is shared out by its terms; one that looks
    at the hardest words belongs to those words.
    """
    distinct: dict[str, str] = {}
    for token in sentence.tokens:
        if not token.text[0].isdigit():
            distinct.setdefault(token.text.lower(), token.text)
    # A figure among the tokens counts for nothing here, but stands between words.
    texts = [t.text for t in sentence.tokens]
    if not distinct:
        return {}
    weight = {name: float(c) for (name, _), c in zip(FEATURES, coefficients, strict=True)}
    table = np.array([rows.row(text)[_N_TOKEN:] for text in distinct.values()])
    n = len(table)
    names = _WORD_COLUMNS
    content = max(1.0, table[:, names.index("content words")].sum())
    points = sum(weight[f"{names[i]} (sum)"] * table[:, i] for i in _SUMS)
    points = points + sum(weight[f"{names[i]} (mean)"] * table[:, i] for i in _MEANS) / n
    points = points + weight["difficulty of content words (mean)"] * table[:, names.index("content difficulty")] / content
    points = points + weight["technical minus lay of content words (mean)"] * table[:, names.index("content technical minus lay")] / content
    points = points + (weight["spelling"] * table[:, names.index("spelling")] + weight["topic"] * table[:, names.index("topic")]) / n**0.5
    cost = table[:, _DIFFICULTY]
    for rank, at in enumerate(np.argsort(-cost, kind="stable")[:6]):
        points[at] += cost[at] * weight["six hardest words (mean)"] / min(6, n)
        if rank < 3:
            points[at] += cost[at] * weight["three hardest words (mean)"] / min(3, n)
        if rank == 0:
            points[at] += cost[at] * weight["hardest word"]
    rarest = int(np.argmin(table[:, _FREQUENCY]))
    points[rarest] += table[rarest, _FREQUENCY] * weight["rarest word"]
    place = {key: at for at, key in enumerate(distinct)}
    seen: set[str] = set()
    before = -1
    for text in texts:
        at = place.get(text.lower(), -1)
        at = -1 if at < 0 or text.lower() in seen else at
        seen.add(text.lower())
        if at >= 0 and before >= 0 and table[at, _RARE] and table[before, _RARE]:
            points[at] += weight["neighbouring rare words"] / 2
            points[before] += weight["neighbouring rare words"] / 2
        before = at
    return dict(zip(distinct.values(), points.tolist(), strict=True))


def _end(text: str) -> tuple[bool, bool]:
    last = text.rstrip("\"')]\u2019\u201d ")[-1:]
    return last == "?", last not in ".!?"
