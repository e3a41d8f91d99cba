"""Turns cases into files for other programs. Start at `write` for a stream, `write_file` for a file.

Every format is a module with one function, `write_…(cases, target) -> Exported`, whose module docstring says
what a file of that format discloses: read it before a file leaves the desk. Rules all formats share:

* A withdrawn case is in no file, and neither is a withdrawal, whose report holds nothing but a code.
* Which other cases go in (only confirmed ones, say) is the caller's choice; the state is never looked at.
* Counts are of reports, never of people, and no file says that nothing happened where it has no row.
* A report's content is a stranger's: any JSON is written without an error, and no cell is a formula.

Attachments are not exported.
"""

from reporter.export.files import write_file
from reporter.export.formats import Exported, Format, write

__all__ = ["Exported", "Format", "write", "write_file"]
