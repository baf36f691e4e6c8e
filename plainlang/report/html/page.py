"""One self-contained page from a template: its style and scripts are put in, and nothing else is allowed to run.

Every page's template extends ``base.html.j2``, and ``tokens.css`` holds the colours and the type. Values are escaped;
the policy in the page names the hash of each style and script, so that nothing that a draft holds can run or load.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from functools import cache, partial
from importlib import resources
from typing import Any

from jinja2 import ChoiceLoader, Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from plainlang import __version__

BASE_STYLES, BASE_SCRIPTS = ("tokens.css", "base.css"), ("theme.js",)
_HERE = "plainlang.report.html"


def render(
    template: str, *, package: str = _HERE, styles: Sequence[str] = (), scripts: Sequence[str] = (), **values: Any
) -> str:
    """The page that ``template`` makes of ``values``.

    Args:
        template: name of a template in ``package``; it may extend ``base.html.j2``.
        package: where the template, its styles and its scripts are.
        styles: names of style sheets in ``package``, put after the shared one.
        scripts: names of scripts in ``package``, put after the shared one. They run before the page is read.
        values: what the template shows.
    """
    css = [*(_text(_HERE, name) for name in BASE_STYLES), *(_text(package, name) for name in styles)]
    code = [*(_text(_HERE, name) for name in BASE_SCRIPTS), *(_text(package, name) for name in scripts)]
    return (
        _environment(package)
        .get_template(template)
        .render(
            version=__version__,
            policy=_policy(css, code),
            styles=[Markup(text) for text in css],  # our own files, which hold no end tag
            scripts=[Markup(text) for text in code],
            **values,
        )
    )


@cache
def _environment(package: str) -> Environment:
    folders = dict.fromkeys((package, _HERE))
    return Environment(
        loader=ChoiceLoader([FunctionLoader(partial(_source, name)) for name in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _source(package: str, name: str) -> str | None:
    return _text(package, name) if (resources.files(package) / name).is_file() else None


def _text(package: str, name: str) -> str:
    return (resources.files(package) / name).read_text(encoding="utf-8")


def _policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    """Nothing may load, and only these styles and scripts count."""
    parts = (
        "default-src 'none'",
        f"style-src {' '.join(map(_hash, styles))}",
        f"script-src {' '.join(map(_hash, scripts))}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(parts)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
