"""Kinds: what each block of a text is, by an ordered table of rules over its own look and its place in the text.

The first rule that holds of a block settles its kind.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from ...model.languages.chinese import FINAL, HAN_CHARACTER, squeezed
from ...model.languages.english import is_latin
from ...model.texts.blocks import Kind
from ..evidence import patterns
from ..evidence.drafts import drafts_of
from ..evidence.headings import DECIMAL_STYLE, is_like_heading, ordinal_style
from ..evidence.labels import Label, Sheet
from ..evidence.rules import rule_name
from .apart_from_code import apart_from_code
from .candidates import Candidate, candidates, with_known
from .company import item_style
from .parting import Parting
from .plain_headings import HEAD, latin_heading, plain_heading
from .repeated import repeated_headings

MANY = 8  # counted headings: where a source has as many, others have no numbers by chance alone
FEWEST_PARTS = 3  # numbered parts, such as chapters
FEWEST_LARGER = 3  # headings in larger letters: where a source has as many, others are not in the body's by chance
LATIN_WORDS = re.compile("[A-Za-z]{2}|[A-Za-z] [A-Za-z]")
LATIN_WORD = re.compile(r"[A-Za-z]+[.:]?")
QUOTATION = re.compile(r"“[^”]+(?:“[^“”]*”[^“”]*)*”")
IN_BRACKETS = re.compile(r"（[^（）]*）")
BEGINS_WITH_DATE = re.compile(rf"（\s*{patterns.DAY}")


def repeated_heading(block: Candidate) -> bool:
    """A heading whose words head a part of each entry.

    >>> repeated_heading(Candidate.of("语法", repeated=True)), repeated_heading(Candidate.of("语法"))
    (True, False)
    >>> repeated_heading(Candidate.of("语法", repeated=True, signed=True))
    False
    """
    return block.repeated and not (block.is_last or block.signed)


def published(block: Candidate) -> bool:
    """Prose in Latin letters: the English that the source itself prints.

    >>> published(Candidate.of("Abstract: New forces")), published(Candidate.of("5G通信"))
    (True, False)
    >>> texts = ("https://example.org/mirror", "HONG Yinxing", "ISBN 978-7-100-00000-1", "1. A 2. B")
    >>> [published(Candidate.of(text)) for text in texts]
    [False, True, False, False]
    """
    if not is_latin(block.text) or block.text.startswith(("ISBN", "ISSN")):
        return False
    words = " " in block.text and LATIN_WORDS.search(block.text) is not None
    return words or LATIN_WORD.fullmatch(block.text) is not None


def bullet(block: Candidate) -> bool:
    """An item with a bullet; a tick is none where crosses say the contrary.

    >>> bullet(Candidate.of("■要坚持")), bullet(Candidate.of("要坚持■"))
    (True, False)
    >>> bullet(Candidate.of("√ 要坚持")), bullet(Candidate.of("√ 要坚持", judges=True))
    (True, False)
    """
    judges = block.layout.judges and block.text[0] in patterns.TICKS + patterns.CROSSES
    return bool(patterns.BULLET.match(block.text)) and len(block.text) > 1 and not judges


def heading_markup(block: Candidate) -> bool:
    """A heading that the source marks up as one.

    >>> heading_markup(Candidate.of("# 新质生产力", markdown=True)), heading_markup(Candidate.of("# 新质生产力"))
    (True, False)
    """
    return block.draft.markdown and bool(patterns.HEADING_MARKUP.match(block.text))


def numbered_heading(block: Candidate) -> bool:
    """A heading with a number; but for that of an item, 1. or (1), and a measure, where headings are known otherwise.

    >>> numbered_heading(Candidate.of("一、科学内涵")), numbered_heading(Candidate.of("一、要研究。二、要"))
    (True, False)
    >>> [numbered_heading(Candidate.of(text, counted=True)) for text in ("（一）科学内涵", "1. 科学内涵")]
    [True, False]
    >>> [numbered_heading(Candidate.of(text, counted=True)) for text in ("5.8 GB", "5.8 GB 的磁盘")]
    [False, True]
    >>> numbered_heading(Candidate.of("1．渡口　2．船工　3．天亮"))
    False
    """
    unmarked = block.draft.unmarked
    is_numbered = patterns.NUMBERED.match(unmarked) or patterns.SECTION_NUMBER.match(unmarked)
    is_measure = ordinal_style(unmarked) == DECIMAL_STYLE and not HAN_CHARACTER.search(unmarked)
    other = block.listed or (block.counted and (item_style(block.draft) or is_measure))
    return bool(is_numbered) and is_like_heading(unmarked) and not (other or patterns.is_row_of_items(unmarked))


def source_line(block: Candidate) -> bool:
    """Where an article was published.

    >>> source_line(Candidate.of("（《求是》2024年）")), source_line(Candidate.of("《求是》2024年"))
    (True, False)
    """
    return bool(patterns.SOURCE_LINE.match(block.text))


def caption(block: Candidate) -> bool:
    """A picture's or a table's caption, of two lines at most.

    >>> caption(Candidate.of("图为生产线。新华社", "记者 摄")), caption(Candidate.of("描绘发展的蓝图。"))
    (True, False)
    """
    return len(block.draft.lines) < 3 and patterns.CAPTION.search(block.text) is not None


def abstract(block: Candidate) -> bool:
    """An abstract, by its label.

    >>> abstract(Candidate.of("摘 要：新质")), abstract(Candidate.of("摘编：新质"))
    (True, False)
    """
    return block.draft.squeezed.startswith(("摘要", "内容提要", "內容提要"))


def editor_note(block: Candidate) -> bool:
    """An editor's note, by its label.

    >>> editor_note(Candidate.of("编者按 新质")), editor_note(Candidate.of("编者：新质"))
    (True, False)
    """
    return block.draft.squeezed.startswith(("编者按", "編者按"))


def keywords(block: Candidate) -> bool:
    """An article's keywords, by their label.

    >>> keywords(Candidate.of("关键词：新质")), keywords(Candidate.of("关键在于新质"))
    (True, False)
    """
    return block.draft.squeezed.startswith(("关键词", "關鍵詞"))


def label(block: Candidate) -> bool:
    """A part of an article's front matter that only its label names.

    >>> label(Candidate.of("基金项目：新质")), label(Candidate.of("项目：新质"))
    (True, False)
    """
    return bool(patterns.LABEL.match(block.text))


def pull_quote(block: Candidate) -> bool:
    """Whole sentences in quotation marks that are a block by themselves, though not a text's first.

    >>> pull_quote(Candidate.of("“发展‘新质’。”")), pull_quote(Candidate.of("“发展”是“要求”。"))
    (True, False)
    """
    whole = bool(QUOTATION.fullmatch(block.text)) and squeezed(block.text)[-2:-1] in FINAL
    return whole and block.position > 0 and not block.spoken


def affiliation(block: Candidate) -> bool:
    """What stands in brackets near a text's head is an author's place of work, unless the text has speakers.

    >>> affiliation(Candidate.of("（南京大学）", position=3)), affiliation(Candidate.of("（南京大学）", position=4))
    (True, False)
    >>> affiliation(Candidate.of("（完）", position=3, is_last=True))
    False
    >>> affiliation(Candidate.of("（2023年9月8日通过）", position=1))
    False
    >>> affiliation(Candidate.of("（沉默）", position=2, speakers=frozenset("甲乙")))
    False
    """
    near = block.position <= HEAD and not (block.is_last or block.layout.speakers)
    return bool(IN_BRACKETS.fullmatch(block.text)) and near and not BEGINS_WITH_DATE.match(block.text)


@dataclass(frozen=True)
class KindRule:
    """What a block is if a predicate holds of it: its kind, and the class of a paragraph."""

    holds: Callable[[Candidate], bool]
    kind: Kind = "paragraph"
    css_class: str = ""


RULES: tuple[KindRule, ...] = (
    KindRule(repeated_heading, "heading"),
    KindRule(latin_heading, "heading"),
    KindRule(published, css_class="published"),
    KindRule(bullet, "bullet"),
    KindRule(heading_markup, "heading"),
    KindRule(numbered_heading, "heading"),
    KindRule(source_line, css_class="source-line"),
    KindRule(caption, css_class="caption"),
    KindRule(abstract, css_class="abstract"),
    KindRule(editor_note, css_class="editor-note"),
    KindRule(keywords, css_class="keywords"),
    KindRule(label, css_class="label"),
    KindRule(pull_quote, css_class="pullquote"),
    KindRule(affiliation, css_class="affiliation"),
    KindRule(plain_heading, "heading"),
)
PLAIN_PARAGRAPH = "plain-paragraph"  # stands for a rule where none holds


def name_kinds(sheet: Sheet) -> Sheet:
    """Labels each block with its kind; what is settled stays as it is."""
    whole = sheet.at("block")
    rules = Counter(label.rule for label in sheet.those("block"))
    counted = rules["counted-heading"] >= MANY or rules["larger-letters"] + rules["bold-letters"] >= FEWEST_LARGER
    labels: list[Label] = []
    texts = drafts_of(sheet)
    parting = Parting.of(texts, whole, sheet)
    bodies = [[block for block in text.body if block.id != "title"] for text in texts]
    if not counted:
        whole = {**whole, **{label.key: label for label in apart_from_code(bodies, whole, parting)}}
    repeated = frozenset() if counted else repeated_headings([with_known(body, whole) for body in bodies])
    for body in bodies:
        blocks = list(candidates(body, whole, parting, counted, sheet.layout, repeated))
        for block in blocks if counted else with_numbers(blocks):
            draft = block.draft
            if (known := whole.get(draft.key)) and known.value:
                labels.append(Label("kind", known.rule, (draft.key,), known.value, known.evidence))
            elif not draft.kind_rule:
                labels.append(kind_of(block))
    return sheet.labelled(labels)


def with_numbers(blocks: list[Candidate]) -> list[Candidate]:
    """The blocks of a text; where chapters and what stands in them have numbers, no heading is without by chance."""
    styles = Counter(ordinal_style(block.draft.unmarked) for block in blocks if numbered_heading(block))
    parts = sum(count for style, count in styles.items() if style <= len(patterns.PARTS))
    numbered = parts >= FEWEST_PARTS and styles.total() - parts >= MANY
    return [replace(block, numbered=True) for block in blocks] if numbered else blocks


def kind_of(block: Candidate) -> Label:
    """The label of a block's kind: that of the first rule that holds; where none does, it is a paragraph."""
    key = (block.draft.key,)
    for rule in RULES:
        if rule.holds(block):
            kind = f"{rule.kind}.{rule.css_class}" if rule.css_class else rule.kind
            return Label("kind", rule_name(rule.holds), key, kind)
    return Label("kind", PLAIN_PARAGRAPH, key, "paragraph")
