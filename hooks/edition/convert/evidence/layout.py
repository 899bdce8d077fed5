"""Layout: how a source sets its lines, and how wide they are. Widths are in terminal cells."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ...model.languages.chinese import FINAL
from ...model.languages.english import is_latin
from ...model.sources.source import Line
from .bracket_labels import begins_with_brackets
from .edges import SLACK, Edges, is_item
from .first_lines import edges_set_in
from .fits import FEWEST_ITEMS, edges_of
from .habits import Habits, habits_of
from .measures import fullest
from .page_turns import keeps_tops, usual_page_lines
from .patterns import ASKING, CROSSES, EVENT, SPEAKING, TICKS, has_number
from .plays import name_in_play, names_in_play
from .sentence_ends import WHOLE
from .terms import begin_with_terms, speaker_of

FEWEST_FIRST_LINES = 8  # that show how far they are set in
MOST = 0.8  # of the items that have a second line
SHARE, NEARLY_ALL = 0.7, 0.9  # of the width of wide lines; of the lines that begin paragraphs
FEWEST_DATES, DATES = 3, 0.3  # lines of a chronicle that begin with a date, at least, and of all
WIDEST_WRAPPED = 130  # a line that is wider was never wrapped to fit a page
FEW_WIDE = 0.05  # of the lines of a wrapped source may be as wide
ENDS_PARAGRAPH = FINAL + "：；.!?:;"
SHORT, LONG = 20, 30  # cells: headings are narrower
AT_EDGE = 0.9  # of the width of the widest line: where lines are wrapped, most such end inside a sentence
FEWEST_LINES, MORE_CUT = 4, 3  # of a source that tells; times as many lines as wide ones
FEWEST_ENDED, FEWEST_CUT = 4, 2  # lines that end a sentence; lines that end inside one
FEW_CUT, MANY_CUT = 0.1, 0.25  # of the lines
MOST_PARTED, SOME_CUT = 0.7, 0.15  # of the lines of a double-spaced source: have a blank line before them; are cut


@dataclass(frozen=True)
class Layout:
    """How a source sets its lines.

    In a double-spaced source blank lines stand between most lines, so that they part no paragraphs. In a wrapped one
    a paragraph runs over several lines; in others every line is a paragraph. `page_lines` is the usual number of lines
    on a page, 0 where pages differ. `indented`: first lines of paragraphs are indented. `speakers` are the names that
    more than one line begins with, as in an interview, `in_play` those that a wide space follows. `markdown`: the
    source is written in Markdown. `bracketed`: labels in 【】 begin lines, and stand nowhere else. `chronicle`: many
    lines begin with a date. `sets_in`: nearly all first lines are indented. `edges`: how wide its full lines are, if
    they tell. `hanging`: the further lines of items are set in behind their bullets or numbers. `tops`: no blank line
    stands at the head of a page where text goes on. `habits`: how its paragraphs end. `again`: the words, squeezed,
    with which several pages begin. `judges`: lines begin with ticks, and others with crosses. `terms`: many paragraphs
    begin with a term and a colon.
    """

    double_spaced: bool = False
    wrapped: bool = True
    page_lines: int = 0
    indented: bool = False
    sets_in: bool = False
    speakers: frozenset[str] = frozenset()
    in_play: frozenset[str] = frozenset()
    bracketed: bool = False
    markdown: bool = False
    edges: Edges = field(default_factory=Edges)
    hanging: bool = False
    tops: bool = False
    chronicle: bool = False
    habits: Habits = field(default_factory=Habits)
    again: frozenset[str] = frozenset()
    judges: bool = False
    terms: bool = False

    def begins_speech(self, text: str) -> bool:
        """Whether the text begins with the name of a speaker who speaks more than once, or who asks or answers.

        >>> Layout(speakers=frozenset(["洪银兴"])).begins_speech("洪银兴：新质生产力是")
        True
        >>> Layout().begins_speech("首先：新质生产力是"), Layout().begins_speech("路透社记者：新质生产力是")
        (False, True)
        """
        speaker = speaker_of(text)
        return speaker in self.speakers or speaker in ASKING or speaker.endswith(SPEAKING) or self.plays(text)

    def plays(self, text: str) -> bool:
        """Whether the text begins with the name of somebody in a play, with a wide space behind it.

        >>> layout = Layout(in_play=frozenset(["甲", "老人"]))
        >>> layout.plays("甲　好。"), layout.plays("老　人　好。"), layout.plays("乙　好。"), layout.plays("甲好。")
        (True, True, False, False)
        """
        return bool(self.in_play) and name_in_play(text) in self.in_play


def wraps_lines(lines: Sequence[Line]) -> bool:
    """Whether a paragraph runs over several lines.

    It does not where nearly all long lines end a sentence, the fullest ones too; or a small source has no others. Nor
    where many lines are too wide for a page, unless far more end inside a sentence. In a narrow column it does where
    most lines are full, and sentences end inside some.

    >>> from ...model.sources.source import Source
    >>> whole, cut = "因地制宜发展新质生产力。", "因地制宜发展新质生产力要"
    >>> [wraps_lines(Source("example", (text, "发展。")).lines()) for text in (whole, cut)]
    [False, True]
    >>> column = ("清早船家把船推", "下水。没有人说", "话，只有桨声。", "岸边的芦苇轻轻", "地摇。老人坐在")
    >>> wraps_lines(Source("example", column).lines())
    True
    """
    widest = max((line.width for line in lines if line.width < WIDEST_WRAPPED), default=0)
    wide = sum(line.width >= WIDEST_WRAPPED for line in lines)
    ended = sum(line.text[-1] in ENDS_PARAGRAPH for line in lines)
    full = sum(line.indent + line.width >= AT_EDGE * widest for line in lines)
    inside = sum("。" in line.text[:-1] for line in lines)
    if widest <= SHORT and full > len(lines) / 2 and inside >= FEWEST_CUT:
        return True
    narrowest = max(SHORT, min(LONG, 0.6 * widest))
    long = [line for line in lines if narrowest < line.width < WIDEST_WRAPPED]
    at_edge = [line.text[-1] not in ENDS_PARAGRAPH for line in long if line.width >= AT_EDGE * widest]
    cut = sum(line.text[-1] not in ENDS_PARAGRAPH for line in long)
    has_edge = sum(at_edge) > max(FEWEST_CUT, len(at_edge) / 2)
    tells = ended > 0 or (len(lines) >= FEWEST_LINES and not wide)
    whole = tells and not cut and not any(line.text[-1] in "，、" for line in lines)
    if (ended >= FEWEST_ENDED or whole) and cut <= FEW_CUT * len(lines) and not has_edge:
        return False
    return wide <= FEW_WIDE * len(lines) or cut > max(FEWEST_CUT, MANY_CUT * len(lines), MORE_CUT * wide)


def layout_of(lines: list[Line]) -> Layout:
    """The layout that most lines of a source agree on."""
    body = [line for line in lines if not is_latin(line.text)] or lines
    speakers = Counter(map(speaker_of, {line.text for line in body}))
    beginnings = Counter(line.squeezed for n, line in enumerate(lines) if line.opens_page or not n)
    wrapped = wraps_lines(body)
    edges = edges_of(lines) if wrapped else Edges()
    edges = edges if edges.width or not wrapped else edges_set_in(lines)
    return Layout(
        double_spaced=is_double_spaced(body),
        wrapped=wrapped,
        page_lines=usual_page_lines(lines),
        indented=sum(line.indent >= 2 for line in body) > 0.04 * len(body),
        sets_in=sets_in_first_lines(body),
        speakers=frozenset(name for name, times in speakers.items() if name and times > 1),
        in_play=names_in_play(body),
        bracketed=begins_with_brackets(body),
        chronicle=sum(EVENT.match(line.text) is not None for line in body) >= max(FEWEST_DATES, DATES * len(body)),
        edges=edges,
        hanging=hangs(lines, edges),
        tops=keeps_tops(lines, edges),
        habits=habits_of(lines, edges),
        again=frozenset(words for words, times in beginnings.items() if times > 1),
        terms=begin_with_terms(body),
        judges=all(any(line.text[0] in signs for line in lines) for signs in (TICKS, CROSSES)),
    )


def is_double_spaced(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between most lines, also behind many that are no short ones and end inside a sentence.

    In a short one of single lines, such as a notice, they part paragraphs; headings with numbers tell nothing.
    """
    parted = [before for before, line in pairwise(lines) if line.blank_before]
    body = [line for line in parted if not has_number(line.text)]
    short = min(LONG, max(SHORT, SHARE * fullest(line.width for line in lines)))
    cut = sum(line.width > short and line.text[-1] not in ENDS_PARAGRAPH for line in body)
    return len(parted) > MOST_PARTED * len(lines) and cut >= max(FEWEST_CUT, SOME_CUT * len(parted))


def sets_in_first_lines(lines: Sequence[Line]) -> bool:
    """Whether long lines behind a sentence that ends far from the edge are set in, nearly all of them."""
    widest = fullest(line.width for line in lines)
    firsts = [
        line.indent >= 2
        for before, line in pairwise(lines)
        if before.text[-1] in FINAL and before.width < SHARE * widest < line.width and not is_item(line)
    ]
    return len(firsts) >= FEWEST_FIRST_LINES and sum(firsts) >= NEARLY_ALL * len(firsts)


def hangs(lines: Iterable[Line], edges: Edges) -> bool:
    """Whether the second lines of items are set in behind their bullets or numbers, as far as certain ones show.

    Where the width of full lines is known, what follows an item that leaves room is no second line.

    >>> from ...model.sources.source import Source
    >>> items = ["• 船家修好了漏水的木", "  盆", "• 清早", "他们出门"] * 4
    >>> [hangs(Source("example", tuple(items)).lines(), edges) for edges in (Edges(20), Edges())]
    [True, False]
    """
    second = [
        (item, line)
        for item, line in pairwise(lines)
        if is_item(item)
        and same_column(item, line)
        and not line.blank_before
        and not is_item(line)
        and item.text[-1] not in FINAL + WHOLE
        and not (edges.know(item) and edges.room(item, line, item) >= SLACK)
    ]
    set_in = sum(line.indent > item.indent for item, line in second)
    return set_in >= FEWEST_ITEMS and set_in > MOST * len(second)


def same_column(one: Line, other: Line) -> bool:
    """Whether two lines stand on the same page, in the same column."""
    return (one.page, one.column) == (other.page, other.column)
