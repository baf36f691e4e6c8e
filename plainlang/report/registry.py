"""Finding the rules: each module of `plainlang.report.rules` is one, and says all there is to say about it.

A rule module holds a generator function with the module's name. Its docstring is the reason a reader cares, its
keyword arguments are the options with their defaults, and beside it stand:

- ``SOURCE``: who says so;
- ``SEVERITY``: "error", "warning", "note", or "off" (profiles have the last word);
- ``RATES``: findings per 100 sentences of technical and of expert-written lay text, as measured by
  ``tests/benchmarks/rules.py`` on the development pairs;
- ``BAD`` and ``GOOD``: at least two example texts each, in Markdown;
- perhaps ``EXAMPLE_OPTIONS``: the options under which the examples hold, if not the defaults;
- perhaps ``YIELDS_TO``: rules whose findings on the same words say it better, so that nothing is said twice.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType, ModuleType
from typing import Any

from plainlang.report.changes import RuleSetting
from plainlang.report.draft import Draft
from plainlang.report.finding import SEVERITIES, Found, Severity

LEAST_EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its own documentation.

    Attributes:
        name: as in profiles, such as ``"long-sentence"``.
        check: the generator function.
        reason: why a reader cares; the first paragraph can stand alone.
        source: who says so.
        severity: unless a profile says otherwise; None for off.
        options: names and defaults.
        rates: findings per 100 technical and per 100 expert lay sentences.
        bad, good: examples, in Markdown.
        example_options: options under which the examples hold, laid over the defaults.
        yields_to: rules that win where both speak about the same words.
    """

    name: str
    check: Callable[..., Iterator[Found]]
    reason: str
    source: str
    severity: Severity | None
    options: Mapping[str, Any]
    rates: tuple[float, float]
    bad: tuple[str, ...]
    good: tuple[str, ...]
    example_options: Mapping[str, Any]
    yields_to: tuple[str, ...]

    def find(self, draft: Draft, options: Mapping[str, Any]) -> Iterator[Found]:
        """What the rule finds, with ``options`` in the place of its defaults."""
        return self.check(draft, **{**self.options, **options})


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by name, in alphabetical order.

    Raises:
        TypeError: if a module is not a rule, or yields to one that does not exist.
    """
    package = importlib.import_module("plainlang.report.rules")
    names = sorted(m.name for m in pkgutil.iter_modules(package.__path__))
    found = {rule.name: rule for rule in (rule_of(importlib.import_module(f"{package.__name__}.{n}")) for n in names)}
    for rule in found.values():
        if missing := set(rule.yields_to) - set(found):
            raise TypeError(f"rule '{rule.name}' yields to a rule that does not exist: {', '.join(sorted(missing))}")
    return MappingProxyType(found)


@cache
def rule_defaults() -> Mapping[str, RuleSetting]:
    """Every rule's own severity and options, which a profile changes."""
    return MappingProxyType({name: RuleSetting(rule.severity, rule.options) for name, rule in rules().items()})


def rule_of(module: ModuleType) -> Rule:
    """The rule that a module holds.

    Raises:
        TypeError: if it lacks something that every rule must have; the message says what.
    """
    short = module.__name__.rpartition(".")[2]
    check = getattr(module, short, None)
    if check is None:
        raise TypeError(f"rule module '{short}' holds no function {short}()")
    missing = [name for name in ("SOURCE", "SEVERITY", "RATES", "BAD", "GOOD") if not getattr(module, name, None)]
    reason = inspect.getdoc(check)
    if missing or not reason:
        raise TypeError(
            f"rule '{short}' lacks {', '.join([*missing, *(() if reason else ('its reason (a docstring)',))])}"
        )
    for name in ("BAD", "GOOD"):
        if isinstance(getattr(module, name), str) or len(set(getattr(module, name))) < LEAST_EXAMPLES:
            raise TypeError(f"rule '{short}': {name} needs at least {LEAST_EXAMPLES} examples")
    if module.SEVERITY not in (*SEVERITIES, "off"):
        raise TypeError(f"rule '{short}': SEVERITY is '{module.SEVERITY}'")
    parameters = list(inspect.signature(check).parameters.values())[1:]
    if any(p.kind is not p.KEYWORD_ONLY or p.default is p.empty for p in parameters):
        raise TypeError(f"rule '{short}': every option is a keyword argument with a default")
    return Rule(
        name=short.replace("_", "-"),
        check=check,
        reason=reason,
        source=module.SOURCE,
        severity=None if module.SEVERITY == "off" else module.SEVERITY,
        options=MappingProxyType({p.name: p.default for p in parameters}),
        rates=module.RATES,
        bad=module.BAD,
        good=module.GOOD,
        example_options=MappingProxyType(dict(getattr(module, "EXAMPLE_OPTIONS", {}))),
        yields_to=getattr(module, "YIELDS_TO", ()),
    )
