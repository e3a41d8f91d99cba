"""Where the packaged program begins: the same as `python -m ui`, or under the name of the command line as that."""

import sys
from pathlib import PurePath

if PurePath(sys.argv[0]).name == "gawahctl":
    from reporter.__main__ import run_as_program as run
else:
    from ui.__main__ import main as run

sys.exit(run())
