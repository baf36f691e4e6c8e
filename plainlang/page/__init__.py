"""A research record in, a lay page out."""

EXTENSIONS = (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml")
"""Names of files that may hold records; a text with a title is one only if `plainlang page` is given it by name."""
