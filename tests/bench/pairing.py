"""Measures sentence pairs: the gold sample by ours and by plain Gale–Church, milliseconds a text, what the pages weigh.

The sample is tests/fixtures/beads/gold.tsv: sixty paragraphs drawn by lot and paired by hand. Both get the same
sentences. The peer is the program of Gale and Church (1993) as published: lengths in characters, its priors for beads
up to 2-2, its variance of 6.8, and the ratio of lengths measured on the sample itself, which is to its favor.
"""

from __future__ import annotations

import argparse
import gzip
import math
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from build import ROOT
from edition.base.markup import escape
from edition.model.beads.bead_pairing import Block, Pairer
from edition.model.beads.beads import Bead, beads_of
from edition.model.data.bead_shapes import Shape
from edition.model.edition import Edition
from edition.model.outputs.woven import Row
from edition.model.texts.passages import passage
from edition.model.texts.texts import text_name
from edition.publish.sentences import with_sentences
from edition.publish.texts import rendered, tools_of
from edition.publish.weaving import weave

GOLD = ROOT / "tests/fixtures/beads/gold.tsv"
PRIORS: Mapping[Shape, float] = {
    (1, 1): 0.89,
    (1, 0): 0.00495,
    (0, 1): 0.00495,
    (2, 1): 0.0445,
    (1, 2): 0.0445,
    (2, 2): 0.011,
}
PEER_VARIANCE = 6.8
SPAN = b'<span class="s" data-s="'
Pairs = list[tuple[str, str]]
Method = Callable[[Block], Sequence[Bead]]


def sample() -> list[Pairs]:
    """The beads of each paragraph, as they were paired by hand."""
    paragraphs: defaultdict[tuple[str, str], Pairs] = defaultdict(list)
    for line in GOLD.read_text(encoding="utf-8").splitlines()[1:]:
        text, block, zh, en = line.split("\t")
        paragraphs[text, block].append((zh.strip(), en.strip()))
    return list(paragraphs.values())


def gale_church(block: Block, ratio: float) -> list[Bead]:
    """The beads of a block by lengths alone."""
    zh, en = ([end - start for start, end in side] for side in (block.zh_sentences, block.en_sentences))
    best: dict[tuple[int, int], tuple[float, list[Shape]]] = {(0, 0): (0.0, [])}
    for i in range(len(zh) + 1):
        for j in range(len(en) + 1):
            ways = [
                (cost + step_cost(sum(zh[i - a : i]), sum(en[j - b : j]), ratio, prior), [*path, (a, b)])
                for (a, b), prior in PRIORS.items()
                for cost, path in [best.get((i - a, j - b), (math.inf, []))]
                if cost < math.inf
            ]
            if ways:
                best[i, j] = min(ways)
    shapes = best[len(zh), len(en)][1]
    return list(beads_of(((shape, 1.0) for shape in shapes), block.zh_sentences, block.en_sentences))


def step_cost(zh: int, en: int, ratio: float, prior: float) -> float:
    """Minus the logarithm of a bead's probability, as the paper has it."""
    mean = (zh + en / ratio) / 2
    delta = abs(en - zh * ratio) / math.sqrt(mean * PEER_VARIANCE * ratio)
    return -math.log(prior) - math.log(max(math.erfc(delta / math.sqrt(2)), 1e-300))


def measured(method: Method) -> tuple[float, float, float]:
    """Precision and recall of a method on the sample, and how many seconds it took."""
    right = made = wanted = 0
    seconds = 0.0
    for pairs in sample():
        zh, en = "".join(one for one, _ in pairs), " ".join(one for _, one in pairs)
        block = Block.of(passage(escape(zh)), passage(escape(en)))
        began = time.perf_counter()
        beads = method(block)
        seconds += time.perf_counter() - began
        sides = ((bead.span("zh") or (0, 0), bead.span("en") or (0, 0)) for bead in beads)
        found = [(zh[slice(*ours)].strip(), en[slice(*theirs)].strip()) for ours, theirs in sides]
        right += len(set(found) & set(pairs))
        made, wanted = made + len(found), wanted + len(pairs)
    return right / made, right / wanted, seconds


def bench_sample(pairer: Pairer) -> None:
    """Both methods on the same sentences."""
    pairs = [pair for paragraph in sample() for pair in paragraph]
    ratio = sum(len(en) for _, en in pairs) / sum(len(zh) for zh, _ in pairs)
    methods: dict[str, Method] = {"ours": pairer.computed, "Gale–Church": lambda block: gale_church(block, ratio)}
    for name, method in methods.items():
        precision, recall, seconds = measured(method)
        shown = f"{len(pairs)} beads by hand: {name} precision {precision:.4f}, recall {recall:.4f}, {seconds:.2f} s"
        print(shown)


def bench_edition(edition: Edition, pairer: Pairer) -> None:
    """How long all texts take, and what their beads are."""
    texts: dict[str, tuple[Row, ...]] = {}
    for path, pair in edition.pairs.items():
        zh, en = rendered(pair)
        texts[path] = weave(pair, zh, en)[0]
    began = time.perf_counter()
    made = [row for path, rows in texts.items() for row in with_sentences.make(rows, text_name(path), pairer)]
    seconds = time.perf_counter() - began
    beads = [bead for row in made for bead in row.beads]
    shapes = Counter(bead.shape for bead in beads)
    unsure = sum(any(bead.posterior < 0.95 for bead in row.beads) for row in made)
    print(
        f"{len(texts)} texts: {seconds / len(texts) * 1000:.1f} ms a text;"
        f" {len(beads)} beads, {shapes[1, 1]} of them 1-1"
    )
    print(f"blocks with a bead less sure than .95: {unsure}; corrections: {len(edition.corrections)}")


def bench_weight() -> None:
    """What the spans add to the built pages of texts, gzipped."""
    bare = whole = 0
    growth: list[tuple[float, str]] = []
    for path in sorted((ROOT / "site").glob("*/texts/*/*/index.html")):
        page = path.read_bytes()
        sizes = [len(gzip.compress(one, 9, mtime=0)) for one in (without_spans(page), page)]
        bare, whole = bare + sizes[0], whole + sizes[1]
        growth.append((sizes[1] / sizes[0] - 1, path.parent.relative_to(ROOT / "site").as_posix()))
    worst, name = max(growth)
    print(f"sentences add {whole / bare - 1:.2%} of gzip to {len(growth)} text pages, {worst:.2%} to {name}")


def without_spans(page: bytes) -> bytes:
    """A page without the spans of sentences."""
    pieces = page.split(SPAN)
    out = [pieces[0]]
    for piece in pieces[1:]:
        out.append(without_end(piece.split(b">", 1)[1]))
    return b"".join(out)


def without_end(piece: bytes) -> bytes:
    """What follows a sentence's opening tag without the tag that closes it."""
    depth = at = 0
    while True:
        opens, closes = piece.find(b"<span", at), piece.find(b"</span>", at)
        if 0 <= opens < closes:
            depth, at = depth + 1, opens + 1
        elif depth:
            depth, at = depth - 1, closes + 1
        else:
            return piece[:closes] + piece[closes + len(b"</span>") :]


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    edition = Edition.read(ROOT)
    _, pairer = tools_of(edition)
    bench_sample(pairer)
    bench_edition(edition, pairer)
    bench_weight()


if __name__ == "__main__":
    main()
