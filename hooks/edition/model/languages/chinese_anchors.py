"""What in Chinese sentences English answers word for word: words that lead, marks, items of a list, figures."""

import re

# Words and marks that English nearly always has in the place of the Chinese; longer ones stand before their parts.
LEADING = (
    ("首先", "First,"), ("其次", "Second,"), ("再次", "Third,"), ("最后", "Finally,"), ("同时", "At the same time"),
    ("因此", "herefore"), ("例如", "or example"), ("比如", "or example"), ("另一方面", "n the other hand"),
    ("一方面", "n the one hand"), ("此外", "n addition"), ("当前", "t present"), ("但", "but"), ("只有", "nly "),
    ("——", "—"), ("？", "?"), ("……", "…"), ("“", "“"), ("”", "”"),
)  # fmt: skip
ITEM = re.compile(r"(?<![^。；：])(?:第?([一二三四五六七八])(?:是|要|则|方面)|([①-⑧]))|[（(]([1-9])[）)]")
# Without these a sentence has no figure that is worth reading it for.
FIGURE = re.compile(r"[\d百千万亿]")
