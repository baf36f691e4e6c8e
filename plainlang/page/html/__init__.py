"""The look of a lay page: its template and style sheet."""
