"""How hard a text is: counts, formulas, word familiarity, abbreviations, sentence difficulty."""
