"""Who the draft is for: limits, options and severities, as TOML that a team can extend.

A profile names its rules by ``[rules.NAME]`` tables. ``severity`` is ``error``, ``warning``, ``note`` or ``off``;
every other key is an option of the rule. What a table does not say stays as in the profile that it extends, or as
the rule itself has it. ``extends`` names a bundled profile, or a file beside this one.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plainlang.errors import PlainlangError
from plainlang.glossary.load import toml_error
from plainlang.glossary.term import AUDIENCES, Audience
from plainlang.report.finding import SEVERITIES, Severity
from plainlang.text.files import read_text
from plainlang.text.suggest import did_you_mean

_KEYS = ("title", "description", "extends", "audience", "difficulty", "fail_on", "rules")


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """How a rule is run: its severity (None: off) and its options."""

    severity: Severity | None
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Profile:
    """A readership.

    Attributes:
        name: as given on the command line.
        audience: whose glossary wordings are preferred.
        difficulty: the sentence difficulty, 1..6, above which a sentence is too technical.
        fail_on: the lightest severity that makes a draft fail.
        rules: settings by rule name; a rule that is not named keeps its own defaults.
    """

    name: str
    title: str
    description: str
    audience: Audience
    difficulty: float
    fail_on: Severity
    rules: Mapping[str, RuleSetting]

    @classmethod
    def load(cls, name: str | Path, defaults: Mapping[str, RuleSetting] | None = None) -> Profile:
        """A bundled profile by name, or a file by path (anything with a slash or ending in ``.toml``).

        Args:
            name: which one.
            defaults: the rules with their own settings, to check the profile against; plainlang's rules if None.

        Raises:
            PlainlangError: if there is no such profile or it is not valid.
        """
        if defaults is None:
            # The registry reads the rules, and they import this module.
            from plainlang.report.registry import rule_defaults

            defaults = rule_defaults()
        return _profile(str(name), _chain(str(name), None, ()), defaults)

    def fails(self, severity: Severity) -> bool:
        """True if a finding of this severity makes the draft fail."""
        return SEVERITIES.index(severity) <= SEVERITIES.index(self.fail_on)


@cache
def bundled_profiles() -> tuple[str, ...]:
    """The names of the profiles that come with plainlang."""
    return tuple(sorted(p.stem for p in _folder().glob("*.toml")))


@dataclass(frozen=True, slots=True)
class _File:
    """A profile file as read."""

    path: Path
    text: str
    data: Mapping[str, Any]

    def wrong(self, message: str, *keys: str) -> PlainlangError:
        """An error on the line of the innermost of ``keys`` that can be found, each below the one before."""
        line, lines = None, self.text.splitlines()
        for key in keys:
            pattern = re.compile(
                rf"\s*(?:\[.*(?<![\w-])[\"']?{re.escape(key)}[\"']?\s*\]|[\"']?{re.escape(key)}[\"']?\s*=)"
            )
            line = next((n for n in range(line or 0, len(lines)) if pattern.match(lines[n])), line)
        return PlainlangError(message, path=self.path, line=None if line is None else line + 1)


def _folder() -> Path:
    return Path(str(resources.files("plainlang"))) / "report" / "profiles"


def _chain(name: str, beside: _File | None, seen: tuple[Path, ...]) -> tuple[_File, ...]:
    """The file of a profile after those that it extends, the root first."""
    wrong = beside.wrong if beside else lambda message, *_: PlainlangError(message)
    if name.endswith(".toml") or "/" in name:
        path = (beside.path.parent if beside else Path()) / name
    elif name in bundled_profiles():
        path = _folder() / f"{name}.toml"
    else:
        known = bundled_profiles()
        raise wrong(f"unknown profile '{name}'{did_you_mean(name, known)}; there are {', '.join(known)}", "extends")
    if path.resolve() in seen:
        raise wrong(f"profile '{name}' extends itself", "extends")
    text = read_text(path)
    try:
        file = _File(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise toml_error(error, path) from None
    for key in file.data:
        if key not in _KEYS:
            raise file.wrong(f"unknown key '{key}'{did_you_mean(key, _KEYS)}; there are {', '.join(_KEYS)}", key)
    for key in ("title", "description", "extends"):
        if not isinstance(file.data.get(key, ""), str):
            raise file.wrong(f"{key} must be a text in quotes", key)
    parent = file.data.get("extends")
    return (*(_chain(parent, file, (*seen, path.resolve())) if parent else ()), file)


def _profile(name: str, chain: tuple[_File, ...], defaults: Mapping[str, RuleSetting]) -> Profile:
    data: dict[str, Any] = {"audience": "public", "fail_on": "error", "title": name, "description": ""}
    rules: dict[str, RuleSetting] = {}
    for file in chain:
        data.update(file.data)
        tables = file.data.get("rules", {})
        if not isinstance(tables, Mapping):
            raise file.wrong("rules must be tables: [rules.NAME]", "rules")
        for rule, table in tables.items():
            if rule not in defaults:
                raise file.wrong(f"unknown rule '{rule}'{did_you_mean(rule, defaults)}", rule)
            rules[rule] = _setting(file, rule, table, rules.get(rule, defaults[rule]), defaults[rule].options)
        for key, choices in (("audience", AUDIENCES), ("fail_on", SEVERITIES)):
            if data[key] not in choices:
                raise file.wrong(f"{key} is '{data[key]}': choose one of {', '.join(choices)}", key)
        difficulty = data.get("difficulty")
        if isinstance(difficulty, bool) or not isinstance(difficulty, int | float) or not 1 <= difficulty <= 6:
            raise file.wrong(
                'difficulty must be a number from 1 to 6 (or be inherited: extends = "public")', "difficulty"
            )
    return Profile(
        name=Path(name).stem if name.endswith(".toml") else name,
        title=data["title"],
        description=data["description"],
        audience=data["audience"],
        difficulty=float(data["difficulty"]),
        fail_on=data["fail_on"],
        rules=MappingProxyType(rules),
    )


def _setting(file: _File, rule: str, table: Any, before: RuleSetting, defaults: Mapping[str, Any]) -> RuleSetting:
    """One ``[rules.NAME]`` table laid over what held before, checked against the rule's own options."""
    if not isinstance(table, Mapping):
        raise file.wrong(f"rules.{rule} must be a table", rule)
    severity, options = before.severity, dict(before.options)
    for key, value in table.items():
        if key == "severity":
            if value not in (*SEVERITIES, "off"):
                raise file.wrong(
                    f"rules.{rule}: severity is '{value}': choose one of {', '.join(SEVERITIES)}, off", rule, key
                )
            severity = None if value == "off" else value
        elif key in defaults:
            options[key] = _value(file, rule, key, value, defaults[key])
        else:
            raise file.wrong(
                f"rules.{rule}: unknown option '{key}'{did_you_mean(key, (*defaults, 'severity'))}", rule, key
            )
    return RuleSetting(severity, MappingProxyType(options))


def _value(file: _File, rule: str, key: str, value: Any, default: Any) -> Any:
    """``value`` if it is of the same kind as the option's default."""
    if isinstance(default, tuple):
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
        kind = "a list of texts in quotes"
    elif isinstance(default, bool):
        fits, kind = isinstance(value, bool), "true or false"
    elif isinstance(default, int | float):
        whole = isinstance(default, int)
        fits = isinstance(value, int if whole else int | float) and not isinstance(value, bool) and value >= 0
        kind = f"a {'whole ' * whole}number, 0 or more"
    else:
        fits, kind = isinstance(value, type(default)), "a text in quotes"
    if not fits:
        raise file.wrong(f"rules.{rule}: {key} must be {kind}, such as {_toml(default)}", rule, key)
    return tuple(value) if isinstance(default, tuple) else value


def _toml(value: Any) -> str:
    """A default as one writes it in TOML.

    >>> _toml(("a", "b")), _toml(True), _toml(25)
    ('["a", "b"]', 'true', '25')
    """
    return json.dumps(value, ensure_ascii=False)
