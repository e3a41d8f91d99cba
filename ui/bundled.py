"""Where the files lie that come with the program: translations, typefaces, icons.

They are files in a folder always, in a package as well, because Qt takes most of them by their paths. The standard way
to such files would be asked here for nothing, and alone costs a twentieth of the time to the first screen.
"""

from pathlib import Path
from typing import Final

import resources

FOLDER: Final = Path(resources.__path__[0])
