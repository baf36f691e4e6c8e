"""Rules and glossary entries, explained to a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plainlang.glossary.coverage import Coverage
from plainlang.glossary.term import Term
from plainlang.report.console import SEVERITY_STYLE, console, show
from plainlang.report.profile import Profile
from plainlang.report.registry import Rule


def show_rule(rule: Rule) -> None:
    """What a rule finds, why it matters, who says so, what it can be told, and examples."""
    out = console()
    show(out, (rule.name, "bold"), f" ({rule.severity or 'off'}, unless the profile says otherwise)")
    for paragraph in rule.reason.split("\n\n"):
        out.print()
        show(out, " ".join(paragraph.split()))
    out.print()
    show(out, ("Source: ", "bold"), rule.source, hang=4)
    for name, default in rule.options.items():
        value = ", ".join(map(str, default)) if isinstance(default, tuple) else default
        show(out, ("Option: ", "bold"), f"{name}, {value if value != '' else 'nothing'} by default", hang=4)
    for title, examples in (("Found in:", rule.bad), ("Not found in:", rule.good)):
        out.print()
        out.print(title, style="bold")
        for example in examples:
            show(out, f"“{' '.join(example.split())}”", indent=4)


def show_rules(rules: Mapping[str, Rule], profile: Profile) -> None:
    """All rules with the severity that the profile gives them."""
    out = console()
    show(out, (f"Rules under the profile '{profile.name}' (fails on: {profile.fail_on})", "bold"))
    wide = max(map(len, rules), default=0)
    for name, rule in rules.items():
        severity = profile.rules[name].severity if name in profile.rules else rule.severity
        why = " ".join(rule.reason.split("\n\n")[0].split())
        style = SEVERITY_STYLE.get(severity or "", "dim")
        show(out, f"{name:{wide}}  ", (f"{severity or 'off':8}", style), f" {why}", hang=wide + 11)
    show(out, ("plainlang explain RULE says more.", "dim"))


def show_terms(terms: Iterable[Term]) -> None:
    """Glossary entries, field by field."""
    out = console()
    for term in terms:
        show(out, (term.key, "bold"), f" ({term.pos}, {term.mode}; {term.domain})")
        rows = (
            ("say", ", or ".join(term.plain)),
            ("before a noun", term.modifier),
            ("explain as", term.explain),
            *(("for " + audience, wording) for audience, wording in term.wordings),
            ("also called", ", ".join(term.variants)),
            ("only near", ", ".join(term.needs)),
            ("never in", ", ".join(term.never)),
            ("from", term.place),
        )
        for label, value in rows:
            if value:
                show(out, (f"{label}: ", "dim"), value, indent=4, hang=4)


MISSING = 20
"""So many of the terms without an entry are listed."""


def show_coverage(coverage: Coverage) -> None:
    """How many hard terms a rewrite changes, how many are known, and which most often stand without an entry."""
    out = console()
    show(
        out,
        f"{coverage.hard} hard terms: {coverage.changed} changed or explained ({coverage.share:.0%}), "
        f"{coverage.known} in the glossary",
    )
    for term, times in coverage.missing[:MISSING]:
        show(out, f"{times:5}  {term}")
    if coverage.missing:
        show(out, ("plainlang glossary new FILES writes entries for them to fill in.", "dim"))
