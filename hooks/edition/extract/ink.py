"""Ink: how much of a character's square a PDF prints dark, as the page is drawn, small and in gray."""

from typing import Any

ABOVE, BELOW = 0.85, 0.2  # sizes: how far characters reach from their baseline


class Drawing:
    """A page as it is drawn, a pixel a point."""

    def __init__(self, page: Any) -> None:
        self.left, self.bottom = page.get_cropbox()[:2]
        bitmap = page.render(grayscale=True)
        self.width, self.height, self.stride = bitmap.width, bitmap.height, bitmap.stride
        self.pixels = bytes(bitmap.buffer)

    def ink(self, left: float, right: float, base: float, size: float) -> float:
        """How much of a character's square is darker than its ground, from 0 to 1; 0 outside the page.

        All in points: its two edges from the page's left, its baseline from the page's top, and its size.
        """
        start, end = int(left - self.left), int(right - self.left) + 1
        base += self.bottom
        top, foot = int(base - ABOVE * size), int(base + BELOW * size) + 1
        if min(start, top) < 0 or end > self.width or foot > self.height or not size:
            return 0.0
        rows = range(top * self.stride, foot * self.stride, self.stride)
        box = b"".join([self.pixels[row + start : row + end] for row in rows])
        return (max(box) * len(box) - sum(box)) / 255 / size**2
