"""Where the packaged program begins; the same as `python -m ui`."""

import sys

from ui.__main__ import main

sys.exit(main())
