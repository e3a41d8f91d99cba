"""Write the project's own vectors for signed texts and requests: `python tests/vectors/freeze_texts.py`.

They are built from seeds, so a run changes a file only when the format changed, which it must not silently.
"""

import sys
from pathlib import Path

VECTORS = Path(__file__).parent
sys.path[:0] = [str(VECTORS.parents[1]), str(VECTORS.parent)]

from support.text_vectors import build  # noqa: E402 - the tree is put on the path just above.

for name, content in build().items():
    (VECTORS / name).parent.mkdir(exist_ok=True)
    (VECTORS / name).write_text(content, encoding="utf-8", newline="\n")
    print(name)
