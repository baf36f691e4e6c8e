"""Formats: found by discovery, named by files and by people."""

from __future__ import annotations

from pathlib import Path, PurePath
from types import ModuleType

import pytest

from plainlang.text import format as module
from plainlang.text.format import extensions, format_of, formats, names


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("draft.md", "markdown"),
        ("DRAFT.MD", "markdown"),
        ("a.b.markdown", "markdown"),
        ("paper.qmd", "markdown"),
        ("paper.Rmd", "markdown"),
        ("draft.txt", "plain"),
        ("draft", "plain"),
        (".md", "plain"),
        ("draft.xyz", "plain"),
        (Path("x") / "draft.md", "markdown"),
    ],
)
def test_format_of(path: str | PurePath, expected: str) -> None:
    assert format_of(path) == expected


def test_every_extension_names_a_format() -> None:
    assert set(extensions().values()) <= set(formats())
    assert all(extension == extension.lower() and extension.startswith(".") for extension in extensions())


def test_every_format_says_what_it_is() -> None:
    assert tuple(formats()) == names()
    for name, format in formats().items():
        assert format.name == name
        assert format.summary.endswith(".")
        assert format.is_text == hasattr(format.module, "read")


def broken(monkeypatch: pytest.MonkeyPatch, **content: object) -> None:
    """Make a module with this content the only two formats."""
    fake = ModuleType("plainlang.text.formats.fake", "It is made up.")
    fake.__dict__.update(content)
    monkeypatch.setattr(module.importlib, "import_module", lambda name: fake)
    monkeypatch.setattr(module, "names", lambda: ("fake", "other"))
    module._format.cache_clear()
    module.formats.cache_clear()


@pytest.fixture
def _fresh() -> object:
    yield
    module._format.cache_clear()
    module.formats.cache_clear()


@pytest.mark.usefixtures("_fresh")
def test_a_module_that_lacks_something_is_no_format(monkeypatch: pytest.MonkeyPatch) -> None:
    broken(monkeypatch, EXTENSIONS=(".x",))
    with pytest.raises(TypeError, match="format 'fake' lacks"):
        formats()
