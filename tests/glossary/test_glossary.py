"""The glossary as its users see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainlang.errors import PlainlangError
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text('[terms]\n"etiology" = "origin"\n', "utf-8")
    return path


def test_a_writers_file_wins(mine: Path) -> None:
    assert rewrite("The etiology is unknown.").text == "The cause is unknown."
    assert rewrite("The etiology is unknown.", glossary=Glossary.load(mine)).text == "The origin is unknown."


def test_later_files_win(mine: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("etiology,source\n", "utf-8")
    assert Glossary.load(mine, table).lookup("etiology")[0].plain == ("source",)
    assert Glossary.load(table, mine).lookup("etiology")[0].plain == ("origin",)


def test_switched_off(mine: Path) -> None:
    text = "The etiology is unknown."
    assert rewrite(text, glossary=Glossary.load(off=["etiology"])).text == text
    assert rewrite(text, glossary=Glossary.load(mine, off=["mine"], bundled=False)).text == text


def test_names_to_keep(mine: Path) -> None:
    text = "The Etiology Score and the etiology were kept."
    glossary = Glossary.load(mine, keep=["etiology"], bundled=False)
    assert rewrite(text, glossary=glossary).text == text


def test_lookup_finds_forms(own: Glossary) -> None:
    assert [term.key for term in own.lookup("Aetiologies")] == ["etiology"]
    assert [term.key for term in own.lookup("T-cells")] == ["T cell"]
    assert own.lookup("secondary tumors") == own.lookup("nothing like it") == own.lookup("") == ()


def test_near(own: Glossary) -> None:
    assert own.near("etiolgy") == ("etiology",)
    assert own.near("zzzzzz") == ()


def test_bundled_is_loaded_once() -> None:
    assert Glossary.bundled() is Glossary.load() is Glossary.bundled()


def test_errors(tmp_path: Path) -> None:
    with pytest.raises(PlainlangError):
        Glossary.load(tmp_path / "missing.toml")


def test_loops_between_files(mine: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text('[terms]\n"origin" = "etiology"\n', "utf-8")
    with pytest.raises(PlainlangError, match="circle"):
        Glossary.load(mine, other, bundled=False)


def test_what_the_writer_keeps_is_kept_inside_longer_terms() -> None:
    glossary = Glossary.load(keep=["renal"])
    text = "He had end-stage renal disease and hypertension."
    assert rewrite(text, glossary=glossary).text.startswith("He had end-stage renal disease and high")
    assert rewrite(text).text.startswith("He had kidney failure")
