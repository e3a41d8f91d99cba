"""`python -m reporter.form` prints the JSON Schema of a report, as `docs/reference/report.schema.json` holds it."""

import json
import sys

from reporter import form

if __name__ == "__main__":
    sys.stdout.write(json.dumps(form.json_schema(), ensure_ascii=False, indent=2) + "\n")
