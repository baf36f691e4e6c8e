"""The settings that hold for a draft: what the command line says, over the settings file closest to the draft."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang import config as config_files
from plainlang.config import Config
from plainlang.report.finding import Severity

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
    """One settings file with the command line on top of it."""

    config: Config
    wishes: Wishes

    @property
    def select(self) -> tuple[str, ...]:
        """Rules to run; all that the profile has on if empty."""
        return self.wishes.select or self.config.select

    @property
    def ignore(self) -> tuple[str, ...]:
        """Rules not to run."""
        return (*self.config.ignore, *self.wishes.ignore)

    @cached_property
    def profile(self) -> Profile:
        """The profile, with ``fail_on`` as the settings say."""
        from plainlang.report.check import load_profile

        profile = load_profile(self.wishes.profile or self.config.profile)
        fail_on = self.wishes.fail_on or self.config.fail_on
        return replace(profile, fail_on=fail_on) if fail_on else profile

    @cached_property
    def glossary(self) -> Glossary:
        """The bundled glossary with the writer's files on top."""
        from plainlang.glossary.glossary import Glossary

        files = (*self.config.glossaries, *self.wishes.glossaries)
        return Glossary.load(*files, off=self.config.off, keep=self.config.keep)


@dataclass(frozen=True)
class Project:
    """Finds the settings for each draft, and reads every settings file once."""

    wishes: Wishes
    _read: dict[Path | None, Settings] = field(default_factory=dict)
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

    def _find(self, folder: Path) -> Path | None:
        if folder not in self._closest:
            self._closest[folder] = config_files.find(folder)
        return self._closest[folder]
