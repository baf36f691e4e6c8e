"""What tests of the formats share: files built from what can be read, and what a reading of them is compared with."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from plainlang.text.document import HIDDEN, Block, Document
from plainlang.text.source import Source

FOLDER = Path(__file__).parent


@pytest.fixture(scope="session")
def builders() -> ModuleType:
    """The module `builders` beside this one."""
    spec = importlib.util.spec_from_file_location("builders", FOLDER / "builders.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _shown(document: Document, block: Block) -> str:
    return " ".join(re.sub(f"{HIDDEN}+", "□", block.span.of(document.text)).split())


@pytest.fixture(scope="session")
def prose() -> Callable[[Source], list[str]]:
    """The blocks of a source, as its cases write them down; parts with labels after a line for each."""

    def described(source: Source) -> list[str]:
        lines: list[str] = []
        for part in source.parts:
            lines += [f"== {part.label}"] if part.label else []
            for block in part.document.blocks:
                name = f"{block.kind} {block.level}" if block.level else block.kind
                lines.append(f"{name}: {_shown(part.document, block)}")
        return lines

    return described
