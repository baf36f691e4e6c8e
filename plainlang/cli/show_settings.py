"""`plainlang check --show-settings`: what holds for each file, and which place says so."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from plainlang.cli.drafts import Drafts
from plainlang.cli.guard import CLEAN
from plainlang.cli.inputs import STDIN
from plainlang.cli.settings import Project, Settings
from plainlang.report.changes import Changes, toml_value
from plainlang.report.profile import Profile

_OWN = "the rule itself"


def show_settings(paths: Sequence[Path], project: Project, stdin_filename: Path | None = None) -> int:
    """Print, as TOML with the origins as comments, what holds for each draft. No draft is read."""
    drafts = Drafts(paths, project, stdin_filename)
    for path in drafts.expand():
        named = stdin_filename or path if path == STDIN else path
        rows = [*_rows(project.settings_for(named))]
        wide = min(max((len(left) for left, origin in rows if origin), default=0), 48)
        print(f"# {named}")
        for left, origin in rows:
            print(f"{left:{wide}}  # {origin}" if origin else left)
        print()
    return drafts.code(CLEAN)


def _rows(settings: Settings) -> Iterator[tuple[str, str]]:
    """Lines of TOML, each with where its value comes from."""
    config, profile = settings.config, settings.profile
    file = _shown(config.path) if config.path else ""
    name_from = "the command line" if settings.wishes.profile else file if config.table else ""
    default = not settings.wishes.profile and not any(p.profile for p in settings.parts)
    default = default and not (config.table and "profile" in config.table.data)
    yield f"profile = {toml_value(settings.profile_name)}", "the default" if default else name_from
    for key in ("audience", "difficulty", "fail_on"):
        yield f"{key} = {toml_value(getattr(profile, key))}", _origin(profile, lambda c, k=key: getattr(c, k))
    for key, value in (("select", settings.select), ("ignore", settings.ignore), ("exclude", config.exclude)):
        if value:
            asked = getattr(settings.wishes, key, ())
            yield f"{key} = {toml_value(value)}", "the command line" if asked else file
    for key, paths in (("glossaries", settings.glossaries), ("off", config.off), ("keep", config.keep)):
        if paths:
            yield f"{key} = {toml_value([str(p) for p in paths])}", file or "the command line"
    yield from _rules(settings, profile)
    for section in profile.sections:
        yield "", ""
        yield "[[per-section]]", _shown_text(section.changes.origin)
        yield f"heading = {toml_value(section.headings)}", ""
        if section.changes.difficulty is not None:
            yield f"difficulty = {toml_value(section.changes.difficulty)}", ""
        for rule, change in section.changes.rules.items():
            yield f"[per-section.rules.{rule}]", ""
            if change.severity:
                yield f"severity = {toml_value(change.severity)}", ""
            yield from ((f"{k} = {toml_value(v)}", "") for k, v in change.options.items())


def _rules(settings: Settings, profile: Profile) -> Iterator[tuple[str, str]]:
    from plainlang.report.check import Runner, names_of
    from plainlang.report.registry import rules

    runner = Runner(frozenset(names_of(settings.select)), frozenset(names_of(settings.ignore)))
    for name in rules():
        setting, severity = profile.setting(name), runner.severity(profile, name)
        yield "", ""
        yield f"[rules.{name}]", ""
        origin = _origin(profile, lambda c, n=name: c.rules[n].severity if n in c.rules else None)
        origin = origin if severity == setting.severity else "select or ignore"
        yield f"severity = {toml_value(severity or 'off')}", origin
        for key, value in setting.options.items():
            yield (
                f"{key} = {toml_value(value)}",
                _origin(
                    profile,
                    lambda c, n=name, k=key: c.rules[n].options.get(k) if n in c.rules else None,
                ),
            )


def _origin(profile: Profile, said: Any) -> str:
    """The last place that says something."""
    found: list[Changes] = [layer for layer in profile.layers if said(layer) is not None]
    return _shown_text(found[-1].origin) if found else _OWN


def _shown(path: Path) -> str:
    return _shown_text(str(path))


def _shown_text(origin: str) -> str:
    """An origin without the way to the current folder."""
    return origin.removeprefix(f"{Path.cwd()}{os.sep}")
