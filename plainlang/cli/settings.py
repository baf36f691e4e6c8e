"""The settings that hold for a draft: what the command line says, over the settings file closest to the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang import config as config_files
from plainlang.config import Config, PerFile
from plainlang.report.changes import Changes, read_changes
from plainlang.report.finding import Severity
from plainlang.report.profile import last

if TYPE_CHECKING:
    from plainlang.glossary.glossary import Glossary
    from plainlang.report.profile import Profile


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line says; None or empty where it says nothing.

    Attributes:
        config: the settings file for every draft, instead of the closest one.
        glossaries: laid over those of the settings file.
        select: instead of the settings file's.
        ignore: added to the settings file's.
        format: how every draft is read, whatever its name.
        column: which column holds the texts, in drafts that are tables.
    """

    config: Path | None = None
    profile: str | None = None
    glossaries: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    format: str | None = None
    column: str | None = None


@dataclass(frozen=True)
class Settings:
    """One settings file with the command line on top of it.

    Attributes:
        parts: those of its tables that hold for one file; none if it is about all.
        whole: the settings for all files, which share what takes long to read.
    """

    config: Config
    wishes: Wishes
    parts: tuple[PerFile, ...] = ()
    whole: Settings | None = None

    @property
    def select(self) -> tuple[str, ...]:
        """Rules to run, by name or pattern; all that the profile has on if empty."""
        return self.wishes.select or next((p.select for p in reversed(self.parts) if p.select), self.config.select)

    @property
    def ignore(self) -> tuple[str, ...]:
        """Rules not to run, by name or pattern."""
        return (*self.config.ignore, *(name for p in self.parts for name in p.ignore), *self.wishes.ignore)

    @property
    def profile_name(self) -> str:
        """Which profile holds, by name or path."""
        return self.wishes.profile or last(p.profile for p in self.parts) or self.config.profile

    @cached_property
    def profile(self) -> Profile:
        """The profile with what the settings change of it."""
        from plainlang.report.check import load_profile

        return load_profile(self.profile_name).changed(*self._changes())

    def _changes(self) -> Iterator[Changes]:
        from plainlang.report.registry import rule_defaults

        if self.config.table is not None and self.config.path is not None:
            yield read_changes(self.config.table, str(self.config.path), rule_defaults())
            for part in self.parts:
                origin = f"{self.config.path}, {' or '.join(part.files)}"
                yield read_changes(part.table, origin, rule_defaults())
        if self.wishes.fail_on:
            yield Changes("the command line", fail_on=self.wishes.fail_on)

    @property
    def glossaries(self) -> tuple[Path, ...]:
        """The writer's own files, the last one on top."""
        return (*self.config.glossaries, *self.wishes.glossaries)

    @cached_property
    def glossary(self) -> Glossary:
        """The bundled glossary with the writer's files on top."""
        from plainlang.glossary.glossary import Glossary

        if self.whole:
            return self.whole.glossary
        return Glossary.load(*self.glossaries, off=self.config.off, keep=self.config.keep)


def matches(path: Path, patterns: Sequence[str], root: Path) -> bool:
    """True if a file's place below ``root`` is what one of the patterns, as in ``.gitignore``, means."""
    if not patterns:
        return False
    from pathspec import GitIgnoreSpec

    place = path.parent.resolve() / path.name  # a link is meant by its own name, not by that of its target
    return place.is_relative_to(root) and GitIgnoreSpec.from_lines(patterns).match_file(place.relative_to(root))


@dataclass(frozen=True)
class Project:
    """Finds the settings for each draft, and reads every settings file once."""

    wishes: Wishes
    _read: dict[Path | None, Settings] = field(default_factory=dict)
    _parts: dict[tuple[Path | None, tuple[int, ...]], Settings] = field(default_factory=dict)
    _closest: dict[Path, Path | None] = field(default_factory=dict)

    def settings(self, folder: Path | None = None) -> Settings:
        """The settings for drafts in ``folder``; in the current one by default.

        Raises:
            PlainlangError: if the settings file that counts there is not valid.
        """
        path = self.wishes.config or self._find(folder or Path())
        if path not in self._read:
            self._read[path] = Settings(config_files.load(path), self.wishes)
        return self._read[path]

    def settings_for(self, path: Path) -> Settings:
        """The settings for one file, with what holds for its name.

        Raises:
            PlainlangError: if the settings file that counts there is not valid.
        """
        whole = self.settings(path.parent)
        found = tuple(n for n, part in enumerate(whole.config.per_file) if matches(path, part.files, whole.config.root))
        key = (whole.config.path, found)
        if key not in self._parts:
            parts = tuple(whole.config.per_file[n] for n in found)
            self._parts[key] = replace(whole, parts=parts, whole=whole) if found else whole
        return self._parts[key]

    def _find(self, folder: Path) -> Path | None:
        if folder not in self._closest:
            self._closest[folder] = config_files.find(folder)
        return self._closest[folder]
