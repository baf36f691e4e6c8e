"""How many syllables a figure has when it is read aloud.

R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32, 1948,
221-233, counts figures as they are normally read: four syllables for "1918".
"""

from __future__ import annotations

import re

_UNDER_TWENTY = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
_HUNDRED = _SCALE = 2  # "hundred"; "thousand", "million", "billion", "trillion"
_POINT = 1

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")


def _cardinal(number: int) -> int:
    """Syllables of a whole number below a thousand million million, "four hundred five" style; nought says nothing."""
    total = 0
    while number:
        number, group = divmod(number, 1000)
        hundreds, rest = divmod(group, 100)
        total += _UNDER_TWENTY[hundreds] + _HUNDRED if hundreds else 0
        total += (_UNDER_TWENTY[rest] if rest < 20 else _TENS[rest // 10] + _ones(rest % 10)) if rest else 0
        total += _SCALE if number and number % 1000 else 0
    return total


def _ones(digit: int) -> int:
    return _UNDER_TWENTY[digit] if digit else 0


def _digits(figure: str) -> int:
    return sum(_UNDER_TWENTY[int(digit)] for digit in figure)


def _whole(figure: str) -> int:
    plain = figure.replace(",", "")
    if not plain:
        return 0
    is_code = len(plain) > 15 or plain[0] == "0" or (len(plain) > 7 and "," not in figure)
    if is_code:
        return _digits(plain)
    number = int(plain)
    if len(figure) == 4 and (1100 <= number < 2000 or 2010 <= number < 2100):  # a year, or read like one
        century, rest = divmod(number, 100)
        if rest == 0:
            return _cardinal(century) + _HUNDRED
        return _cardinal(century) + (1 if rest < 10 else 0) + _cardinal(rest)  # "nineteen oh five"
    return _cardinal(number)


def figure_syllables(figure: str) -> int:
    """Syllables of digits with optional thousands commas and decimals; 0 for an empty string.

    Four-digit figures are read like years, decimals digit by digit, and long figures
    without commas or with a leading nought (codes, identifiers) digit by digit.

    >>> figure_syllables("53"), figure_syllables("1918"), figure_syllables("0.73"), figure_syllables("1,200")
    (3, 4, 6, 6)
    """
    whole, point, decimals = figure.partition(".")
    return _whole(whole) + (_POINT + _digits(decimals) if point else 0)
