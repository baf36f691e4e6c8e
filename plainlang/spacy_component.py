"""plainlang inside a spaCy pipeline: ``nlp.add_pipe("plainlang")`` fills ``doc._.plainlang``.

Both factories are found through spaCy's entry points, so nothing has to be imported. What is stored is plain
data (numbers, texts, offsets), so that a Doc can be pickled and sent between processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from plainlang.text.parse import SENTENCES, set_sentences

if TYPE_CHECKING:
    from plainlang.report.profile import Profile

if not Doc.has_extension("plainlang"):
    Doc.set_extension("plainlang", default=None)


@Language.factory(SENTENCES, assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> Any:
    """The component that sets ``token.is_sent_start`` by plainlang's rules, for a tokenizer-only pipeline."""
    return set_sentences


@Language.factory("plainlang", default_config={"profile": "public", "report": True})
def make_plainlang(nlp: Language, name: str, profile: str, report: bool) -> PlainlangComponent:
    """The component that analyzes each Doc, and reports on it under ``profile`` unless ``report`` is False."""
    return PlainlangComponent(profile if report else None)


class PlainlangComponent:
    """Sets ``doc._.plainlang`` to a dictionary with ``analysis`` and, with a profile, ``report`` and ``rewrite``.

    The values are those of ``to_dict()`` of `plainlang.Analysis`, `plainlang.Report` and `plainlang.Rewrite`;
    offsets are code points of ``doc.text``.
    """

    def __init__(self, profile: str | None) -> None:
        self.profile_name = profile
        self._profile: Profile | None = None
        if profile is not None:
            self._load(profile)  # so that a name that means nothing is an error here, not at the first text

    def __call__(self, doc: Doc) -> Doc:
        from plainlang.analyze.analysis import analyze
        from plainlang.report.check import check

        if self.profile_name is None:
            doc._.plainlang = {"analysis": analyze(doc.text).to_dict()}
            return doc
        report = check(doc.text, profile=self._load(self.profile_name))
        doc._.plainlang = {
            "analysis": report.analysis.to_dict(),
            "report": report.to_dict(),
            "rewrite": report.rewrite.to_dict(),
        }
        return doc

    def _load(self, name: str) -> Profile:
        from plainlang.report.check import load_profile

        self._profile = self._profile or load_profile(name)
        return self._profile

    def __getstate__(self) -> dict[str, Any]:
        """The name alone: another process loads the profile for itself."""
        return {"profile_name": self.profile_name, "_profile": None}
