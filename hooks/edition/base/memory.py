"""What a build made, kept for the next one: a process that builds again and again need not make everything anew."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Generic, TypeVar, TypeVarTuple

Key = TypeVarTuple("Key")
Made = TypeVar("Made")

forgetful: list[Callable[[], None]] = []  # what each memory does when a build begins


class LastBuild(Generic[*Key, Made]):
    """A function that makes each value once, and remembers it as long as every build asks for it.

    Used as a decorator. The arguments are the key, so they must be hashable. A call that raises is not remembered.

    >>> made = []
    >>> @LastBuild
    ... def squared(number: int) -> int:
    ...     made.append(number)
    ...     return number * number
    >>> squared(3), squared(3), made
    (9, 9, [3])
    """

    def __init__(self, make: Callable[[*Key], Made]) -> None:
        self.make = make
        self.now: dict[tuple[*Key], Made] = {}  # what this build has asked for
        self.before: dict[tuple[*Key], Made] = {}  # what the build before asked for and this one has not yet
        update_wrapper(self, make)
        forgetful.append(self.forget)

    def __call__(self, *key: *Key) -> Made:
        if key not in self.now:
            self.now[key] = self.before.pop(key) if key in self.before else self.make(*key)
        return self.now[key]

    def forget(self) -> None:
        """Forgets what the build that has just ended did not ask for."""
        self.before, self.now = self.now, {}


def begin() -> None:
    """Begins a build, before it asks for anything: every memory forgets what the last build did without."""
    for forget in forgetful:
        forget()
