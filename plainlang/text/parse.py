"""Where spaCy comes in: Penn tags for our sentences, and our sentences for spaCy's users.

This is the only library file that imports spaCy, and it does so inside its functions, so that
reading, counting and matching never wait for it. Each of our sentences is tagged as a Doc of its
own: its tags depend on nothing but its text, and no tagger moves a sentence's end.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import as_file, files
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.errors import PlainlangError
from plainlang.text.document import HIDDEN, Sentence
from plainlang.text.normalize import normalize
from plainlang.text.sentences import split

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc

    from plainlang.text.form_tagger import FormTagger

Tags = tuple[str, ...]

_Piece = tuple[str, Sequence[str], Sequence[int], int]

SENTENCES = "plainlang_sentences"
"""Name of the spaCy component that sets our sentence starts."""

_TOKENIZER = "plainlang_tokenizer"

_BATCH = 32
"""Sentences that are tagged at once: their vectors fit in a processor's cache."""
_LONGEST = 10_000
_HIDDEN_WORD = re.compile(rf"(?<![^\s(]){HIDDEN}+(?=\s+[^\W_]|[ ,]*(?:is|are|was|were)\b)")
# Not needed for tags, and slow.
_EXCLUDED = ("parser", "senter", "ner", "lemmatizer", "textcat", "entity_linker", "entity_ruler")


def tag(sentences: Sequence[Sentence], pipeline: str | None = None) -> tuple[Tags, ...]:
    """One Penn tag for each token of each sentence.

    A token takes the tag of the spaCy token over its last letter ("mg" in "10mg"); one with an
    apostrophe that of the word it begins with ("patient's" is a noun, "don't" a verb). The same
    sentence always gets the same tags, alone or among others. Sentences without tokens get ``()``.

    Args:
        sentences: as in `Document.sentences`.
        pipeline: name or path of an installed spaCy pipeline; None for the one that plainlang ships.

    Raises:
        PlainlangError: if the pipeline is missing, is not English or sets no Penn tags, or if the
            installed spaCy is not one that the shipped pipeline works with.
    """
    batches = (sentences[at : at + _BATCH] for at in range(0, len(sentences), _BATCH))
    return tuple(tags for batch in batches for tags in _tagged(batch, pipeline))


def _tagged(sentences: Sequence[Sentence], pipeline: str | None) -> Iterator[Tags]:
    nlp = tagger(pipeline)
    pieces = [piece for sentence in sentences for piece in _pieces(sentence)]
    docs = [_doc(nlp, text) for text, *_ in pieces]
    found = _form_tagger().tags(docs) if pipeline is None else [[word.tag_ for word in doc] for doc in nlp.pipe(docs)]
    tags = (
        of[at]
        for doc, of, (_, tokens, starts, begin) in zip(docs, found, pieces, strict=True)
        for at in _aligned(doc, tokens, starts, begin)
    )
    for sentence in sentences:
        yield tuple(islice(tags, len(sentence.tokens)))


@cache
def _form_tagger() -> FormTagger:
    from plainlang.text.form_tagger import FormTagger

    return FormTagger(tagger())


def _pieces(sentence: Sentence) -> Iterator[_Piece]:
    """Text, tokens, their starts and start of a sentence; several where it is longer than any that was ever written.

    spaCy refuses a text of a million characters, and its memory grows with the length of a Doc.
    """
    text, begin, tokens = sentence.text, sentence.span.start, sentence.tokens
    if len(text) <= _LONGEST:
        yield text, tokens.texts, tokens.starts, begin
        return
    first, starts = 0, tokens.starts
    while first < len(tokens):
        start, last = starts[first], first + 1
        while last < len(tokens) and tokens.end(last) - start <= _LONGEST:
            last += 1
        end = min(tokens.end(last - 1), start + _LONGEST)  # one token may be longer by itself
        yield text[start - begin : end - begin], tokens.texts[first:last], starts[first:last], start
        first = last


def tagger(name: str | None = None) -> Language:
    """The pipeline that tags: the shipped one, or the user's own of this name or path. Loaded once.

    Raises:
        PlainlangError: see `tag`.
    """
    return _loaded(name)


@cache
def _loaded(name: str | None) -> Language:
    nlp = _shipped() if name is None else _named(name)
    labels = {label for pipe, _ in nlp.pipeline for label in nlp.pipe_labels.get(pipe, ())}
    if nlp.lang != "en" or not {"NN", "VBN"} <= labels:
        raise PlainlangError(f"spaCy pipeline '{name}' sets no English Penn tags: name one that does, or none")
    return nlp


def described(name: str | None = None) -> str:
    """What a report says tagged the text, such as ``"plainlang_tagger 1.0.0"``.

    Raises:
        PlainlangError: see `tag`.
    """
    meta = tagger(name).meta
    return f"{meta['name'] if name is None else name} {meta['version']}"


def set_sentences(doc: Doc) -> Doc:
    """Set the sentence starts of a Doc where `plainlang.text.sentences.split` sees them.

    A sentence that begins inside a spaCy token begins with that token.
    """
    starts = [span.start for span in split(doc.text)]
    for token in doc:
        reached = bisect_right(starts, token.idx + max(0, len(token) - 1))
        token.is_sent_start = token.i == 0 or reached > bisect_right(starts, token.idx - 1)
    return doc


def _shipped() -> Language:
    import spacy

    with as_file(files("plainlang.text") / "tagger") as folder:
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        wanted = meta["spacy_version"]
        installed = version("spacy")
        if not spacy.util.is_compatible_version(installed, wanted):
            raise PlainlangError(
                f"the part-of-speech tagger needs spaCy {wanted}, but {installed} is installed: "
                "install a matching spaCy, or name a pipeline of your own"
            )
        spacy.util.registry.tokenizers(_TOKENIZER, func=_bare_tokenizer)
        return spacy.load(folder, config={"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}})


def _bare_tokenizer() -> Callable[[Language], Tokenizer]:
    """Makes a tokenizer without rules: spaCy would give it all those for English, and then ours in their place."""
    from spacy.tokenizer import Tokenizer

    return lambda nlp: Tokenizer(nlp.vocab)


def _named(name: str) -> Language:
    import spacy

    try:
        return spacy.load(Path(name) if Path(name).is_dir() else name, exclude=list(_EXCLUDED))
    except OSError as error:
        raise PlainlangError(f"spaCy pipeline '{name}' is not installed: install it, or name none") from error
    except (ImportError, ValueError) as error:
        raise PlainlangError(f"spaCy pipeline '{name}' cannot be loaded: {error}") from error


def _doc(nlp: Language, text: str) -> Doc:
    """A Doc of one sentence, without tokens for white space: the taggers have not been shown any."""
    from spacy.tokens import Doc

    text = _plain(text)
    doc = nlp.make_doc(text)
    if "  " not in text and not text.startswith(" "):
        return doc
    kept = [token for token in doc if not token.is_space]
    bare = Doc(nlp.vocab, words=[t.text for t in kept], spaces=[bool(t.whitespace_) for t in kept])
    bare.user_data["at"] = [t.idx for t in kept]
    return bare


def _plain(text: str) -> str:
    """``text`` with one hyphen, one space and one apostrophe, as long as before.

    Hidden content reads as a name where it stands as a word of its own before other words
    (code in "use CODE to run it"), and as nothing elsewhere (a citation after a word or before a full stop).
    """
    text = normalize(text)
    if HIDDEN in text:
        text = _HIDDEN_WORD.sub(lambda hidden: "X" * len(hidden.group()), text).replace(HIDDEN, " ")
    return text


def _aligned(doc: Doc, tokens: Iterable[str], places: Iterable[int], offset: int) -> Iterator[int]:
    """For each of our tokens the number of spaCy's that says what it is."""
    starts = doc.user_data.get("at") or doc.to_array("IDX").tolist()
    for token, place in zip(tokens, places, strict=True):
        is_joined = "'" in token or "\u2019" in token
        yield bisect_right(starts, place - offset + (0 if is_joined else len(token) - 1)) - 1
