"""What one could say instead: terms, matching, guards, and the rewrite of a draft."""
