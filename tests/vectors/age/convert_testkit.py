"""Write the CCTV age testkit as one file for each vector, from the single script in which npm publishes it.

    npm install --no-save cctv-age@0.2.0
    python tests/vectors/age/convert_testkit.py node_modules/cctv-age/index.js

The script holds each vector as base64 under a comment with its name. Files come out byte for byte as in
C2SP/CCTV, folder `age/testdata`.
"""

import base64
import re
import sys
from pathlib import Path

FOLDER = Path(__file__).parent / "testkit"
_VECTOR = re.compile(r'^// \.\./testdata/(\w+)\nvar \w+_default = __toBinary\("([A-Za-z0-9+/=]*)"\);', re.MULTILINE)


def main() -> None:
    vectors = _VECTOR.findall(Path(sys.argv[1]).read_text("ascii"))
    FOLDER.mkdir(exist_ok=True)
    for name, text in vectors:
        (FOLDER / name).write_bytes(base64.b64decode(text, validate=True))
    print(f"{len(vectors)} vectors written to {FOLDER.name}/")


if __name__ == "__main__":
    main()
