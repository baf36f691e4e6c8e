"""The characters of the Symbol font, which older documents use for Greek letters and mathematical signs."""

from __future__ import annotations

from plainlang.text.document import HIDDEN

_LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SIGNS = {
    0x2D: "−", 0x40: "≅", 0x5E: "⊥", 0x7E: "∼",
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
    0xB4: "×", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC7: "∩", 0xC8: "∪",
    0xCE: "∈", 0xD1: "∇",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_PRIVATE = 0xF000
"""Word writes the codes of a symbol font from here on."""


def symbol(font: str, code: str) -> str:
    """The character that a symbol shows; `HIDDEN` if it is not known.

    >>> symbol("Symbol", "F061"), symbol("Wingdings", "F04A") == HIDDEN, symbol("Arial", "00B5")
    ('α', True, 'µ')
    """
    try:
        number = int(code, 16)
        if font.lower() == "symbol":
            number -= _PRIVATE * (number >= _PRIVATE)
            shown = chr(number)
            return _LETTERS.get(shown) or _SIGNS.get(number) or (shown if " " <= shown < "\x7f" else HIDDEN)
        return chr(number) if 0x20 <= number < 0xD800 else HIDDEN
    except ValueError:
        return HIDDEN
