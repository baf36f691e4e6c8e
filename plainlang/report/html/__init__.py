"""Pages that are one file each: the design they share, and the report on drafts."""
