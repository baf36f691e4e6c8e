"""A whole portfolio of texts: scored, rewritten or told as pages, part by part, on one machine or on a cluster."""
