"""What the tagger is shown: passages cut and written in several ways, with the right tags."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from plainlang.text import train_tagger as module
from plainlang.text.train_tagger import Tagged, disguise, held_out, joined_tag, prepare, recut

SENTENCE = Tagged(
    ("IL", "-", "2", "-", "induced", "genes", "rose", "."),
    (False, False, False, False, True, True, False, False),
    ("NN", "HYPH", "CD", "HYPH", "VBN", "NNS", "VBD", "."),
)


@pytest.mark.parametrize(
    ("tags", "tag"),
    [
        (["NN"], "NN"),
        (["NN", "HYPH", "VBN"], "JJ"),
        (["NN", "HYPH", "CD"], "NN"),
        (["JJ", "HYPH", "NN"], "NN"),
        (["CD", "HYPH", "CD"], "CD"),
        (["HYPH"], "HYPH"),
        (["VBN"], "VBN"),
    ],
)
def test_tag_of_joined_tokens(tags: list[str], tag: str) -> None:
    assert joined_tag(tags) == tag


def test_hyphens_are_kept_inside_words() -> None:
    joined = recut(SENTENCE, module._joined_pieces(SENTENCE))
    assert joined.words == ("IL-2-induced", "genes", "rose", ".")
    assert joined.tags == ("JJ", "NNS", "VBD", ".")
    assert joined.spaces == (True, True, False, False)


def test_spacy_cut_covers_the_same_text() -> None:
    nlp = spacy.blank("en")
    cut = recut(SENTENCE, module._spacy_pieces(nlp, SENTENCE))
    assert "".join(cut.words) == "".join(SENTENCE.words)
    assert len(cut.words) == len(cut.tags) < len(SENTENCE.words)


def test_capitals() -> None:
    assert SENTENCE.cased("upper").words[5] == "GENES"
    assert SENTENCE.cased("title").words[5] == "Genes"
    assert SENTENCE.cased("lower").tags == SENTENCE.tags


def test_disguise_keeps_shape_and_ending() -> None:
    rng = random.Random(0)
    hidden = disguise("photoreceptor", rng)
    assert hidden != "photoreceptor"
    assert (hidden[0], hidden[-3:], len(hidden)) == ("p", "tor", 13)
    gene = disguise("E2f1", rng)
    assert [gene[0].isupper(), gene[1].isdigit(), gene[2].islower(), gene[3].isdigit()] == [True] * 4
    assert disguise("+/-", rng) == "+/-"


def test_prepare_keeps_held_out_documents_apart_and_is_repeatable(tmp_path: Path) -> None:
    vocab = spacy.blank("en").vocab
    docs = [Doc(vocab, words=["Mouse", str(i), "died", "."], tags=["NN", "CD", "VBD", "."]) for i in range(60)]
    for name in ("craft_train", "craft_dev", "ewt_train"):
        DocBin(attrs=["TAG", "SPACY"], docs=docs if name == "ewt_train" else docs[:1]).to_disk(
            tmp_path / f"{name}.spacy"
        )
    texts: list[list[str]] = []
    for run in ("a", "b"):
        folder = tmp_path / run
        folder.mkdir()
        shown, kept = (list(DocBin().from_disk(p).get_docs(vocab)) for p in prepare(tmp_path, folder))
        expected = [doc.text for doc in docs if held_out(doc)]
        assert [doc.text for doc in kept[1:]] == expected
        assert expected
        assert not {doc.text for doc in shown if doc.text != docs[0].text} & set(expected)
        texts.append([doc.text for doc in shown])
    assert texts[0] == texts[1]
