"""How many reports a second go from answers to a sealed envelope, and what their durable commit costs.

No commit and no proof of work is in the rates; the commit's syncs are counted by strace in a process of its own. A
rate is the best of many short rounds, because other work on the machine comes and goes; the median stands beside it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from figures import figure

from reporter import form
from reporter.anonymise.review import Action, Decisions, anonymise
from reporter.consent import add_withdraw_code
from reporter.payload import Packed
from reporter.sealing import EnvelopeStream
from support.desks import bare_desk
from support.syncs import count_database_syncs

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
ENVELOPE_BYTES = 19_600
ROUNDS = 20
REPORTS_A_ROUND = 20
ENGLISH = "Since Friday evening nothing loads on mobile data here; my number 0301-2345678 shows 4G all the time. "
URDU = "جمعے کی شام سے موبائل انٹرنیٹ بند ہے، سگنل پورے ہیں مگر کچھ نہیں کھلتا، نمبر ۰۳۰۱-۲۳۴۵۶۷۸ ہے۔ "


def figures(folder: Path) -> Iterator[dict[str, Any]]:
    key = bare_desk().profile.week_keys[0]
    outage = json.loads((EXAMPLES / "outage.json").read_text(encoding="utf-8"))
    testimony = dict(add_withdraw_code(json.loads((EXAMPLES / "testimony.json").read_text(encoding="utf-8")))[0])

    def seal(text: str, answers: dict[str, Any] = outage) -> int:
        draft = form.check({**answers, "text": text})
        report = anonymise(draft, Decisions(default=Action.REPLACE)).report
        packed = Packed(report)
        with EnvelopeStream(packed.open(), length=packed.length, key=key) as stream:
            return len(stream.read())

    for name, text, answers, least in (
        ("texts_of_1000_bytes", fill(ENGLISH, 1000), outage, 300),
        ("urdu_texts_of_9000_bytes", fill(URDU, 9000), outage, 60),
        ("urdu_testimonies_of_10000_letters", (URDU * 200)[:10_000].strip(), testimony, 60),
    ):
        rates = []
        for _ in range(ROUNDS):
            started = perf_counter()
            for _ in range(REPORTS_A_ROUND):
                seal(text, answers)
            rates.append(REPORTS_A_ROUND / (perf_counter() - started))
        best = round(max(rates))
        yield figure(f"{name}_per_second", best, "reports/s, best round", asked=f">= {least}", ok=best >= least)
        yield figure(f"{name}_per_second_median", round(median(rates)), "reports/s")
    lengths = {seal(text) for text in ("a", fill(ENGLISH, 1000), fill(URDU, 9000))}
    yield figure("text_report_envelope", max(lengths), "bytes", asked="== 19600", ok=lengths == {ENVELOPE_BYTES})
    syncs = count_database_syncs(folder)
    yield figure("syncs_of_a_durable_commit", syncs, "syncs", asked="<= 4", ok=syncs <= 4)


def fill(sentence: str, length: int) -> str:
    """Repeat a sentence up to a length in bytes, cut between letters."""
    data = (sentence * (length // len(sentence.encode()) + 1)).encode()[:length]
    return data.decode(errors="ignore").strip()
