"""What is loaded when: help must answer at once, and nothing waits for spaCy that does not need it."""

from __future__ import annotations

import sys

import pytest

HEAVY = (
    *("spacy", "textstat", "numpy", "rapidfuzz", "nltk", "wordfreq", "sklearn"),
    *("mdit_py_plugins", "pylatexenc", "pypdf"),
)


def loaded(command, code: str) -> set[str]:
    ran = command(
        sys.executable,
        "-c",
        f"import sys\n{code}\nprint()\nprint(*{HEAVY} & sys.modules.keys())".replace("*(", "*{*(").replace(
            ") &", ")} &"
        ),
    )
    assert ran.returncode == 0, ran.stderr
    return set(ran.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "args", [["--help"], ["check", "--help"], ["glossary", "--help"], ["--version"], ["check", "--no-such"]]
)
def test_help_loads_nothing_heavy(command, args):
    assert loaded(command, f"from plainlang.__main__ import main; main({args})") == set()


def test_importing_plainlang_loads_nothing_heavy(command):
    assert loaded(command, "import plainlang; plainlang.__all__; dir(plainlang)") == set()


def test_no_name_loads_spacy_before_a_text_needs_it(command):
    assert "spacy" not in loaded(command, "from plainlang import *; import plainlang; plainlang.Glossary.bundled()")


def test_scores_and_looking_up_need_no_spacy(command, here, hard):
    (here / "draft.txt").write_text(hard)
    code = "from plainlang.__main__ import main; main({})"
    assert "spacy" not in loaded(command, code.format(["score", "draft.txt"]))
    assert "spacy" not in loaded(command, code.format(["glossary", "lookup", "etiology"]))
    assert "spacy" not in loaded(command, code.format(["explain", "long-sentence"]))


def test_a_shell_completes_the_names_of_rules_and_profiles(command):
    def completed(words: str) -> list[str]:
        env = {
            "_PLAINLANG_COMPLETE": "complete_bash",
            "COMP_WORDS": f"plainlang {words}",
            "COMP_CWORD": str(len(words.split())),
        }
        return command(sys.executable, "-m", "plainlang", env=env).stdout.split()

    assert completed("check --profile pol") == ["policymaker"]
    assert completed("explain number-w") == ["number-words"]
    assert completed("check --select long-s") == ["long-sentence"]
