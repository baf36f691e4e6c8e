"""The template and style of the report on a corpus; its frame is `plainlang.report.html`."""
