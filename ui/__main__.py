"""The command `gawah`: opens the window once there is one."""

import sys


def main() -> int:
    """Say plainly that the window is not built yet, and what works today."""
    sys.stdout.write(
        "The window is not built yet. Everything it will do works from the command line today: gawahctl --help\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
