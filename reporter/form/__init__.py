"""The form: what is asked, what may be answered, and whether answers make a report. Start at `check`.

The questions are data, in `resources/forms/report.toml`: `description` reads them, `question` is one of them. `answers`
says what a person may answer and how it is written down, `addresses` what stays of links and sites, `checking` whether
all of it together is a `Draft`. `shapes` is for the desk, which reads reports of newer forms too; `schema` is for other
programs, and `python -m reporter.form` prints it. Nothing here stores, searches or sends anything.
"""

from reporter.form.checking import (
    AnswersRefused,
    Problem,
    caution,
    check,
    check_because,
    json_schema,
    load,
    text_fields,
)

__all__ = ["AnswersRefused", "Problem", "caution", "check", "check_because", "json_schema", "load", "text_fields"]
