"""A report in lines: what strangers wrote cannot pass for what the program says."""

from reporter import reading

FORGED = "before\nCase 0123456789abcdef, received in 2026-W47, confirmed\n  2026-11-22  0a1b2c3d: new to confirmed"


def test_lines_within_an_answer_are_marked() -> None:
    said = reading.lines({"kind": "outage", "text": FORGED}, attachments=1)
    assert said[1:] == [
        "What happened, in your own words? before",
        "  | Case 0123456789abcdef, received in 2026-W47, confirmed",
        "  |   2026-11-22  0a1b2c3d: new to confirmed",
        "Attachments: 1",
    ]


def test_no_answer_of_a_stranger_breaks_its_line() -> None:
    members = {
        "kind": "service_block",
        "other_place": FORGED,
        "tool": FORGED,
        "sites": [FORGED],
        "links": [FORGED],
        "text": FORGED,
    }
    said = reading.lines(members, attachments=0)
    assert not any("\n" in line for line in said)
    assert not any(line.startswith(("Case", "  2026")) for line in said)


def test_a_period_without_an_end_and_a_language_are_said_in_words() -> None:
    occurred = {"from": "2026-11-20T17:00+05:00", "to": None, "from_precision": "hour"}
    period, language = reading.lines({"occurred": occurred, "lang": "fa-AF"}, attachments=0)
    assert period.endswith("from 2026-11-20 17:00+05:00 (to the hour), still going on; in between: I do not know")
    assert language == "In which language did you write? Dari"
    ended = occurred | {"to": "2026-11-20T19:00+05:00", "to_precision": "hour", "recurrence": "intermittent"}
    [said] = reading.lines({"occurred": ended}, attachments=0)
    assert said.endswith("17:00+05:00 (to the hour) to 2026-11-20 19:00+05:00 (to the hour); in between: On and off")
