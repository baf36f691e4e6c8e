"""The command line in tests keeps its results apart from the user's."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory):
    """One cache for all tests, which ask for the same drafts again and again."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("reports")
        patch.setenv("PLAINLANG_CACHE_DIR", str(folder))
        yield folder
