"""What a draft is: offsets, edits, source formats, words, sentences, tags."""
