"""plainlang: plain language for scientific text.

    >>> import plainlang
    >>> plainlang.rewrite("The etiology is unknown.").text
    'The cause is unknown.'

`analyze` measures a text, `rewrite` says its jargon plainly, `check` reports what is still too technical and why,
`page` drafts a lay page about a research record.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plainlang.analyze.analysis import Analysis, analyze
    from plainlang.errors import PlainlangError
    from plainlang.glossary.glossary import Glossary
    from plainlang.glossary.rewrite import Rewrite, rewrite
    from plainlang.page.build import page
    from plainlang.report.check import check
    from plainlang.report.profile import Profile
    from plainlang.report.report import Report

__version__ = "0.1.0"

_HOME = {
    "analyze": "plainlang.analyze.analysis",
    "rewrite": "plainlang.glossary.rewrite",
    "check": "plainlang.report.check",
    "page": "plainlang.page.build",
    "Profile": "plainlang.report.profile",
    "Glossary": "plainlang.glossary.glossary",
    "Analysis": "plainlang.analyze.analysis",
    "Rewrite": "plainlang.glossary.rewrite",
    "Report": "plainlang.report.report",
    "PlainlangError": "plainlang.errors",
}

__all__ = [
    "Analysis",
    "Glossary",
    "PlainlangError",
    "Profile",
    "Report",
    "Rewrite",
    "analyze",
    "check",
    "page",
    "rewrite",
]


def __getattr__(name: str) -> Any:
    """Load a public name at first use, so that ``import plainlang`` costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'plainlang' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]


class _Package(ModuleType):
    """Keeps ``plainlang.analyze`` the function when the room of that name is imported.

    Importing a submodule binds it as an attribute of its package; for a public name that binding is left out.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
