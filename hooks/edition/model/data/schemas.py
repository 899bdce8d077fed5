"""All schemas: what each data file of the repository holds. CONTRIBUTING.md lists the same keys in words."""

from typing import Any

from ...base.findings import Finding
from ...base.pair import SOURCES
from ...base.tables import Column, Table
from ...base.yaml_nodes import Entries, Node
from .bead_shapes import SHAPES
from .negations import NEGATES
from .reading_rules import pattern_fault, unproved
from .schema import Either, Keys, Many, Named, validated
from .statuses import STATUSES, TRANSLATORS
from .strings import Choice, Days, Kind, Words
from .traditional_forms import uneven

NAME_KINDS = ("person", "place", "institution", "work", "meeting", "title")
POS = ("noun", "verb", "adjective", "phrase", "name")

WORDS = Words()
WORDS_OR_NONE = Words('words, or "" where it is not known', may_be_empty=True)
AS_WRITTEN = Words("words or a number", as_written=True)
BOTH = Keys({"zh": WORDS, "en": WORDS})
BOTH_OR_NONE = Keys({"zh": WORDS_OR_NONE, "en": WORDS_OR_NONE})
IN_EITHER = Either(BOTH_OR_NONE, WORDS_OR_NONE)  # the same words in either language, or each its own
# A file or folder and an address; `index` is the page of the folder itself.
SLUG = Words("small letters, digits and single hyphens, such as new-growth, and not index",
             "(?!index$)[a-z0-9]+(?:-[a-z0-9]+)*", as_written=True)  # fmt: skip
BLOCK_ID = Words("an id such as p7, a1, title or by", r"title|by|[pa][1-9][0-9]{0,5}")
BLOCK_OR_NOTE = Words("the id of a block or the label of a note, such as p7 or n3", r"[a-z]+[0-9]{0,6}")
CODE = Words("the code of a finding, such as figure-missing", r"[a-z0-9]+(?:-[a-z0-9]+)*")
DATE = Days("a year, a month or a day, such as 2024-03-21, or \"\" where it is not known",
            "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?", as_written=True, may_be_empty=True)  # fmt: skip
DAY = Days("a day, such as 2026-11-27", "[0-9]{4}-[0-9]{2}-[0-9]{2}", as_written=True)
LINES = Words("the first and the last line, such as 1-297", r"[1-9][0-9]{0,6}-[1-9][0-9]{0,6}", as_written=True)
PAGE = Words("the number of a page", r"[1-9][0-9]{0,4}", as_written=True)
PAGES = Words("a page, the first and the last (7-12) or the first alone (88-), or \"\" where they are not known",
              r"[1-9][0-9]{0,4}(?:-(?:[1-9][0-9]{0,4})?)?", as_written=True, may_be_empty=True)  # fmt: skip
SHA256 = Words("64 hexadecimal digits, as sha256sum prints them", r"[0-9a-f]{64}", as_written=True)
KEY = Words("small letters, digits and single hyphens, in quotes", r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What conversion writes of a source that the catalogue does not list yet is the name of its file.
SOURCE = Words("the key of a document in the catalogue, in quotes", as_written=True)
SOURCE_FILE = Words("the name of a .txt file in sources/, without a folder", r"[^\s./\\][^\s/\\]*\.txt")
SHOW = Choice(("full", "excerpt"))
SHOW_DOCUMENT = Choice(("full", "excerpt", "nothing"))
FILE_NAME = Words("the name of a file, without a folder", r"[^/\\]+")
PUBLISHED = Keys({}, {"in": IN_EITHER, "date": DATE})

# The file that a source's text was read from.
MADE_FROM = Keys({"file": FILE_NAME, "sha256": SHA256})

DOCUMENT = Keys(
    required={
        "file": SOURCE_FILE, "sha256": SHA256, "group": SLUG, "title": BOTH,
        "rights": Keys({"show": SHOW_DOCUMENT}, {"holder": WORDS, "withdrawn": DAY}),
        "texts": Many(Keys({"slug": SLUG}, {"page": PAGE}), least=1),
    },
    optional={
        "short": BOTH_OR_NONE, "kind": IN_EITHER, "authors": Many(IN_EITHER), "affiliation": IN_EITHER,
        "published": PUBLISHED, "pages": PAGES, "made_from": MADE_FROM, "markup": Choice(("markdown",)),
    },
)  # fmt: skip
CATALOGUE = Named(KEY, DOCUMENT, "document", may_be_empty=True)  # before the first document
EXCEPTION = Keys({"code": CODE, "reason": WORDS}, {"block": BLOCK_OR_NOTE, "what": AS_WRITTEN}, "an exception")
RETIRED = Many(BLOCK_ID, or_one=True)
TEXT = Keys(
    required={},
    optional={
        "source": SOURCE, "lines": LINES, "pages": PAGES, "short": BOTH_OR_NONE, "published": PUBLISHED, "show": SHOW,
        "retired": RETIRED,
    },
    owner="a text's front matter",
)  # fmt: skip
TRANSLATION = Keys(
    required={},
    optional={
        "status": Choice(tuple(STATUSES)), "translator": Choice(TRANSLATORS), "revised": DATE, "retired": RETIRED,
        "exceptions": Many(EXCEPTION, or_one=True),
    },
    owner="the front matter of an English file",
)  # fmt: skip
RELATED = Many(SLUG, or_one=True)
FORMS = Many(WORDS, or_one=True)
PLACE = Words("a paragraph by its text and id, such as hong/cultivation-and-development#p7",
              rf"{SLUG.form}/{SLUG.form}#(?:{BLOCK_ID.form})")  # fmt: skip
SENSE = Keys(
    {"zh": WORDS, "en": WORDS, "renderings": Many(WORDS, or_one=True, least=1)},
    {"contexts": FORMS, "where": Choice(("else",))},
    "a sense",
)
TERM = Keys(
    required={
        "zh": WORDS, "pinyin": WORDS,
        "en": Keys({"preferred": WORDS}, {key: FORMS for key in ("admitted", "deprecated")}),
        "pos": Choice(POS), "domain": SLUG,
    },
    optional={
        "hant": WORDS, "variants": FORMS, "match": FORMS, "senses": Many(SENSE, or_one=True),
        "tier": Choice(("transparent",)), "cites": Many(PLACE, or_one=True),
        "related": RELATED, "broader": RELATED, "narrower": RELATED, "part_of": RELATED,
        "exceptions": Many(Keys({"context": WORDS, "reason": WORDS}, {}, "an exception"), or_one=True),
    },
    owner="a term",
)  # fmt: skip
WORD_NAME = Words("small letters, digits and hyphens", KEY.form)
INTERFACE_WORDS = Named(WORD_NAME, Many(WORDS, least=2, most=2), "word")
EDITION = Keys({}, {"source": Choice(SOURCES), "words": INTERFACE_WORDS}, "edition.yml")
NUMBERS = Named(
    Words("a word in small letters", r"[a-z]+"), Words("a whole number", r"[0-9]{1,15}", as_written=True), "word"
)
ENGLISH_TABLES = Keys(
    {
        "months": Many(Words("a capital and small letters", "[A-Z][a-z]+"), least=12, most=12),
        "scales": NUMBERS,
        "words": NUMBERS,
        "parts": NUMBERS,
        "multiples": NUMBERS,
        "decades": NUMBERS,
    },
    {},
    "the tables",
)

TEXT_NAME = Words("the folder and slug of a text, such as hong/a", r"[a-z0-9-]+/[a-z0-9-]+")
SENTENCES = "data/sentences.tsv"
NAMES = "data/names.tsv"
WORDING = "data/wording.tsv"
BEADS = "data/beads.tsv"
NEGATIONS = "data/negations.tsv"
READINGS = "data/readings.tsv"
TRADITIONAL = "data/traditional.tsv"
SYLLABLE = Words(
    "a syllable of pinyin with its tone mark, such as zhǎng or de", r"[a-zàáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜ]{1,6}"
)
IN_MARKS = Words("words of which one character stands in 〈〉", "[^〈〉]*〈[^〈〉]〉[^〈〉]*")
SHAPES_OF_BEADS = Words("how many sentences of Chinese and of English each bead has, such as 1-1 2-1", SHAPES.pattern)
# Slugs of pages that the glossary has beside those of its terms and names.
OVERVIEWS = ("map", "timeline", "names")
# The folder of the parts of an index that is too long for a page.
PARTS = "by"
# Slugs that no term, name or old address may have: those, and that of the pages of all sentences.
OTHER_PAGES = (*OVERVIEWS, "all", PARTS)
DOMAINS = "data/domains.tsv"
MOVED = "data/moved.tsv"
EXCEPT = "data/except.tsv"
EVENTS = "data/events.tsv"
BOUNDS = "data/bounds.tsv"
BETWEEN = "; "  # parts the values of one cell
PLACES = Words("paragraphs by text and id, with a semicolon and a space between",
               rf"{PLACE.form}(?:{BETWEEN}{PLACE.form})*")  # fmt: skip
DAY = Days("a year, a month or a day, such as 2024-03-21", DATE.form)
# Every table of data/, by its path from the root.
TABLES = {
    NAMES: Table(
        (
            Column("slug", SLUG.fault), Column("kind", Choice(NAME_KINDS).fault), Column("zh", WORDS.fault),
            Column("variants", WORDS_OR_NONE.fault), Column("pinyin", WORDS_OR_NONE.fault), Column("en", WORDS.fault),
            Column("who_zh", WORDS_OR_NONE.fault), Column("who_en", WORDS_OR_NONE.fault),
        ),
        unique="slug",
    ),
    DOMAINS: Table((Column("key", SLUG.fault), Column("zh", WORDS.fault), Column("en", WORDS.fault)), unique="key"),
    BOUNDS: Table(
        (Column("slug", SLUG.fault), Column("context", WORDS.fault), Column("reason", WORDS.fault)), unique="context"
    ),
    EXCEPT: Table(
        (Column("slug", SLUG.fault), Column("context", WORDS.fault), Column("reason", WORDS.fault)), unique="context"
    ),
    MOVED: Table((Column("old", SLUG.fault), Column("new", SLUG.fault)), unique="old"),
    EVENTS: Table(
        (
            Column("date", DAY.fault), Column("zh", WORDS.fault), Column("en", WORDS.fault),
            Column("blocks", PLACES.fault),
        )
    ),
    SENTENCES: Table((Column("zh", WORDS.fault), Column("en", WORDS.fault)), unique="zh"),
    WORDING: Table((Column("en", WORDS.fault), Column("zh", WORDS.fault), Column("write", WORDS.fault)), unique="en"),
    BEADS: Table((
        Column("text", TEXT_NAME.fault), Column("block", BLOCK_ID.fault), Column("beads", SHAPES_OF_BEADS.fault),
        Column("reason", WORDS.fault),
    )),
    NEGATIONS: Table((
        Column("lang", Choice(("zh", "en")).fault), Column("words", WORDS.fault),
        Column("negates", Choice(NEGATES).fault),
    )),
    READINGS: Table((
        Column("pattern", pattern_fault), Column("reading", SYLLABLE.fault), Column("example", IN_MARKS.fault),
        Column("counter", IN_MARKS.fault),
    ), unique="pattern", together=unproved),
    TRADITIONAL: Table(
        (Column("zh", WORDS.fault), Column("hant", WORDS.fault), Column("reason", WORDS.fault)), unique="zh",
        together=uneven,
    ),
}  # fmt: skip


def read_as(node: Node | None, kind: Kind, path: str, name: str) -> tuple[dict[str, Any], list[Finding]]:
    """What a whole file holds as plain values, and what is wrong in it; a file of comments alone lacks everything."""
    value, findings = validated(node or Entries(1, {}, {}), kind, path, name)
    return value or {}, findings
