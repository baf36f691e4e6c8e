"""Glossary files: what is read, and what is refused with the place and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainlang.errors import PlainlangError
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.load import FIELDS, bundled, load, merge, only


def put(tmp_path: Path, text: str, name: str = "own.toml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_field(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        """
[meta]
title = "Mine"
[terms.etiology]
plain = ["cause", "reason"]
plural = "causes"
modifier = "cause"
explain = "why a disease begins"
explain_plural = "why diseases begin"
mode = "substitute"
pos = "noun"
number = "count"
slot = "anywhere"
variants = ["aetiology"]
of = "cause"
needs = ["disease"]
never = ["etiology unit"]
patient = "reason"
policymaker = "origin"
examples = [["Disease etiology.", "Disease cause."]]
""",
    )
    (term,) = load(path)
    assert term.plain == ("cause", "reason")
    assert term.phrases == ("etiology", "aetiology")
    assert term.concept == "cause"
    assert (term.wording("public"), term.wording("patient"), term.wording("policymaker")) == (
        "cause",
        "reason",
        "origin",
    )
    assert term.all_wordings == ("cause", "reason", "causes", "origin")
    assert term.examples == (("Disease etiology.", "Disease cause."),)
    assert term.domain == "Mine"
    assert term.place == f"{path}:4"
    assert set(term.to_dict()) <= {*type(term).__slots__}


def test_defaults(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        '[terms]\n"a" = "b"\n"c" = { explain = "d" }\n"e" = { mode = "keep" }\n"f" = { plain = "g", explain = "h" }',
    )
    terms = load(path)
    assert [term.mode for term in terms] == ["substitute", "explain", "keep", "substitute"]
    assert {(term.pos, term.mass, term.before_noun) for term in terms} == {("noun", False, False)}
    assert terms[0].concept == "a"
    assert terms[0].domain == "own"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[terms]\n"a" = "b\n', 2, "not valid TOML"),
        ('[terms]\n"a" = "b"\n"a" = "c"\n', 3, "not valid TOML"),
        ('[terms]\n"a" = "b"\n"c" = { plain = "d", variants = ["a"] }\n', 3, "'a' is listed twice"),
        ('[terms]\n"a" = { plian = "b" }\n', 2, "did you mean 'plain'?"),
        ('[terms]\n"a" = { plain = "b", pos = "nuon" }\n', 2, "did you mean 'noun'?"),
        ('[terms]\n"a" = { plain = "b", mode = "explian" }\n', 2, "did you mean 'explain'?"),
        ('[terms]\n"a" = { plain = "b", number = "many" }\n', 2, "count, mass"),
        ('[terms]\n"a" = { plain = 3 }\n', 2, "plain must be a text in quotes"),
        ('[terms]\n"a" = { plain = "" }\n', 2, "plain must be a text in quotes"),
        ('[terms]\n"a" = { plain = "b", needs = 4 }\n', 2, "needs must be a text in quotes"),
        ('[terms]\n"a" = { explain = ["b"] }\n', 2, "explain must be a text in quotes"),
        ('[terms]\n"a" = { }\n', 2, "nothing to say instead"),
        ('[terms]\n"a" = { mode = "substitute", explain = "b" }\n', 2, "nothing to say instead"),
        ('[terms]\n"a" = 3\n', 2, "an entry is a wording in quotes"),
        ('[terms]\n" a" = "b"\n', 2, "doubled spaces"),
        ('[terms]\n"" = "b"\n', 2, "not empty"),
        ('[terms]\n"a" = { plain = "b", examples = ["c"] }\n', 2, "examples must be pairs"),
        ('[terms]\n"a" = { plain = "b", examples = 3 }\n', 2, "examples must be pairs"),
        ('[term]\n"a" = "b"\n', 1, "did you mean 'terms'?"),
        ('[meta]\ntitle = "x"\n', None, "no [terms] table"),
        ("terms = 3\n", None, "no [terms] table"),
    ],
)
def test_errors_of_toml(tmp_path: Path, text: str, line: int | None, words: str) -> None:
    path = put(tmp_path, text)
    with pytest.raises(PlainlangError) as caught:
        load(path)
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"{path}:{line}" if line else str(path))


def test_toml_errors_name_the_column(tmp_path: Path) -> None:
    with pytest.raises(PlainlangError) as caught:
        load(put(tmp_path, '[terms]\n"a" = nope\n'))
    assert (caught.value.line, caught.value.column) == (2, 7)


def test_a_loop_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlainlangError, match="goes round in a circle"):
        load(put(tmp_path, '[terms]\n"cause" = "origin"\n"origin" = "cause"\n'))
    with pytest.raises(PlainlangError, match="is the term itself"):
        load(put(tmp_path, '[terms]\n"cause" = "cause"\n'))


@pytest.mark.parametrize(
    "lines",
    [
        "term,plain\netiology,cause\nutilize,use\n",
        "etiology;cause\nutilize;use\n",
        '"etiology"\t"cause"\nutilize\tuse\n',
    ],
)
def test_csv(tmp_path: Path, lines: str) -> None:
    terms = load(put(tmp_path, lines, "own.csv"))
    assert [(term.key, term.plain) for term in terms] == [("etiology", ("cause",)), ("utilize", ("use",))]


def test_csv_of_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes('\ufeffTerm,Plain\r\netiology,"cause, or reason"\r\n\r\n'.encode())
    (term,) = load(path)
    assert term.plain == ("cause, or reason",)


@pytest.mark.parametrize(
    ("text", "line"), [("a,b\nc\n", 2), ("a,b,c\n", 1), ("a,\n", 1), ('a,b\n"c,d\n', 2), ("a,b\na,c\n", 2)]
)
def test_errors_of_csv(tmp_path: Path, text: str, line: int) -> None:
    path = put(tmp_path, text, "own.csv")
    with pytest.raises(PlainlangError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}:{line}")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(PlainlangError, match=r"nowhere\.toml"):
        load(tmp_path / "nowhere.toml")


def test_later_terms_win(tmp_path: Path) -> None:
    base = load(put(tmp_path, '[terms]\n"a" = { plain = "b", variants = ["aa"] }\n"c" = "d"\n'))
    over = load(put(tmp_path, '[terms]\n"aa" = "z"\n', "over.toml"))
    assert {term.key: term.plain for term in merge(base, over)} == {"c": ("d",), "aa": ("z",)}


def test_entries_and_files_can_be_switched_off(tmp_path: Path) -> None:
    path = put(tmp_path, '[meta]\ntitle = "Mine"\n[terms]\n"a" = "b"\n"c" = "d"\n')
    assert [t.key for t in only(load(path), ["a"])] == ["c"]
    assert only(load(path), ["own"]) == only(load(path), ["Mine"]) == ()


def test_the_bundled_files_load() -> None:
    assert len(bundled()) > 20
    assert len(Glossary.bundled().terms) > 3000
    assert "plain" in FIELDS
