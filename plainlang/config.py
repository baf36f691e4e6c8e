"""Settings of a project: the closest ``plainlang.toml``, or ``pyproject.toml`` with a ``[tool.plainlang]`` table.

Paths in a settings file are relative to it. Unknown keys are errors that name the nearest known one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plainlang.errors import PlainlangError
from plainlang.glossary.load import toml_error
from plainlang.report.finding import SEVERITIES, Severity
from plainlang.text.files import read_text
from plainlang.text.suggest import did_you_mean

NAMES = ("plainlang.toml", ".plainlang.toml")
"""Names of settings files, the one that wins first. Both win over ``pyproject.toml`` in the same folder."""

_LISTS = ("glossaries", "off", "keep", "select", "ignore", "exclude")
_KEYS = ("profile", "fail_on", "pipeline", *_LISTS)
_TABLE = re.compile(r"^\s*\[\s*tool\s*\.\s*[\"']?plainlang\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Config:
    """What a settings file says.

    Attributes:
        profile: name of a bundled profile, or path of one.
        fail_on: the lightest severity that fails a draft; None to leave it to the profile.
        pipeline: an installed spaCy pipeline to tag with; None for the one that plainlang ships.
        glossaries: files laid over the bundled glossary, the last one on top.
        off: glossary entries or whole glossary files not to use.
        keep: phrases never to touch.
        select: rules to run, all that the profile has on if empty.
        ignore: rules not to run.
        exclude: file patterns, as in ``.gitignore``, passed over also when a file is named outright.
        root: folder of the settings file; patterns are relative to it.
        path: the settings file; None if there is none.
    """

    profile: str = "public"
    fail_on: Severity | None = None
    pipeline: str | None = None
    glossaries: tuple[Path, ...] = ()
    off: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    root: Path = field(default_factory=Path)
    path: Path | None = None


def find(folder: Path) -> Path | None:
    """The settings file that counts for drafts in ``folder``: there, or in the nearest folder above.

    A ``pyproject.toml`` counts only if it has a ``[tool.plainlang]`` table.

    Raises:
        PlainlangError: if a ``pyproject.toml`` with such a table is not TOML.
    """
    start = folder.resolve()
    for above in (start, *start.parents):
        for name in NAMES:
            if (above / name).is_file():
                return above / name
        project = above / "pyproject.toml"
        if project.is_file() and _is_ours(project):
            return project
    return None


def load(path: Path | None) -> Config:
    """The settings in a file; the defaults for None.

    Raises:
        PlainlangError: if it cannot be read, is not TOML, or holds a key or value that means nothing.
    """
    if path is None:
        return Config()
    text = read_text(path)
    data: Any = _toml(text, path)
    if path.name == "pyproject.toml":
        data = _ours(data)
        if data is None:
            raise PlainlangError("no [tool.plainlang] table: add one, or name another file", path=path)
        if not isinstance(data, Mapping):
            raise PlainlangError("tool.plainlang must be a table", path=path)
    return _config(data, path, text)


def _toml(text: str, path: Path) -> Mapping[str, Any]:
    try:
        return MappingProxyType(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise toml_error(error, path) from None


def _is_ours(path: Path) -> bool:
    try:
        text = read_text(path)
    except PlainlangError:
        return False  # somebody else's file, and nothing in it is meant for us
    try:
        return _ours(_toml(text, path)) is not None
    except PlainlangError:
        if _TABLE.search(text):
            raise
        return False


def _ours(data: Mapping[str, Any]) -> Any:
    tools = data.get("tool")
    return tools.get("plainlang") if isinstance(tools, Mapping) else None


def _config(data: Mapping[str, Any], path: Path, text: str) -> Config:
    def wrong(key: str, message: str) -> PlainlangError:
        return PlainlangError(message, path=path, line=_line_of(key, text, path))

    for key, value in data.items():
        if key not in _KEYS:
            raise wrong(key, f"unknown key '{key}'{did_you_mean(key, _KEYS)}; there are {', '.join(_KEYS)}")
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise wrong(key, f"{key} must be a list of texts in quotes")
        elif not isinstance(value, str):
            raise wrong(key, f"{key} must be a text in quotes")
    fail_on = data.get("fail_on")
    if fail_on not in (None, *SEVERITIES):
        raise wrong("fail_on", f"fail_on is '{fail_on}': choose one of {', '.join(SEVERITIES)}")
    for key in ("select", "ignore"):
        for name in data.get(key, ()):
            if problem := _no_rule(name):
                raise wrong(key, problem)
    folder = path.parent
    profile = data.get("profile", "public")
    if profile.endswith(".toml") or "/" in profile:
        profile = str(folder / profile)
    lists = {key: tuple(data.get(key, ())) for key in _LISTS}
    return Config(
        profile=profile,
        fail_on=fail_on,
        pipeline=data.get("pipeline"),
        glossaries=tuple(folder / name for name in lists.pop("glossaries")),
        root=folder.resolve(),
        path=path,
        **lists,
    )


def _no_rule(name: str) -> str | None:
    from plainlang.report.registry import rules  # loads the rules, which few settings files ask for

    return None if name in rules() else f"unknown rule '{name}'{did_you_mean(name, rules())}"


def _line_of(key: str, text: str, path: Path) -> int | None:
    """The line where ``key`` stands; in ``pyproject.toml`` it may stand in other tables as well."""
    table = _TABLE.search(text) if path.name == "pyproject.toml" else None
    first = text.count("\n", 0, table.start()) if table else 0
    rows = enumerate(text.split("\n")[first:], first + 1)
    return next((n for n, row in rows if row.partition("=")[0].strip(" \t\"'[]") == key), None)
