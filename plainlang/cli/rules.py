"""`plainlang rules` and `plainlang explain`: list the rules, teach one, show a term."""

from __future__ import annotations

from plainlang.cli.guard import CLEAN
from plainlang.cli.settings import Project
from plainlang.errors import PlainlangError


def rules(project: Project) -> int:
    """List the rules."""
    from plainlang.report import render_help
    from plainlang.report.registry import rules as all_rules

    render_help.show_rules(all_rules(), project.settings().profile)
    return CLEAN


def explain(name: str, project: Project) -> int:
    """Explain a rule or a term."""
    from plainlang.report import render_help
    from plainlang.report.registry import rules as all_rules
    from plainlang.text.suggest import near

    settings = project.settings()
    if rule := all_rules().get(name.lower().replace("_", "-")):
        render_help.show_rule(rule)
    elif terms := settings.glossary.lookup(name):
        render_help.show_terms(terms)
    else:
        found = (*near(name, all_rules(), limit=1), *settings.glossary.near(name))
        hint = f"; did you mean {' or '.join(repr(n) for n in found)}?" if found else ""
        raise PlainlangError(f"'{name}' is no rule and in no glossary{hint} (plainlang rules lists the rules)")
    return CLEAN
