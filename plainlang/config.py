"""Settings of a project: the closest ``plainlang.toml``, or ``pyproject.toml`` with a ``[tool.plainlang]`` table.

Paths in a settings file are relative to it. Unknown keys are errors that name the nearest known one. Besides what
`Config` lists it may change the profile (``difficulty``, ``[rules.NAME]``, ``[[per-section]]``; see
`plainlang.report.changes`), also for some files only::

    [[per-file]]
    files = ["leaflets/*.md"]
    profile = "patient"
    [per-file.rules.long-sentence]
    limit = 15
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plainlang.errors import PlainlangError
from plainlang.glossary.load import toml_error
from plainlang.report.changes import PLACE_KEYS, strings, wrong_in
from plainlang.report.finding import SEVERITIES, Severity
from plainlang.report.toml_file import TomlFile
from plainlang.text.files import read_text
from plainlang.text.suggest import did_you_mean

NAMES = ("plainlang.toml", ".plainlang.toml")
"""Names of settings files, the one that wins first. Both win over ``pyproject.toml`` in the same folder."""

_LISTS = ("glossaries", "off", "keep", "select", "ignore", "exclude")
_TEXTS = ("profile", "fail_on", "pipeline", "audience", "baseline")
_KEYS = ("profile", "pipeline", "baseline", *_LISTS, *PLACE_KEYS, "per-file")
_FILE_KEYS = ("files", "profile", "select", "ignore", *PLACE_KEYS)
_TABLE = re.compile(r"^\s*\[\s*tool\s*\.\s*[\"']?plainlang\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PerFile:
    """What holds for some files only, over what holds for all.

    Attributes:
        files: patterns as in ``.gitignore``, relative to the settings file.
        profile: instead of the one for all files.
        select: instead of the rules for all files.
        ignore: besides those for all files.
        table: what else it says.
    """

    files: tuple[str, ...]
    profile: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    table: TomlFile = field(repr=False, compare=False)


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
        baseline: the file of known findings; None if there is none.
        root: folder of the settings file; patterns are relative to it.
        path: the settings file; None if there is none.
        per_file: what holds for some files only; the last one that matches wins.
        table: the settings as read.
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
    baseline: Path | None = None
    root: Path = field(default_factory=Path)
    path: Path | None = None
    per_file: tuple[PerFile, ...] = ()
    table: TomlFile | None = field(default=None, repr=False, compare=False)


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
    # In a project file the same names may stand in tables of others.
    ours = _TABLE.search(text) if path.name == "pyproject.toml" else None
    table = TomlFile(path, text, data, text.count("\n", 0, ours.start()) if ours else 0)
    if problem := wrong_in(table, _KEYS):
        raise problem
    for key in _TEXTS:
        if not isinstance(data.get(key, ""), str):
            raise table.wrong(f"{key} must be a text in quotes", key)
    for key in _LISTS:
        value = data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise table.wrong(f"{key} must be a list of texts in quotes", key)
    fail_on = data.get("fail_on")
    if fail_on not in (None, *SEVERITIES):
        raise table.wrong(f"fail_on is '{fail_on}': choose one of {', '.join(SEVERITIES)}", "fail_on")
    _check_rules(table)
    folder = path.parent
    lists = {key: tuple(data.get(key, ())) for key in _LISTS}
    return Config(
        profile=_profile(data.get("profile", "public"), folder),
        fail_on=fail_on,
        pipeline=data.get("pipeline"),
        glossaries=tuple(folder / name for name in lists.pop("glossaries")),
        baseline=folder / data["baseline"] if "baseline" in data else None,
        root=folder.resolve(),
        path=path,
        per_file=tuple(_per_file(part) for part in table.tables("per-file")),
        table=table,
        **lists,
    )


def _per_file(table: TomlFile) -> PerFile:
    if problem := wrong_in(table, _FILE_KEYS):
        raise problem
    files, profile = strings(table, "files"), table.data.get("profile")
    if not files:
        raise table.wrong('per-file needs files, such as files = ["leaflets/*.md"]', "per-file")
    if not isinstance(profile, str | None):
        raise table.wrong("profile must be a text in quotes", "profile")
    select, ignore = (strings(table, key) for key in ("select", "ignore"))
    _check_rules(table)
    return PerFile(files, profile and _profile(profile, table.path.parent), select, ignore, table)


def _profile(name: str, folder: Path) -> str:
    return str(folder / name) if name.endswith(".toml") or "/" in name else name


def _check_rules(table: TomlFile) -> None:
    for key in ("select", "ignore"):
        for name in strings(table, key):
            if problem := _no_rule(name):
                raise table.wrong(problem, key)


def _no_rule(name: str) -> str | None:
    from plainlang.report.registry import rules  # loads the rules, which few settings files ask for

    known = any(fnmatchcase(rule, name) for rule in rules())
    return None if known else f"unknown rule '{name}'{did_you_mean(name, rules())}"
