"""How the fitted tables of this package came about: run by hand, never at run time."""
