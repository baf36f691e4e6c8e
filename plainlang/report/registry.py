"""Finding the rules: each module of `plainlang.report.rules` is one, and says all there is to say about it.

A rule module holds a generator function with the module's name. Its docstring is the reason a reader cares, its
keyword arguments are the options with their defaults, and beside it stand ``SOURCE`` (who says so), ``SEVERITY``
(unless a profile says otherwise; "off" for none), and ``BAD`` and ``GOOD`` (at least two example texts each).
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from plainlang.report.draft import Draft
from plainlang.report.finding import Found, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its own documentation."""

    name: str
    check: Callable[..., Iterator[Found]]
    reason: str
    source: str
    severity: Severity | None
    options: Mapping[str, Any]
    bad: tuple[str, ...]
    good: tuple[str, ...]

    def find(self, draft: Draft, options: Mapping[str, Any]) -> Iterator[Found]:
        """What the rule finds, with ``options`` in the place of its defaults."""
        return self.check(draft, **{**self.options, **options})


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by name, in alphabetical order."""
    package = importlib.import_module("plainlang.report.rules")
    names = sorted(m.name for m in pkgutil.iter_modules(package.__path__))
    return MappingProxyType({(rule := _rule(name)).name: rule for name in names})


@cache
def rule_options() -> Mapping[str, Mapping[str, Any]]:
    """Every rule's options with their defaults."""
    return MappingProxyType({name: rule.options for name, rule in rules().items()})


def _rule(module_name: str) -> Rule:
    module = importlib.import_module(f"plainlang.report.rules.{module_name}")
    check = getattr(module, module_name)
    parameters = list(inspect.signature(check).parameters.values())[1:]
    return Rule(
        name=module_name.replace("_", "-"),
        check=check,
        reason=inspect.getdoc(check) or "",
        source=module.SOURCE,
        severity=None if module.SEVERITY == "off" else module.SEVERITY,
        options=MappingProxyType({p.name: p.default for p in parameters}),
        bad=module.BAD,
        good=module.GOOD,
    )
