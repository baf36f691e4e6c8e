"""Who the draft is for: limits, options and severities, as TOML that a team can extend.

A profile names its rules by ``[rules.NAME]`` tables. ``severity`` is ``error``, ``warning``, ``note`` or ``off``;
every other key is an option of the rule. What a table does not say stays as in the profile that it extends, or as
the rule itself has it. ``extends`` names a bundled profile, or a file beside this one. ``[[per-section]]`` tables
change limits under some headings only (`plainlang.report.changes`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from plainlang.errors import PlainlangError
from plainlang.glossary.load import toml_error
from plainlang.glossary.term import Audience
from plainlang.report.changes import (
    PLACE_KEYS,
    Changes,
    Defaults,
    RuleSetting,
    SectionChanges,
    read_changes,
    wrong_in,
)
from plainlang.report.finding import SEVERITIES, Severity
from plainlang.report.toml_file import TomlFile
from plainlang.text.files import read_text
from plainlang.text.suggest import did_you_mean

_KEYS = ("title", "description", "extends", *PLACE_KEYS)

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Profile:
    """A readership.

    Attributes:
        name: as given on the command line.
        audience: whose glossary wordings are preferred.
        difficulty: the sentence difficulty, 1..6, above which a sentence is too technical.
        fail_on: the lightest severity that makes a draft fail.
        rules: settings by rule name; a rule that is not named keeps its own defaults.
        sections: what else holds under which headings; the last one that matches wins.
        layers: what made it, the first first.
    """

    name: str
    title: str
    description: str
    audience: Audience
    difficulty: float
    fail_on: Severity
    rules: Mapping[str, RuleSetting]
    sections: tuple[SectionChanges, ...] = ()
    layers: tuple[Changes, ...] = field(default=(), repr=False, compare=False)

    @classmethod
    def load(cls, name: str | Path, defaults: Defaults | None = None) -> Profile:
        """A bundled profile by name, or a file by path (anything with a slash or ending in ``.toml``).

        Args:
            name: which one.
            defaults: the rules with their own settings, to check the profile against; plainlang's rules if None.

        Raises:
            PlainlangError: if there is no such profile or it is not valid.
        """
        return _profile(str(name), profile_files(name), _defaults() if defaults is None else defaults)

    def changed(self, *changes: Changes, defaults: Defaults | None = None) -> Profile:
        """The profile with changes made, one after the other; ``defaults`` are plainlang's rules if None."""
        if not changes:
            return self
        known = _defaults() if defaults is None else defaults
        rules = dict(self.rules)
        for layer in changes:
            for rule, change in layer.rules.items():
                rules[rule] = change.on(rules.get(rule, known[rule]))
        return replace(
            self,
            audience=last(c.audience for c in changes) or self.audience,
            difficulty=last(c.difficulty for c in changes) or self.difficulty,
            fail_on=last(c.fail_on for c in changes) or self.fail_on,
            rules=MappingProxyType(rules),
            sections=(*self.sections, *(s for c in changes for s in c.sections)),
            layers=(*self.layers, *changes),
        )

    def setting(self, rule: str, defaults: Defaults | None = None) -> RuleSetting:
        """How a rule is run: as the profile says, or the rule itself."""
        return self.rules.get(rule) or (_defaults() if defaults is None else defaults)[rule]

    def fails(self, severity: Severity) -> bool:
        """True if a finding of this severity makes the draft fail."""
        return SEVERITIES.index(severity) <= SEVERITIES.index(self.fail_on)


@cache
def bundled_profiles() -> tuple[str, ...]:
    """The names of the profiles that come with plainlang."""
    return tuple(sorted(p.stem for p in _folder().glob("*.toml")))


def _folder() -> Path:
    return Path(str(resources.files("plainlang"))) / "report" / "profiles"


def _defaults() -> Defaults:
    # The registry reads the rules, and they import this module.
    from plainlang.report.registry import rule_defaults

    return rule_defaults()


def last(values: Iterable[Value | None]) -> Value | None:
    """The last of the values that are not None."""
    return next((value for value in reversed(tuple(values)) if value is not None), None)


def profile_files(name: str | Path) -> tuple[TomlFile, ...]:
    """The file of a profile after those that it extends, the root first. Their rules are not looked at.

    Raises:
        PlainlangError: if one is missing, is no TOML, or has a key that means nothing.
    """
    return _chain(str(name), None, ())


def _chain(name: str, beside: TomlFile | None, seen: tuple[Path, ...]) -> tuple[TomlFile, ...]:
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
        file = TomlFile(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise toml_error(error, path) from None
    if problem := wrong_in(file, _KEYS):
        raise problem
    for key in ("title", "description", "extends"):
        if not isinstance(file.data.get(key, ""), str):
            raise file.wrong(f"{key} must be a text in quotes", key)
    parent = file.data.get("extends")
    return (*(_chain(parent, file, (*seen, path.resolve())) if parent else ()), file)


def _profile(name: str, chain: tuple[TomlFile, ...], defaults: Defaults) -> Profile:
    data: dict[str, Any] = {"title": name, "description": ""}
    layers = []
    for file in chain:
        data.update(file.data)
        layers.append(read_changes(file, _origin(file), defaults))
    if all(layer.difficulty is None for layer in layers):
        raise chain[-1].wrong('difficulty must be a number from 1 to 6 (or be inherited: extends = "public")')
    blank = Profile(
        name=Path(name).stem if name.endswith(".toml") else name,
        title=data["title"],
        description=data["description"],
        audience="public",
        difficulty=6.0,
        fail_on="error",
        rules=MappingProxyType({}),
    )
    return blank.changed(*layers, defaults=defaults)


def _origin(file: TomlFile) -> str:
    return f"profile {file.path.stem}" if file.path.parent == _folder() else str(file.path)
