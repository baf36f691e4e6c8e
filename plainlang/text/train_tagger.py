"""Rebuild the shipped tagger from the treebanks, with one command and a fixed seed.

    python -m plainlang.text.train_tagger TREEBANKS OUT

TREEBANKS holds ``craft_train.spacy``, ``craft_dev.spacy`` and ``ewt_train.spacy`` (spaCy DocBin
files with Penn tags). OUT becomes a spaCy pipeline directory such as ``plainlang/text/tagger``.
Not used at run time; needs nothing beyond spaCy. One core takes about half an hour.

The treebanks are cut in a finer way than running text is (CRAFT splits "IL-2-induced" in five, spaCy's
English tokenizer leaves it whole), and hold few headings in capitals. So some passages are shown a second
time, cut as spaCy cuts them, with hyphens and slashes left inside words, or with their capitals changed.
Rare words are now and then disguised by other letters, because most hard words in a new text are new words.
"""

from __future__ import annotations

import argparse
import random
import string
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

CONFIG = Path(__file__).with_name("tagger.cfg")
SEED = 4
VERSION = "1.0.0"
SPACY = ">=3.8.0,<3.9.0"
"""The spaCy that the weights are known to work with."""
HELD_OUT = 10
"""One EWT document in this many, chosen by the checksum of its text, is kept for measuring."""

RECUT, JOINED, LOWER, UPPER, TITLE = 0.25, 0.35, 0.06, 0.04, 0.04
"""Shares of passages shown a second time: cut by spaCy, hyphens kept, in lower case, in capitals, Capitalized."""
PASSAGE = (1, 1, 1, 2, 3, 6)
"""A passage is one of so many sentences: the tagger must do for a sentence alone and for whole paragraphs."""
DISGUISED, RARE = 0.4, 4
"""Share of the uses of rare words that are disguised; a word is rare if used at most so often."""

_OPEN = ("NN", "VB", "JJ", "RB")
_JOINERS = frozenset("-/\u2010\u2011\u2013\u2212")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A passage as it is shown to the tagger."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...]

    def cased(self, how: str) -> Tagged:
        """The same sentence with ``how`` ("lower", "upper" or "title") applied to every word."""
        words = tuple(w[:1].upper() + w[1:] if how == "title" else getattr(w, how)() for w in self.words)
        return Tagged(words, self.spaces, self.tags)


def disguise(word: str, rng: random.Random) -> str:
    """A word of the same shape with other letters; a plain word keeps its first letter and its last three.

    >>> len(disguise("photoreceptor", random.Random(1))), disguise("photoreceptor", random.Random(1))[-3:]
    (13, 'tor')
    """
    is_symbol = any(c.isdigit() for c in word) or any(c.isupper() for c in word[1:])
    out = []
    for at, c in enumerate(word):
        if c.isascii() and (is_symbol or 0 < at < len(word) - 3):
            pool = string.digits if c.isdigit() else string.ascii_uppercase if c.isupper() else string.ascii_lowercase
            c = rng.choice(pool) if c.isalnum() else c
        out.append(c)
    return "".join(out)


def held_out(doc: Doc) -> bool:
    """True for the documents of EWT that the tagger never sees.

    The checksum does not depend on the order of the file nor on the process.
    """
    return zlib.crc32(doc.text.encode()) % HELD_OUT == 0


def joined_tag(tags: Sequence[str]) -> str:
    """The tag of a word made of several tokens, by the Penn treebank's custom for hyphenated words.

    >>> joined_tag(["NN", "HYPH", "VBN"]), joined_tag(["NN", "HYPH", "CD"]), joined_tag(["JJ", "HYPH", "NN"])
    ('JJ', 'NN', 'NN')
    """
    parts = [t for t in tags if t[:1].isalpha() and t not in ("HYPH", "SYM")] or list(tags)
    last = parts[-1]
    if len(parts) > 1 and last in ("VBN", "VBG"):
        return "JJ"
    if len(parts) > 1 and last in ("CD", "LS"):
        return next((t for t in reversed(parts) if t.startswith("NN")), last)
    return last


def recut(sentence: Tagged, pieces: Sequence[tuple[int, int]]) -> Tagged:
    """``sentence`` cut at ``pieces`` (half-open offsets into its text) in place of its own tokens."""
    starts, at = [], 0
    for word, space in zip(sentence.words, sentence.spaces, strict=True):
        starts.append(at)
        at += len(word) + space
    text = "".join(w + " " * s for w, s in zip(sentence.words, sentence.spaces, strict=True))
    words, spaces, tags = [], [], []
    for begin, end in pieces:
        inside = [
            tag
            for start, word, tag in zip(starts, sentence.words, sentence.tags, strict=True)
            if start < end and begin < start + len(word)
        ]
        words.append(text[begin:end])
        spaces.append(text[end : end + 1] == " ")
        tags.append(joined_tag(inside))
    return Tagged(tuple(words), tuple(spaces), tuple(tags))


def _joined_pieces(sentence: Tagged) -> list[tuple[int, int]]:
    """Offsets of the sentence's tokens with everything that a hyphen or slash ties together in one."""
    pieces: list[tuple[int, int]] = []
    at, glue = 0, False
    for i, (word, space) in enumerate(zip(sentence.words, sentence.spaces, strict=True)):
        begins, end = at, at + len(word)
        is_joiner = word in _JOINERS
        if pieces and (glue or (is_joiner and i and not sentence.spaces[i - 1])) and pieces[-1][1] == begins:
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((begins, end))
        glue = is_joiner and not space
        at = end + space
    return pieces


def _spacy_pieces(nlp: Language, sentence: Tagged) -> list[tuple[int, int]]:
    text = "".join(w + " " * s for w, s in zip(sentence.words, sentence.spaces, strict=True))
    return [(t.idx, t.idx + len(t)) for t in nlp.make_doc(text) if not t.is_space]


def variants(nlp: Language, sentence: Tagged, rng: random.Random) -> Iterator[Tagged]:
    """``sentence`` itself, and now and then one more way it could have been written or cut."""
    yield sentence
    if rng.random() < RECUT:
        yield recut(sentence, _spacy_pieces(nlp, sentence))
    if rng.random() < JOINED and _JOINERS.intersection(sentence.words):
        yield recut(sentence, _joined_pieces(sentence))
    for how, share in (("lower", LOWER), ("upper", UPPER), ("title", TITLE)):
        if rng.random() < share:
            yield sentence.cased(how)


def _passages(doc: Doc, rng: random.Random) -> Iterator[Tagged]:
    """``doc`` in passages of random length, each of whole sentences."""
    starts = [sent.start for sent in doc.sents] if doc.has_annotation("SENT_START") else [0]
    at = 0
    while at < len(starts):
        size = rng.choice(PASSAGE)
        end = starts[at + size] if at + size < len(starts) else len(doc)
        yield _tagged(doc[starts[at] : end])
        at += size


def _tagged(tokens: Doc | Span) -> Tagged:
    return Tagged(
        tuple(t.text for t in tokens), tuple(bool(t.whitespace_) for t in tokens), tuple(t.tag_ for t in tokens)
    )


def _store(nlp: Language, passages: Sequence[Tagged], path: Path) -> None:
    docs = [Doc(nlp.vocab, words=list(p.words), spaces=list(p.spaces), tags=list(p.tags)) for p in passages if p.words]
    DocBin(attrs=["TAG", "SPACY"], docs=docs).to_disk(path)


def prepare(treebanks: Path, folder: Path) -> tuple[Path, Path]:
    """Write the passages to train on and the documents to measure on; return their paths.

    Raises:
        FileNotFoundError: if a treebank is missing.
    """
    nlp = spacy.blank("en")
    rng = random.Random(SEED)
    shown: list[Tagged] = []
    kept: list[Tagged] = []
    for name in ("craft_train", "craft_dev", "ewt_train"):
        for doc in DocBin().from_disk(treebanks / f"{name}.spacy").get_docs(nlp.vocab):
            if name == "craft_dev" or (name == "ewt_train" and held_out(doc)):
                kept.append(_tagged(doc))
            else:
                shown.extend(_passages(doc, rng))
    uses = Counter(word.lower() for passage in shown for word in passage.words)
    rare = frozenset(word for word, n in uses.items() if n <= RARE)
    shown = [variant for passage in shown for variant in variants(nlp, passage, rng)]
    shown = [_disguised(passage, rare, rng) for passage in shown]
    rng.shuffle(shown)
    paths = folder / "train.spacy", folder / "dev.spacy"
    for path, passages in zip(paths, (shown, kept), strict=True):
        _store(nlp, passages, path)
    return paths


def _disguised(passage: Tagged, rare: frozenset[str], rng: random.Random) -> Tagged:
    words = tuple(
        disguise(word, rng) if tag.startswith(_OPEN) and word.lower() in rare and rng.random() < DISGUISED else word
        for word, tag in zip(passage.words, passage.tags, strict=True)
    )
    return Tagged(words, passage.spaces, passage.tags)


def build(treebanks: Path, out: Path) -> None:
    """Train and write the pipeline directory ``out``: weights, labels, tokenizer, configuration."""
    with tempfile.TemporaryDirectory() as folder:
        train_path, dev_path = prepare(treebanks, Path(folder))
        overrides = {"paths.train": str(train_path), "paths.dev": str(dev_path)}
        nlp, _ = train(init_nlp(load_config(CONFIG, overrides=overrides)))
    nlp.config["paths"] = dict.fromkeys(("train", "dev", "vectors", "init_tok2vec"))
    nlp.meta.update(
        name="plainlang_tagger",
        description="Penn part-of-speech tags for scientific and everyday English.",
        license="CC BY-SA 4.0",
        spacy_version=SPACY,
        version=VERSION,
    )
    # The vocabulary of training holds every word seen, which the hashed features do not need: keep the tags.
    nlp.to_disk(out, exclude=["vocab"])
    vocab = spacy.blank("en").vocab
    for label in nlp.pipe_labels["tagger"]:
        vocab.strings.add(label)
    vocab.to_disk(out / "vocab")


def main(argv: Sequence[str] | None = None) -> int:
    """Run from the command line; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m plainlang.text.train_tagger", description=build.__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args(argv)
    build(options.treebanks, options.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
