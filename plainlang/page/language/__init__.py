"""The language of a page: what each sentence of a record does, which are told, and how they are told plainly."""
