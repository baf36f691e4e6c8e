"""Settings of a project: the closest ``plainlang.toml``, or ``pyproject.toml`` with a ``[tool.plainlang]`` table.

Paths in a settings file are relative to it. Unknown keys are errors that name the nearest known one.
"""

from __future__ import annotations

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

_LISTS = ("glossaries", "off", "keep", "select", "ignore", "exclude")
_KEYS = ("profile", "fail_on", *_LISTS)


@dataclass(frozen=True, slots=True)
class Config:
    """What a settings file says.

    Attributes:
        profile: name of a bundled profile, or path of one.
        fail_on: the lightest severity that fails a draft; None to leave it to the profile.
        glossaries: files laid over the bundled glossary, the last one on top.
        off: glossary entries or whole glossary files not to use.
        keep: phrases never to touch.
        select: rules to run, all that the profile has on if empty.
        ignore: rules not to run.
        exclude: file patterns, as in ``.gitignore``, passed over also when a file is named outright.
        root: folder of the settings file; patterns are relative to it.
    """

    profile: str = "public"
    fail_on: Severity | None = None
    glossaries: tuple[Path, ...] = ()
    off: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    root: Path = field(default_factory=Path)
    path: Path | None = None


def find(start: Path) -> Path | None:
    """The settings file that counts for ``start``: in its folder or the nearest one above."""
    for folder in (start.resolve(), *start.resolve().parents):
        for name in ("plainlang.toml", ".plainlang.toml"):
            if (folder / name).is_file():
                return folder / name
        project = folder / "pyproject.toml"
        if project.is_file() and "plainlang" in _toml(project).get("tool", {}):
            return project
    return None


def load(path: Path | None) -> Config:
    """The settings in a file; the defaults for None.

    Raises:
        PlainlangError: if it cannot be read, is not TOML, or holds a key or value that means nothing.
    """
    if path is None:
        return Config()
    data = _toml(path)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("plainlang", {})
    return _config(data, path)


def _toml(path: Path) -> Mapping[str, Any]:
    try:
        return MappingProxyType(tomllib.loads(read_text(path)))
    except tomllib.TOMLDecodeError as error:
        raise toml_error(error, path) from None


def _config(data: Mapping[str, Any], path: Path) -> Config:
    text = read_text(path)

    def wrong(key: str, message: str) -> PlainlangError:
        line = next((n for n, row in enumerate(text.splitlines(), 1) if row.split("=")[0].strip(" \"'") == key), None)
        return PlainlangError(message, path=path, line=line)

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
    folder = path.parent
    profile = data.get("profile", "public")
    if profile.endswith(".toml") or "/" in profile:
        profile = str(folder / profile)
    lists = {key: tuple(data.get(key, ())) for key in _LISTS}
    return Config(
        profile=profile,
        fail_on=fail_on,
        glossaries=tuple(folder / name for name in lists.pop("glossaries")),
        root=folder.resolve(),
        path=path,
        **lists,
    )
