"""What stands in an archive of ours: the same each time."""

import zipfile

from .works import Stamp

EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip can hold
READABLE = 0o644 << 16


def entry_of(name: str, stamp: Stamp, compression: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    """The entry of a file with the date of an edition, readable by everybody."""
    moment = stamp.moment
    at = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    info = zipfile.ZipInfo(name, max(at, EARLIEST))
    info.compress_type, info.external_attr = compression, READABLE
    return info
