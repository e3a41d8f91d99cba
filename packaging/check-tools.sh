#!/bin/sh
# Names the Debian package of whatever is missing before anything is installed, so that nobody meets a traceback.
python=$1
missing() { echo "$1 Install it with: apt-get install $2" >&2; exit 1; }
command -v "$python" >/dev/null 2>&1 || missing "Python 3.11 or newer is missing." python3
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' ||
    missing "$($python --version) does not fit: Gawah runs on Python 3.11 to 3.13." python3
"$python" -c 'import ensurepip, venv' 2>/dev/null || missing "Python's venv module is missing." python3-venv
