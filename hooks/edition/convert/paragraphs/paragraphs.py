"""Where paragraphs begin: an ordered table of rules, each a kind of evidence at the boundary of two lines.

A rule says True where the line after the boundary opens a block, False where it goes on with the block of the line
before, and None where it cannot tell. The first rule that can tell decides.
"""

from collections.abc import Callable

from ..evidence.neighbors import Neighbors
from ..evidence.rules import rule_name
from ..order.first_words import behind_first_word
from .blank_lines import blank_in_latin, blank_line
from .bullets import bullet, lone_sign
from .counting import numbered_item
from .heading_lines import (
    after_numbered_heading,
    after_plain_heading,
    heading_after_sentence,
    heading_on_page,
    heading_over_full_line,
    wrapped_heading,
)
from .leaders import bracket_label, led_entry, printed_again
from .likelihood import likely_end
from .parted_words import parted_mark
from .pointers import address, pointer
from .scripts import change_of_script, latin_prose
from .setting import (
    comma,
    far_too_short,
    first_behind_item,
    full_line,
    hanging_indent,
    indentation,
    lone_mark,
    lost_indentation,
    right_half,
    short_line,
    typed_indentation,
)
from .typed_lines import hanging_words, named, unwrapped_line
from .words import (
    affiliation,
    caption,
    entry,
    event,
    heading_markup,
    label,
    line_sign,
    lone_number,
    long_line,
    reference,
    salutation,
    source_line,
    speech,
    stamped,
    term,
)

ParagraphRule = Callable[[Neighbors], "bool | None"]

RULES: tuple[ParagraphRule, ...] = (
    behind_first_word, long_line, heading_markup, printed_again, parted_mark, lone_mark, lone_sign, lone_number,
    line_sign, bullet, pointer, caption, label, bracket_label, source_line, reference, numbered_item, salutation, entry,
    led_entry, event, affiliation, speech, stamped, term, named, blank_in_latin, address, latin_prose, change_of_script,
    hanging_words, unwrapped_line, blank_line, first_behind_item, hanging_indent, right_half, indentation,
    typed_indentation, after_numbered_heading, heading_after_sentence, after_plain_heading, wrapped_heading, comma,
    heading_on_page, heading_over_full_line, far_too_short, full_line, short_line, likely_end, lost_indentation,
)  # fmt: skip
NO_EVIDENCE = "no-evidence"  # stands for a rule where none can tell


def opens_paragraph(pair: Neighbors) -> tuple[bool, str]:
    """Whether the line after the boundary opens a block, and the name of the rule that decides.

    Where no rule can tell, the line goes on.

    >>> opens_paragraph(Neighbors.of("发展，", "■要坚持")), opens_paragraph(Neighbors.of("发展新质生产力的要求", "新"))
    ((True, 'bullet'), (False, 'no-evidence'))
    """
    for rule in RULES:
        verdict = rule(pair)
        if verdict is not None:
            return verdict, rule_name(rule)
    return False, NO_EVIDENCE
