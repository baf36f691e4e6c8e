"""The wheel: what is inside, how large it is, and that it works where the repository is not."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import plainlang

ROOT = Path(__file__).resolve().parents[1]
MEGABYTE = 1_000_000
LARGEST = 12 * MEGABYTE

pytest.importorskip("hatchling", reason="the wheel is built without a network")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    subprocess.run([*pip, str(folder), str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> frozenset[str]:
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def _packaged(folder: str, pattern: str, inside: str | None = None) -> set[str]:
    base = ROOT / folder
    return {
        f"{inside or folder}/{p.relative_to(base).as_posix()}"
        for p in base.rglob(pattern)
        if p.is_file() and "__pycache__" not in p.parts
    }


def test_every_file_of_the_package_and_every_glossary_is_inside(names):
    assert names >= _packaged("plainlang", "*")
    assert names >= _packaged("glossaries", "*.toml", inside="plainlang/glossaries")


@pytest.mark.parametrize(
    "pattern",
    [
        r"plainlang/py\.typed",
        r"plainlang/glossaries/immunology\.toml",
        r"plainlang/report/profiles/(public|patient|policymaker)\.toml",
        r"plainlang/text/tagger/tagger/model",
        r"plainlang/text/tagger/vocab/strings\.json",
        r"plainlang/analyze/difficulty\.json",
        r"plainlang/analyze/syllable_weights\.txt",
        r"plainlang/analyze/nltk_data/corpora/cmudict/cmudict",
        r"plainlang/analyze/nltk_data/corpora/cmudict/LICENSE",
        r"plainlang-.*\.dist-info/licenses/LICENSE",
    ],
)
def test_the_data_that_it_needs_is_inside(names, pattern):
    assert any(re.fullmatch(pattern, name) for name in names)


def test_nothing_else_is_inside(names):
    assert {name.split("/")[0] for name in names} == {"plainlang", f"plainlang-{plainlang.__version__}.dist-info"}
    assert not any(re.search(r"__pycache__|\.pyc$|(^|/)\.|tests?/", name) for name in names)


def test_it_is_small(wheel):
    assert wheel.stat().st_size < LARGEST


def test_its_metadata_names_its_commands_and_components(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("entry_points.txt"))
        points = archive.read(name).decode()
    assert "plainlang = plainlang.__main__:run" in points
    assert "plainlang = plainlang.spacy_component:make_plainlang" in points


def test_an_installed_wheel_works_away_from_the_repository(wheel, tmp_path, command):
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    python = home / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(home), "platbase": str(home)}))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    # The dependencies of this Python; path files in its folder, such as that of an editable install, are not read.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    code = (
        "import plainlang, plainlang.glossary.load as load\n"
        "print(plainlang.__file__)\nprint(load.bundled()[0].parent)\n"
        "print(plainlang.rewrite('The etiology is unknown.').text)\nprint(plainlang.check('We slept well.').ok)\n"
    )
    ran = command(python, "-c", code, cwd=tmp_path, env={"PYTHONPATH": ""})
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines() == [
        str(site / "plainlang" / "__init__.py"),
        str(site / "plainlang" / "glossaries"),
        "The cause is unknown.",
        "True",
    ]
    ran = command(python, "-m", "plainlang", "glossary", "lookup", "etiologies", cwd=tmp_path, env={"PYTHONPATH": ""})
    assert "say: cause" in ran.stdout
