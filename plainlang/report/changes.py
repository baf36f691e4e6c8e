"""What a place changes in a profile: a profile file, a settings file, the command line, a comment in a draft.

A table ``[rules.NAME]`` holds a ``severity`` and options of the rule; ``[[per-section]]`` holds the same for the
sections whose headings match a pattern. What a place does not name stays as it was before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import Any, Literal, TypeGuard, TypeVar

from plainlang.errors import PlainlangError
from plainlang.glossary.term import AUDIENCES, Audience
from plainlang.report.finding import SEVERITIES, Severity
from plainlang.report.toml_file import TomlFile
from plainlang.text.suggest import did_you_mean

CHANGE_KEYS = ("difficulty", "rules")
"""What may be changed for a section and for all above it."""
PLACE_KEYS = ("audience", "fail_on", *CHANGE_KEYS, "per-section")
"""What may be changed for a file and for all above it."""
_SECTION_KEYS = ("heading", *CHANGE_KEYS)

Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """How a rule is run: its severity (None: off) and its options."""

    severity: Severity | None
    options: Mapping[str, Any]


Defaults = Mapping[str, RuleSetting]
"""Every rule with its own setting."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What changes of a rule's setting; a severity of None stays as it was."""

    severity: Severity | Literal["off"] | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    def on(self, before: RuleSetting) -> RuleSetting:
        """The setting after the change."""
        severity = before.severity if self.severity is None else None if self.severity == "off" else self.severity
        return RuleSetting(severity, MappingProxyType({**before.options, **self.options}))


@dataclass(frozen=True, slots=True)
class Changes:
    """All that one place says; None or empty where it says nothing.

    Attributes:
        origin: the place, as a person would name it.
    """

    origin: str
    audience: Audience | None = None
    difficulty: float | None = None
    fail_on: Severity | None = None
    rules: Mapping[str, RuleChange] = field(default_factory=dict)
    sections: tuple[SectionChanges, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionChanges:
    """What holds in the sections whose heading matches one of the patterns, whatever the case of letters."""

    headings: tuple[str, ...]
    changes: Changes

    def matches(self, heading: str) -> bool:
        """True if it holds under this heading."""
        return any(fnmatchcase(heading.casefold(), pattern.casefold()) for pattern in self.headings)


def read_changes(file: TomlFile, origin: str, defaults: Defaults) -> Changes:
    """What a file or table changes, checked against the rules' own options.

    Raises:
        PlainlangError: if it names what there is not, or a value does not fit.
    """
    return replace(
        _limits(file, origin, defaults),
        audience=_choice(file, "audience", AUDIENCES),
        fail_on=_choice(file, "fail_on", SEVERITIES),
        sections=tuple(_section(table, origin, defaults) for table in file.tables("per-section")),
    )


def _section(table: TomlFile, origin: str, defaults: Defaults) -> SectionChanges:
    for key in table.data:
        if key not in _SECTION_KEYS:
            hint = did_you_mean(key, _SECTION_KEYS)
            raise table.wrong(f"unknown key '{key}'{hint}; a section has {', '.join(_SECTION_KEYS)}", key)
    headings = strings(table, "heading")
    if not headings:
        raise table.wrong('per-section needs a heading, such as heading = "Methods*"', "per-section")
    return SectionChanges(headings, _limits(table, f"{origin}, section {' or '.join(headings)}", defaults))


def strings(table: TomlFile, key: str) -> tuple[str, ...]:
    """A text or a list of texts; empty if it is not there.

    Raises:
        PlainlangError: if it is something else.
    """
    value = table.data.get(key, [])
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise table.wrong(f"{key} must be a text or a list of texts in quotes", key)
    return tuple(found)


def _limits(file: TomlFile, origin: str, defaults: Defaults) -> Changes:
    difficulty = file.data.get("difficulty")
    if difficulty is not None and not is_difficulty(difficulty):
        raise file.wrong("difficulty must be a number from 1 to 6", "difficulty")
    tables = file.data.get("rules", {})
    if not isinstance(tables, Mapping):
        raise file.wrong("rules must be tables: [rules.NAME]", "rules")
    rules = {}
    for rule, table in tables.items():
        if not isinstance(table, Mapping):
            raise file.wrong(f"rules.{rule} must be a table", rule)
        try:
            rules[rule] = rule_change(rule, table, defaults)
        except MisfitError as misfit:
            raise file.wrong(f"{f'rules.{rule}: ' if misfit.key else ''}{misfit}", rule, misfit.key or rule) from None
    return Changes(origin, difficulty=None if difficulty is None else float(difficulty), rules=MappingProxyType(rules))


def is_difficulty(value: object) -> TypeGuard[int | float]:
    """True for a number from 1 to 6."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= 6


def _choice(file: TomlFile, key: str, choices: tuple[Choice, ...]) -> Choice | None:
    value = file.data.get(key)
    if value is not None and value not in choices:
        raise file.wrong(f"{key} is '{value}': choose one of {', '.join(choices)}", key)
    return value


class MisfitError(Exception):
    """A change that a rule cannot take; ``key`` is the option in question, or nothing if it is the rule."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(message)
        self.key = key


def rule_change(rule: str, table: Mapping[str, Any], defaults: Defaults) -> RuleChange:
    """What a table changes of a rule.

    Raises:
        MisfitError: if there is no such rule or option, or a value is not of the kind of the option's default.
    """
    if rule not in defaults:
        raise MisfitError(f"unknown rule '{rule}'{did_you_mean(rule, defaults)}")
    known, severity, options = defaults[rule].options, None, {}
    for key, value in table.items():
        if key == "severity":
            if value not in (*SEVERITIES, "off"):
                raise MisfitError(f"severity is '{value}': choose one of {', '.join(SEVERITIES)}, off", key)
            severity = value
        elif key in known:
            options[key] = _value(key, value, known[key])
        else:
            raise MisfitError(f"unknown option '{key}'{did_you_mean(key, (*known, 'severity'))}", key)
    return RuleChange(severity, MappingProxyType(options))


def _value(key: str, value: Any, default: Any) -> Any:
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
        raise MisfitError(f"{key} must be {kind}, such as {toml_value(default)}", key)
    return tuple(value) if isinstance(default, tuple) else value


def toml_value(value: Any) -> str:
    """A value as one writes it in TOML.

    >>> toml_value(("a", "b")), toml_value(True), toml_value(25)
    ('["a", "b"]', 'true', '25')
    """
    return json.dumps(value, ensure_ascii=False)


def wrong_in(file: TomlFile, known: tuple[str, ...]) -> PlainlangError | None:
    """What to say if a file has a key that is not known."""
    for key in file.data:
        if key not in known:
            return file.wrong(f"unknown key '{key}'{did_you_mean(key, known)}; there are {', '.join(known)}", key)
    return None
