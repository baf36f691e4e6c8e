"""Readers of research records, one file a source; `plainlang.page.read` finds them here."""
