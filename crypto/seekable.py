"""What every stream that is readable from any place has in common: its length, and the place that is read next.

Whoever inherits from it gives `readinto`, moves `_position` on, and sets `_length` once it is known.
"""

import io


class SeekableReader(io.RawIOBase):
    """A stream of `_length` bytes of which `_position` is the place that is read next."""

    _length = 0
    _position = 0

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def seekable(self) -> bool:
        """Say that this can be read from any place."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place of the content and return it; ValueError before its start."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._length}[whence]
        if start + offset < 0:
            raise ValueError("a stream has no place before its start")
        self._position = start + offset
        return self._position

    def tell(self) -> int:
        """Return the place that is read next."""
        return self._position
