"""Who the draft is for: limits, options and severities, as TOML that a team can extend.

A profile names its rules by ``[rules.NAME]`` tables. ``severity`` is ``error``, ``warning``, ``note`` or ``off``;
every other key is an option of the rule. ``extends`` names a bundled profile, or a file beside this one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
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
    """What a profile says of a rule: its severity (None: off) and the options it sets."""

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
    def load(cls, name: str | Path, rule_options: Mapping[str, Mapping[str, Any]]) -> Profile:
        """A bundled profile by name, or a file by path (anything with a slash or ending in ``.toml``).

        Args:
            name: which one.
            rule_options: every rule's options with their defaults, to check the profile against.

        Raises:
            PlainlangError: if there is no such profile or it is not valid.
        """
        data, path = _merged(str(name), None, ())
        return _profile(Path(str(name)).stem if str(name).endswith(".toml") else str(name), data, path, rule_options)

    def fails(self, severity: Severity) -> bool:
        """True if a finding of this severity makes the draft fail."""
        return SEVERITIES.index(severity) <= SEVERITIES.index(self.fail_on)


def bundled_profiles() -> tuple[str, ...]:
    """The names of the profiles that come with plainlang."""
    return tuple(sorted(p.stem for p in _folder().glob("*.toml")))


def _folder() -> Path:
    return Path(str(resources.files("plainlang"))) / "report" / "profiles"


def _merged(name: str, beside: Path | None, seen: tuple[str, ...]) -> tuple[dict[str, Any], Path]:
    if name in seen:
        raise PlainlangError(f"profile '{name}' extends itself ({' → '.join((*seen, name))})", path=beside)
    if name.endswith(".toml") or "/" in name:
        path = (beside.parent if beside else Path()) / name
    else:
        path = _folder() / f"{name}.toml"
        if not path.is_file():
            known = bundled_profiles()
            raise PlainlangError(
                f"unknown profile '{name}'{did_you_mean(name, known)}; there are {', '.join(known)}", path=beside
            )
    text = read_text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise toml_error(error, path) from None
    for key in data:
        if key not in _KEYS:
            raise PlainlangError(f"unknown key '{key}'{did_you_mean(key, _KEYS)}", path=path)
    parent = data.get("extends")
    if parent is None:
        return data, path
    base, _ = _merged(str(parent), path, (*seen, name))
    rules = {**base.get("rules", {})}
    for rule, setting in data.get("rules", {}).items():
        rules[rule] = {**rules.get(rule, {}), **setting}
    return {**base, **data, "rules": rules}, path


def _profile(name: str, data: Mapping[str, Any], path: Path, rule_options: Mapping[str, Mapping[str, Any]]) -> Profile:
    def wrong(message: str) -> PlainlangError:
        return PlainlangError(message, path=path)

    audience, difficulty, fail_on = data.get("audience", "public"), data.get("difficulty"), data.get("fail_on", "error")
    if audience not in AUDIENCES:
        raise wrong(f"audience is '{audience}': choose one of {', '.join(AUDIENCES)}")
    if isinstance(difficulty, bool) or not isinstance(difficulty, int | float) or not 1 <= difficulty <= 6:
        raise wrong("difficulty must be a number from 1 to 6")
    if fail_on not in SEVERITIES:
        raise wrong(f"fail_on is '{fail_on}': choose one of {', '.join(SEVERITIES)}")
    rules = {rule: rule_setting(rule, setting, rule_options, wrong) for rule, setting in data.get("rules", {}).items()}
    return Profile(
        name=name,
        title=str(data.get("title", name)),
        description=str(data.get("description", "")),
        audience=audience,
        difficulty=float(difficulty),
        fail_on=fail_on,
        rules=MappingProxyType(rules),
    )


def rule_setting(rule: str, setting: Any, rule_options: Mapping[str, Mapping[str, Any]], wrong: Any) -> RuleSetting:
    """One ``[rules.NAME]`` table as a setting, checked against the rule's own options."""
    if rule not in rule_options:
        raise wrong(f"unknown rule '{rule}'{did_you_mean(rule, rule_options)}")
    if not isinstance(setting, Mapping):
        raise wrong(f"rules.{rule} must be a table")
    severity = setting.get("severity", "warning")
    if severity not in (*SEVERITIES, "off"):
        raise wrong(f"rules.{rule}: severity is '{severity}': choose one of {', '.join(SEVERITIES)}, off")
    options = {k: v for k, v in setting.items() if k != "severity"}
    for option, value in options.items():
        known = rule_options[rule]
        if option not in known:
            raise wrong(f"rules.{rule}: unknown option '{option}'{did_you_mean(option, (*known, 'severity'))}")
        default = known[option]
        if isinstance(default, tuple) and isinstance(value, list):
            options[option] = tuple(value)
        elif isinstance(value, bool) is not isinstance(default, bool) or not isinstance(
            value, int | float if isinstance(default, float) else type(default)
        ):
            raise wrong(f"rules.{rule}: {option} must be like its default, {default!r}")
    return RuleSetting(None if severity == "off" else severity, MappingProxyType(options))
