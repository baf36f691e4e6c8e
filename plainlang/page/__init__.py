"""A research record in, a lay page out."""
