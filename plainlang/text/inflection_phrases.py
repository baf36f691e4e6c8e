"""Inflect a phrase at the word that carries the ending.

A noun phrase ends, for this purpose, before its first preposition or relative word:
"protein that switches genes on" becomes "proteins that switch genes on". A verb phrase is
inflected at its verb: "carry out" becomes "carried out".
"""

from __future__ import annotations

from plainlang.text.inflection_data import Feature, data
from plainlang.text.inflection_lemma import lemma
from plainlang.text.inflection_words import is_plural, plurals, verb_table


def _words(name: str) -> frozenset[str]:
    words: frozenset[str] = data()["phrases"][name]
    return words


def head(words: list[str]) -> int:
    """Index of the word that carries the number in a noun phrase.

    >>> head("risk of bias".split()), head("small blood vessel".split())
    (0, 2)
    >>> head("person trained to help".split())
    0
    """
    ends = _words("after_head") | _words("relative")
    for i, word in enumerate(words):
        linked = word in _words("linked") and i + 1 < len(words) and words[i + 1] in _words("after_head")
        if i and (linked or word.lower().rstrip(",;") in ends):
            return i - 1
    return len(words) - 1


def plural_phrases(phrase: str, *, defines: bool = False) -> tuple[str, ...]:
    """The plural(s) of a noun phrase, best first.

    Args:
        phrase: the noun phrase; an article "a" is left out.
        defines: it says what a thing is: its first relative clause is about the head, unless "with" stands between.

    >>> plural_phrases("protein that switches genes on and off")
    ('proteins that switch genes on and off',)
    >>> plural_phrases("a change in DNA"), plural_phrases("side effects")
    (('changes in DNA',), ('side effects',))
    >>> plural_phrases("a part of the brain that makes plans", defines=True)
    ('parts of the brain that make plans',)
    """
    words = phrase.split(" ")
    if words[0].lower() in ("a", "an") and len(words) > 1:
        words = words[1:]
    at = head(words)
    if len(words) == 3 and words[1] in ("and", "or"):
        return (" ".join((plurals(words[0])[0], words[1], plurals(words[2])[0])),)
    tail = _agree(words[at + 1 :], words[at], defines)
    word, comma = (words[at][:-1], ",") if words[at].endswith(",") else (words[at], "")
    return tuple(" ".join([*words[:at], form + comma, *tail]) for form in plurals(word))


def _agree(tail: list[str], noun: str, defines: bool) -> list[str]:
    """``tail`` with the verbs of its first relative clause in the plural, where that is safe.

    In "risk of a disease that kills" the clause is about another noun than the head, ``noun``.
    """
    out = list(tail)
    relative = next((i for i, word in enumerate(out) if word.lower() in _words("relative")), None)
    if relative is None:
        return out
    is_about_kind = noun in _words("kind") and out[0] == "of" and not _words("object") & set(out[:relative])
    between = out[:relative]
    is_about_head = defines and "with" not in between and between[-1:] != ["one"]
    if relative > 0 and not is_about_kind and not is_about_head:
        return out
    at = relative + 1
    while at < len(out) - 1 and _stands_before_verb(out[at]):
        at += 1
    if at >= len(out) or not _is_third(out[at]) or (at + 1 < len(out) and out[at + 1] in _words("plural_verb")):
        return out
    out[at] = _plural_verb(out[at])
    for i in range(at + 1, len(out) - 1):
        joined, after = out[i + 1], out[i + 2] if i + 2 < len(out) else ""
        is_verb = _is_third(joined) and (joined in _words("third") or after in _words("object"))
        if out[i] in ("and", "or") and is_verb:
            out[i + 1] = _plural_verb(joined)
    return out


def _stands_before_verb(word: str) -> bool:
    return word in _words("adverb") or (word.endswith("ly") and word not in _words("ly_verb"))


def _is_third(word: str) -> bool:
    if word in ("is", "was", "has", "does"):
        return True
    return is_plural(word) and word == verb_table(lemma(word, "verb"))["third"][0]


def _plural_verb(word: str) -> str:
    return {"is": "are", "was": "were"}.get(word) or lemma(word, "verb")


def verb_phrase_table(phrase: str) -> dict[Feature, tuple[str, ...]]:
    """All forms of a verb phrase; "A or B" and "A and B" at its start are inflected together.

    >>> verb_phrase_table("carry out")["past"], verb_phrase_table("slow or stop")["gerund"]
    (('carried out',), ('slowing or stopping',))
    >>> verb_phrase_table("greatly reduce")["third"]
    ('greatly reduces',)
    """
    words = phrase.split(" ")
    at = 0
    while at < len(words) - 1 and _stands_before_verb(words[at]):
        at += 1
    before, verb, rest = words[:at], words[at], words[at + 1 :]
    if len(rest) >= 2 and rest[0] in ("and", "or"):
        first, second = verb_table(verb), verb_table(rest[1])
        return {f: (" ".join([*before, first[f][0], rest[0], second[f][0], *rest[2:]]),) for f in first}
    return {f: tuple(" ".join([*before, form, *rest]) for form in forms) for f, forms in verb_table(verb).items()}
