"""What the tests of the glossary share: a small glossary of their own, in a cache folder of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plainlang.glossary.glossary import Glossary
from plainlang.glossary.match import Match, matches
from plainlang.glossary.rewrite import rewrite
from plainlang.glossary.site import Site, Tagged
from plainlang.text.read import parse

OWN = Path(__file__).with_name("glossary.toml")


@pytest.fixture(autouse=True)
def _cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(scope="session")
def own() -> Glossary:
    """The glossary beside this file, alone."""
    return Glossary.load(OWN, bundled=False)


@pytest.fixture
def say(own: Glossary) -> Callable[[str], str]:
    """A text rewritten with `own`."""
    return lambda text: rewrite(text, glossary=own).text


@pytest.fixture
def find(own: Glossary) -> Callable[[str], list[Match]]:
    """The matches of `own` in a text."""
    return lambda text: list(matches(parse(text, "plain"), own.index))


@pytest.fixture
def site(own: Glossary) -> Callable[[str, str], Site]:
    """The first reading of the match in a text that is written so."""

    def finding(text: str, written: str) -> Site:
        document = parse(text, "plain")
        match = next(m for m in matches(document, own.index) if m.span.of(text) == written)
        return Site(document, match, match.forms[0], Tagged())

    return finding


@pytest.fixture
def glossary_of(tmp_path: Path) -> Callable[[str], Glossary]:
    """A glossary of the lines of a [terms] table."""

    def making(terms: str, name: str = "own.toml") -> Glossary:
        path = tmp_path / name
        path.write_text(f"[terms]\n{terms}\n", encoding="utf-8")
        return Glossary.load(path, bundled=False)

    return making
