"""Headings by their numbers: 1, 1.1, 1.2, 2 follow one another through a book, as figures in prose do not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model.languages.chinese import HAN_CHARACTER, squeezed
from ...model.sources.source import Line
from ..evidence.edges import SLACK, WORD, Edges
from ..evidence.headings import SAYING, is_like_heading
from ..evidence.labels import Label, Sheet
from ..evidence.measures import measure_near
from ..evidence.patterns import BULLET
from ..evidence.sentence_ends import ends_sentence
from .sequences import FEWEST, Number, below_chapters, in_sequence, lists_of

NUMBER = re.compile(
    r"^(?:(?:(?:第\s?(?=\d{1,2}\s?[章篇])|(?:章\s?|Chapter\s)(?=\d{1,2}[.．]))(?P<chapter>\d{1,2})(?:\s?[章篇]|[.．])\s*"
    r"|(?:附[录錄]\s?|Appendix\s)(?P<appendix>[A-Z])[.．]?\s*"
    r"|(?P<number>(?:\d{1,2}|[A-Z])(?:\.\d{1,2})*)(?:\.?\s+|\.(?=[^\s\d.])))(?=[^\s\d.]|\.[A-Za-z])"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,2}){2,})\.\s+(?=\d))"  # another number may stand behind: 1.1.1. 1. 词
)
FEWEST_TERMS = 2
ALONE = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
LONGEST = 80  # characters of a heading
NO_END = "。；;"
FULL = 0.45  # of the width of full lines: a heading as wide may go on, in larger letters
WIDE = 0.6  # of the measure, where no width of full lines is known
LONGEST_HEADING = 4  # lines
NEARLY_FULL = 6  # cells that a full line of a heading may leave beside the widest of its sort
USUALLY = 0.7  # of the headings


def count_sections(sheet: Sheet) -> Sheet:
    """Labels the headings whose numbers follow one another."""
    known = {part for label in sheet.those("block") for part in label.parts}
    lines = [line for line in sheet.lines if line.span not in known]
    numbered = [
        (n, number) for n, line in enumerate(lines) if (number := number_of(line.text) or number_above(lines, n))
    ]
    lists = [*lists_of(numbered)]
    listed = {place for entries in lists for place, _ in entries}
    sheet = sheet.labelled(label for entries in lists for label in list_labels(entries, lines))
    of_sections = [one for one in numbered if one[0] not in listed]
    chapters = {place for place, _ in of_sections if is_chapter(lines[place].text)}
    chain = in_sequence(below_chapters(of_sections, chapters))
    if len(chain) < FEWEST:
        chain = [one for one in numbered if number_above(lines, one[0])]
    if len(chain) < FEWEST_TERMS:
        return sheet
    return sheet.labelled(labels_of(chain, lines, sheet.layout.edges))


def list_labels(entries: Sequence[tuple[int, Number]], lines: Sequence[Line]) -> Iterator[Label]:
    """The labels of the entries of a list of sections or tables: paragraphs, and no headings."""
    ends = [*(place for place, _ in entries[1:]), entries[-1][0] + 1]
    for (place, _), end in zip(entries, ends, strict=True):
        evidence = f"{len(entries)} numbers with no text between"
        yield Label.of_block("listed-section", lines[place:end], "paragraph", evidence)


def number_of(text: str) -> Number:
    """The number with which a short line begins that may be a heading, part by part; nothing where it begins with none.

    >>> number_of("3.1.4. LTSP服务器"), number_of("第 2 章 软件"), number_of("2.5 倍。"), number_of("1. 安装软件。")
    (('3', '1', '4'), ('2',), (), ())
    >>> number_of("4.1.2 绳应结实。绳的长度应够，并应每年检查一")
    ()
    >>> number_of("章 2. 软件"), number_of("第 2. 软件"), number_of("章 2 软件")
    (('2',), (), ())
    >>> number_of("1.2 .NET 平台"), number_of("1.2 ...")
    (('1', '2'), ())
    >>> number_of("第 2 章 学会使用软件！"), number_of("2. 学会使用软件！")
    (('2',), ())
    >>> number_of("1.2.3. 1. 软件"), number_of("1.2.3. 2008 年"), number_of("1.2. 2008 年"), number_of("1.2.3 2008 年")
    (('1', '2', '3'), ('1', '2', '3'), (), ())
    """
    found = NUMBER.match(text)
    if (
        not found
        or text[-1] in NO_END
        or ("。" in text and text[-1] not in "？?")
        or len(squeezed(text)) > LONGEST
        or SAYING.search(text)
    ):
        return ()
    number = tuple((found["chapter"] or found["appendix"] or found["number"] or found["deep"]).split("."))
    words = text.rstrip("！!") if found["chapter"] or found["appendix"] else text
    return number if len(number) > 1 or is_like_heading(words) else ()


def number_above(lines: Sequence[Line], index: int) -> Number:
    """The number that a line is alone, above a term and what it means, as standards define it; else nothing.

    >>> from ..kept.kept import sheet_of
    >>> [number_above(sheet_of("3.1", *below).lines, 0) for below in (("渡口 ferry", "船停在那里。"), ("2.5", "甲。"))]
    [('3', '1'), ()]
    """
    number, *below = lines[index : index + 3]
    if len(below) < 2 or not ALONE.fullmatch(number.text):
        return ()
    term, meaning = below
    defines = is_like_heading(term.text) and HAN_CHARACTER.search(term.text) and ends_sentence(meaning.text)
    return tuple(number.text.split(".")) if defines and not number_of(term.text) else ()


def is_chapter(text: str) -> bool:
    """Whether a line says of itself that it heads a chapter or an appendix.

    >>> is_chapter("Chapter 2. 软件"), is_chapter("Appendix A. 语言"), is_chapter("2. 软件")
    (True, True, False)
    """
    found = NUMBER.match(text)
    return found is not None and bool(found["chapter"] or found["appendix"])


def labels_of(chain: Sequence[tuple[int, Number]], lines: Sequence[Line], edges: Edges) -> Iterator[Label]:
    """The labels of headings, each with the number before it as evidence."""
    before = ""
    setting = HeadingSetting.of(chain, lines, edges)
    for place, number in chain:
        evidence = f"its number follows {before}" if before else "its number begins a sequence"
        end = place + 2 if ALONE.fullmatch(lines[place].text) else setting.end(place, len(number))
        yield Label.of_block("counted-heading", lines[place:end], "heading", evidence)
        before = ".".join(number)


@dataclass(frozen=True)
class HeadingSetting:
    """How a source sets its numbered headings: with blank lines behind, or over indented text; and how wide they are.

    `widest` has the greatest width of the first lines of headings whose numbers have as many parts.
    """

    lines: Sequence[Line]
    edges: Edges
    parted: bool
    indented: bool
    widest: Mapping[int, float]

    @classmethod
    def of(cls, chain: Sequence[tuple[int, Number]], lines: Sequence[Line], edges: Edges) -> "HeadingSetting":
        """What the headings of a chain show."""
        widest: dict[int, float] = {}
        parted, indented = 0, 0
        for place, number in chain:
            width = edges.width_of(lines[place].text)
            if width <= edges.width + SLACK or not edges.width:
                widest[len(number)] = max(widest.get(len(number), 0), width)
            after = lines[place + 1 : place + LONGEST_HEADING]
            parted += any(line.blank_before for line in after)
            indented += any(line.indent >= 2 for line in after)
        return cls(lines, edges, parted > USUALLY * len(chain), indented > USUALLY * len(chain), widest)

    def end(self, place: int, depth: int) -> int:
        """The index behind the last line of the heading that begins at a place."""
        if self.parted:
            end = self.next_gap(place)
            is_whole = end and all(self.fills(n, depth) for n in range(place, end - 1))
            if is_whole and self.lines[end - 1].text[-1] not in NO_END + "：:":
                return end
        end = place + 1
        while end < min(place + LONGEST_HEADING, len(self.lines)) and self.goes_on(end, depth):
            end += 1
        return end

    def next_gap(self, place: int) -> int:
        """The index of the next line behind a blank one; 0 where it is farther than a heading is long."""
        near = range(place + 1, min(place + LONGEST_HEADING + 1, len(self.lines)))
        return next((n for n in near if self.lines[n].blank_before), 0)

    def fills(self, index: int, depth: int) -> bool:
        """Whether a heading's line is nearly full, and asks nothing that would end it."""
        return self.room(index, depth) < NEARLY_FULL and self.lines[index].text[-1] not in "？?"

    def room(self, index: int, depth: int) -> float:
        """How much room a heading's line leaves for the next one's first word, beside the widest of its sort."""
        word = WORD.match(self.lines[index + 1].text)
        taken = self.edges.width_of(self.lines[index].text) + self.edges.width_of(word[0] if word else "")
        return self.widest.get(depth, 0) - taken

    def goes_on(self, index: int, depth: int) -> bool:
        """Whether a heading goes on with a line, where no blank line tells: the line before is full, this one short.

        It holds the end of no sentence, unless it asks something, and Chinese.
        """
        before, line = self.lines[index - 1], self.lines[index]
        if before.text[-1] in "？?":
            return False
        if line.opens_page or number_of(line.text) or BULLET.match(line.text) or line.text[-1] in NO_END + "：:":
            return False
        if line.text.rstrip("！!")[-1:] not in "？?" and ("。" in line.text or not HAN_CHARACTER.search(line.text)):
            return False
        is_full = not self.edges.width or self.edges.width_of(before.text) > FULL * self.edges.width
        if self.indented:
            return is_full and line.indent < 2 and self.room(index - 1, depth) < NEARLY_FULL
        if not self.edges.width:
            measure = measure_near(self.lines, index - 1).widest
            return before.width > WIDE * measure > line.width and before.text[-1] not in "！!"
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        is_short = after is None or self.edges.room(line, after, None) > SLACK
        return is_full and is_short and self.room(index - 1, depth) < SLACK
