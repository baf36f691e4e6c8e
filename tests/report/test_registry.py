"""How rules are found, and what a module must hold to be one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import plainlang.report.rules
from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.registry import rule_defaults, rule_of, rules


def made(**changes: Any) -> ModuleType:
    """A module that is a rule, but for ``changes`` (None takes a name away)."""

    def shouting(draft: Draft, *, limit: int = 3) -> Iterator[Found]:
        """Nobody likes it."""
        yield from ()

    module = ModuleType("somewhere.shouting")
    parts = {
        "shouting": shouting, "SOURCE": "a guide", "SEVERITY": "note", "RATES": (1.0, 0.5),
        "BAD": ("A!", "B!"), "GOOD": ("a", "b"),
    }  # fmt: skip
    for name, value in {**parts, **changes}.items():
        if value is not None:
            setattr(module, name, value)
    return module


def test_every_module_is_a_rule() -> None:
    folder = Path(next(iter(plainlang.report.rules.__path__)))
    names = {p.stem.replace("_", "-") for p in folder.glob("*.py")} - {"--init--"}
    assert set(rules()) == names
    assert list(rules()) == sorted(names)
    assert len(names) >= 30


def test_rule_holds_what_its_module_says() -> None:
    rule = rule_of(made(SEVERITY="off", EXAMPLE_OPTIONS={"limit": 1}, YIELDS_TO=("latin",)))
    assert (rule.name, rule.severity, rule.reason, rule.source) == ("shouting", None, "Nobody likes it.", "a guide")
    assert dict(rule.options) == {"limit": 3}
    assert dict(rule.example_options) == {"limit": 1}
    assert (rule.rates, rule.yields_to) == ((1.0, 0.5), ("latin",))


def without_reason(draft: Draft) -> Iterator[Found]:
    yield from ()


def with_bare_option(draft: Draft, limit: int) -> Iterator[Found]:
    """A reason."""
    yield from ()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"shouting": None}, r"no function shouting\(\)"),
        ({"SOURCE": None}, "lacks SOURCE"),
        ({"SOURCE": ""}, "lacks SOURCE"),
        ({"RATES": None}, "lacks RATES"),
        ({"BAD": None, "GOOD": ()}, "lacks BAD, GOOD"),
        ({"BAD": ("A!",)}, "BAD needs at least 2 examples"),
        ({"GOOD": ("a", "a")}, "GOOD needs at least 2 examples"),
        ({"GOOD": "ab"}, "GOOD needs at least 2 examples"),
        ({"SEVERITY": "fatal"}, "SEVERITY is 'fatal'"),
        ({"shouting": without_reason}, r"lacks its reason \(a docstring\)"),
        ({"shouting": with_bare_option}, "every option is a keyword argument with a default"),
    ],
)
def test_incomplete_rule_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        rule_of(made(**changes))


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_documentation(rule: Any) -> None:
    first, _, rest = rule.reason.partition("\n\n")
    assert rest, "the reason has a first sentence that stands alone, and then more"
    assert first.endswith((".", ":"))
    assert len(" ".join(first.split())) < 160
    for option in rule.example_options:
        assert option in rule.options
    for example in (*rule.bad, *rule.good):
        assert example.strip()


def test_defaults_are_the_rules_own() -> None:
    assert rule_defaults()["long-sentence"].options["limit"] == 25
    assert rule_defaults()["passive"].severity is None


def test_what_yields_is_told_by_others() -> None:
    for rule in rules().values():
        for other in rule.yields_to:
            assert rule.name not in rules()[other].yields_to, "two rules that yield to each other both fall silent"
