"""Numbers in the forms in which lists show them, by the names that Word has for those."""

NUMERALS, STEMS, BRANCHES = "〇一二三四五六七八九", "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
DIGITS = str.maketrans("0123456789", NUMERALS)
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
IN_CHARACTERS = frozenset({
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
    "koreanCounting", "japaneseLegal", "chineseLegalSimplified", "ideographLegalTraditional",
})  # fmt: skip


def figure(number: int, form: str) -> str:
    """A number in one of the forms that Word knows.

    >>> [figure(12, form) for form in ("decimal", "chineseCounting", "upperRoman", "upperLetter", "ideographZodiac")]
    ['12', '十二', 'XII', 'L', '亥']
    >>> figure(3, "decimalEnclosedCircle"), figure(11, "ideographTraditional"), figure(20, "ideographDigital")
    ('③', '11', '二〇')
    """
    if form in IN_CHARACTERS:
        return in_characters(number)
    if form == "ideographDigital":
        return str(number).translate(DIGITS)
    if form.startswith("decimalEnclosedCircle") and 0 < number <= 20:
        return chr(ord("①") + number - 1)
    if form in ("upperRoman", "lowerRoman") and number > 0:
        return roman(number) if form == "lowerRoman" else roman(number).upper()
    rows = {"lowerLetter": "abcdefghijklmnopqrstuvwxyz", "ideographTraditional": STEMS, "ideographZodiac": BRANCHES}
    row = rows["lowerLetter"].upper() if form == "upperLetter" else rows.get(form, "")
    return row[number - 1] if 0 < number <= len(row) else str(number)


def in_characters(number: int) -> str:
    """A number below ten thousand as Chinese writes it.

    >>> [in_characters(number) for number in (7, 10, 12, 20, 105, 110, 2014)]
    ['七', '十', '十二', '二十', '一百零五', '一百一十', '二千零一十四']
    """
    written, due = "", False
    for unit, power in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // power % 10
        if digit:
            written += ("零" if due else "") + NUMERALS[digit] + unit
        due = not digit and bool(written)
    return written[1:] if 10 <= number < 20 else written


def roman(number: int) -> str:
    """A number in small Roman figures.

    >>> [roman(number) for number in (0, 444, 888, 1999)]
    ['', 'cdxliv', 'dccclxxxviii', 'mcmxcix']
    """
    written = ""
    for amount, letters in ROMAN:
        written += letters * (number // amount)
        number %= amount
    return written
