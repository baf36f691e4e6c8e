"""Scripts that fit what this room ships."""
