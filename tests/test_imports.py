"""Which outside library stands in which file. The import contracts forbid what they name; here the rest is forbidden.

A new library has to be entered here by its one file, and a file that lets go of one has to be taken out.
"""

import ast
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = {"crypto", "reporter", "resources", "server", "ui"}
TYPES_ONLY = "_typeshed"
"""Known to type checkers and imported for them only."""

STANDS_IN = {
    "crypto": {"cryptography": "crypto/*.py"},
    "reporter": {
        "PIL": "reporter/anonymise/decoding.py",
        "pillow_heif": "reporter/anonymise/decoding.py",
        "requests": "reporter/http.py",
        "rfc8785": "reporter/payload/members.py",
        "segno": "reporter/desk_codes.py",
        "sqlcipher3": "reporter/store/database.py",
        "urllib3": "reporter/http.py",
        "zxingcpp": "reporter/desk_codes.py",
    },
    "resources": {},
    "server": {"httptools": "server/request_head.py", "starlette": "server/*.py", "uvicorn": "server/*.py"},
    "ui": {"PySide6": "*.py", "shiboken6": "ui/jobs.py"},
}


def imported_from_outside(folder: str) -> Iterator[tuple[str, Path]]:
    """Every outside library that a file of the folder imports, at whatever depth of its code."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path} imports by a relative name"
                names = [node.module or ""]
            for library in {name.partition(".")[0] for name in names}:
                if library not in sys.stdlib_module_names | OURS | {TYPES_ONLY}:
                    yield library, path.relative_to(ROOT)


@pytest.mark.parametrize("folder", sorted(OURS))
def test_an_outside_library_stands_where_it_is_said_to_and_nowhere_else(folder: str):
    found = list(imported_from_outside(folder))
    assert {library for library, _ in found} == set(STANDS_IN[folder])
    assert [path for library, path in found if not fnmatch(str(path), STANDS_IN[folder][library])] == []
