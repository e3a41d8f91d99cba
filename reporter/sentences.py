"""English for states and outcomes, as the command line says them. The windows will say the same in their own way."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import assert_never

from reporter.anonymise.hints import HintKind
from reporter.anonymise.kinds import Kind
from reporter.anonymise.review import Action, Decided, FieldHint, FindsUnresolved
from reporter.errors import GawahError, NotSent, SendingStopped
from reporter.form import AnswersRefused, Problem
from reporter.form.answers import ProblemCode
from reporter.outbox import Failed, Progress
from reporter.payload import Reason
from reporter.profile import Caution
from reporter.store.outbox import OutboxState
from reporter.store.vault import Purpose

SENT = "sent: the server signed for it"


def of_outbox_state(state: OutboxState) -> str:
    """Say where a sealed report is on its way."""
    match state:
        case OutboxState.WAITING:
            return "waiting for a connection"
        case OutboxState.SENDING:
            return "being sent; whether it arrived is asked at the next try"
        case OutboxState.SENT:
            return SENT
        case OutboxState.RECORDED:
            return "in the public log, which cannot deny it; its proof is kept"
        case OutboxState.REFUSED:
            return "refused by the server for good; it is kept here"
        case _:
            assert_never(state)


def of_unreadable(reason: str) -> str:
    """Say why an envelope was kept unopened; it is tried again when keys arrive or the program was updated."""
    if reason in {Reason.REPORT_KIND, Reason.REPORT_VERSION}:
        return f"a newer version of this program wrote it; update the program, then sync ({reason})"
    return f"it does not open here ({reason})"


def of_caution(caution: Caution) -> str:
    """Say what a person should know about the key a report was sealed to."""
    match caution:
        case Caution.CLOCK_WRONG:
            return (
                "This computer's date cannot be right, so the report was sealed to the desk's last key for carried "
                "reports, which stays open longest. It is safe; set the date before the next one."
            )
        case Caution.PROFILE_ENDED:
            return "The desk's profile has ended. The report is sealed and safe; ask the desk for a newer profile."
        case Caution.LAST_RESORT:
            return (
                "The desk's profile has run out, so the report was sealed to its last-resort key, which stays open "
                "for years. It is safe; ask the desk for a newer profile."
            )
        case _:
            assert_never(caution)


def of_decided(decided: Decided) -> str:
    """Say what was done with one find, without repeating it."""
    found = f"in {decided.find.field}: one {_FOUND[decided.find.kind]}"
    match decided.action:
        case Action.REPLACE if not decided.find.replacement:
            return f"{found} was left out"
        case Action.REPLACE:
            return f"{found} was replaced by {decided.find.replacement}"
        case Action.KEEP:
            return f"{found} was kept as you decided"
        case Action.EDIT:
            return f"{found} was edited by you"
        case _:
            assert_never(decided.action)


KEPT_AT_THE_DESK = (
    "A file among these was sealed as it is and cleaned by nobody: it may hold its sender's place, device and name, "
    "and code that attacks whoever opens it. Open it only on a machine that you could lose, and do not pass it on."
)


def of_kept_files(numbers: Sequence[int]) -> str:
    """Warn of files that are sealed as they are, by their numbers in the report."""
    named = ", ".join(map(str, numbers))
    return (
        f"Sealed as it is, with everything it carries: attachment {named}. Such a file can tell the place, the day, "
        "the device and its owner, and what is to be seen and heard in it: faces, voices, names. The desk reads all "
        "of it."
    )


def of_hint(hint: FieldHint, words: str) -> str:
    """Point at words worth a second look; only for the eyes of whoever wrote them."""
    return f"in {hint.field}: “{words}” may tell {_HINTED[hint.kind]}"


_FOUND: Mapping[Kind, str] = {
    Kind.CNIC: "identity card number",
    Kind.AF_ENID: "Afghan identity card number",
    Kind.ID_KEYWORD: "number behind the name of a document",
    Kind.PASSPORT: "passport number",
    Kind.PASSPORT_AF: "Afghan passport number",
    Kind.PHONE_PK_MOBILE: "Pakistani mobile number",
    Kind.PHONE_PK_LANDLINE: "Pakistani landline number",
    Kind.PHONE_AF: "Afghan phone number",
    Kind.PHONE_INTL: "phone number",
    Kind.IMEI: "number of a phone itself (IMEI)",
    Kind.IMSI_PK_AF: "number of a SIM (IMSI)",
    Kind.ICCID: "number of a SIM card (ICCID)",
    Kind.IBAN_PK: "Pakistani bank account (IBAN)",
    Kind.IBAN: "bank account (IBAN)",
    Kind.CARD: "payment card number",
    Kind.EMAIL: "e-mail address",
    Kind.HANDLE: "account name",
    Kind.URL: "link",
    Kind.GPS_DD: "point on the map",
    Kind.GPS_DMS: "point on the map",
    Kind.GEO_URI: "point on the map",
    Kind.PLUSCODE: "point on the map (plus code)",
    Kind.IPV4: "network address",
    Kind.IPV6: "network address",
    Kind.MAC: "network address of a device (MAC)",
    Kind.PLATE_PK: "number plate",
    Kind.LONG_DIGITS: "long number",
}
_HINTED: Mapping[HintKind, str] = {
    HintKind.NAME: "somebody's name",
    HintKind.KIN: "somebody's family",
    HintKind.ADDRESS: "where somebody is at home",
    HintKind.CONTACT: "how to reach somebody",
    HintKind.LINK: "an address on the internet",
    HintKind.PLATE: "a number plate",
    HintKind.SPELLED_NUMBER: "a number in words",
}


def of_error(error: GawahError) -> str:
    """Say what a journey refused; where it carries a list, the list stands in the sentence."""
    match error:
        case AnswersRefused():
            named = "; ".join(of_problem(problem) for problem in error.problems)
            return f"These answers cannot be taken: {named}. Nothing was saved; correct the file and try again."
        case FindsUnresolved():
            named = "; ".join(
                f"one {_FOUND[find.kind]} in {find.field}, at letter {find.start + 1}" for find in error.finds
            )
            return (
                f"This could tell who somebody is: {named}. Nothing was sealed and your file is unchanged; edit it, or "
                "have all of it replaced with --accept-finds replace."
            )
        case _:
            return f"{error} {error.command}" if error.command else str(error)


def of_problem(problem: Problem) -> str:
    """Say which answer is not taken and why, without repeating it."""
    where = problem.field or "the answers"
    limit = "" if problem.limit is None else f" ({problem.limit})"
    return f"{where}: {_RULES[problem.code]}{limit}"


_RULES: Mapping[ProblemCode, str] = {
    ProblemCode.WRONG_TYPE: "this is not the kind of value that is asked for",
    ProblemCode.REQUIRED: "an answer is needed",
    ProblemCode.UNKNOWN_FIELD: "there is a name among them that no question has; look for a misspelt one",
    ProblemCode.NOT_ASKED: "this is not asked with the other answers as they are",
    ProblemCode.UNKNOWN_KIND: "this version takes no reports of that kind",
    ProblemCode.UNKNOWN_CODE: "this is not one of the choices",
    ProblemCode.OTHER_PLACE: "this belongs to another place than the one chosen",
    ProblemCode.OTHER_KIND: "this belongs to another kind of report",
    ProblemCode.TOO_LONG: "this is longer than the limit in bytes",
    ProblemCode.TOO_LONG_TOGETHER: "all answers together are longer than the limit in bytes",
    ProblemCode.TOO_MANY: "these are more than the limit",
    ProblemCode.TOO_SMALL: "this is less than the limit",
    ProblemCode.TOO_LARGE: "this is more than the limit",
    ProblemCode.REPEATED: "something is named twice",
    ProblemCode.STANDS_ALONE: "one of these choices can only stand alone",
    ProblemCode.CONTROL_CHARACTER: "there is a control character in it",
    ProblemCode.HIDDEN_CHARACTER: "there is an invisible character in it",
    ProblemCode.NOT_A_TIME: "this is not a time with its offset, as in 2025-09-05T17:00+05:00",
    ProblemCode.ENDS_BEFORE_START: "the end comes before the start",
    ProblemCode.NOT_A_DATE: "this is not a date with its precision",
    ProblemCode.TOO_EXACT: "this is told more exactly than is safe",
    ProblemCode.NOT_AN_ADDRESS: "this is not an address",
    ProblemCode.NOT_A_LANGUAGE: "this is not a language tag",
    ProblemCode.NOT_HEXADECIMAL: "this is not that number of hexadecimal digits in small letters",
    ProblemCode.NOT_A_VERSION: "this is not a version, as in 1 or 1.2",
    ProblemCode.NEEDS_A_YES: "without a yes here nothing may be sealed",
}


def of_missing_slots(purpose: Purpose, names: Sequence[str]) -> str:
    """Warn that slot files are gone, say what went with them and what to do."""
    lost = (
        "drafts, unsent reports and kept copies" if purpose is Purpose.CITIZEN else "desk keys and files from reports"
    )
    return (
        f"From this vault's folder {', '.join(names)} is missing, and with it the keys of {lost}: they cannot be read, "
        "and lists leave them out. Put the file back if you have it; a backup without it brings the rest back only."
    )


def of_hidden(count: int) -> str:
    """Say that the outbox holds reports of which nothing can be read."""
    return (
        f"In the outbox, and neither to be shown nor sent: {of_count(count, 'report')}, because the keys are missing "
        "or damaged. Put the slot file back if you have it; vault check tells more."
    )


def of_resealed(count: int) -> str:
    """Say that waiting reports were sealed again before the desk's key for them ends."""
    return (
        f"Sealed again, because the desk's key for them would have ended soon: {of_count(count, 'report')}. Their ids "
        "in the outbox are new."
    )


def of_sealed_again(until: date) -> str:
    """Say that a report came too late and that a new envelope of it has taken its place."""
    return (
        f"came only after {until.isoformat()}, until which the desk promised to open it, so it was sealed again from "
        "your copy by the day of the server's receipt; this computer's date may be wrong."
    )


def of_too_late(until: date) -> str:
    """Say that a report came too late, and that nothing could be sealed again."""
    return (
        f"It came only after {until.isoformat()}, until which the desk promised to open it: if the key is gone by now, "
        "the desk keeps it unopened. There was nothing to seal again; if you can, report it once more."
    )


def of_count(count: int, noun: str) -> str:
    """Count something in English."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def of_moment(moment: datetime) -> str:
    """Say a time as this computer's clock will show it, rounded up to the minute, so that it has passed by then."""
    return (moment + timedelta(seconds=59)).astimezone().isoformat(" ", "minutes")


def of_later(count: int, next_due: datetime | None) -> str:
    """Say that reports wait for their time, and when the first of them may leave."""
    again = "Send" if next_due is None else f"Run send again after {of_moment(next_due)}, or send"
    waiting = of_count(count, "report")
    return f"Waiting here, so that nothing leaves at the moment a line returns: {waiting}. {again} at once with --now."


def of_progress(progress: Progress) -> str:
    """Say how far a sending is, in bytes, or that work is done before it goes on."""
    number = min(progress.done + 1, progress.total)
    if progress.working is not None:
        return f"Work before sending {number} of {progress.total}: {of_work(progress.working.seconds)}"
    return f"Sending {number} of {progress.total}: {progress.sent_bytes:,} of {progress.total_bytes:,} bytes"


def of_work(seconds: float) -> str:
    """Say about how long a proof of work takes. It has no end that is known: so much is left at any moment of it."""
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds >= 2 * length:
            return f"about {of_count(round(seconds / length), unit)}"
    return f"about {of_count(max(round(seconds), 1), 'second')}"


def work_stopped(done: int, total: int) -> SendingStopped:
    """Make the error that ends work which the person stopped."""
    return SendingStopped(
        f"Stopped. The work is done for {done} of {of_count(total, 'report')} and kept. Nothing is lost: the rest is "
        "done at the next outbox work, or before sending."
    )


def stopped(sent: int, kept: int) -> SendingStopped:
    """Make the error that ends a sending which the person stopped."""
    arrived = f" Sent before that: {of_count(sent, 'report')}." if sent else ""
    return SendingStopped(
        f"Stopped.{arrived} Kept here as sealed: {of_count(kept, 'report')}. Send again later; what the server has of "
        "a large one by now need not go out a second time."
    )


def not_sent(failed: Sequence[Failed], later: int) -> NotSent:
    """Make the error that ends a call in which not every report could be sent; `later` were not even tried."""
    reasons = ", ".join(sorted({failure.reason for failure in failed}))
    tried = f"Not sent: {of_count(len(failed), 'report')} ({reasons})."
    others = f" Not tried now: {of_count(later, 'report')}." if later else ""
    for_ever = sum(failure.for_ever for failure in failed)
    if for_ever:
        others += f" Refused for good: {of_count(for_ever, 'report')}, which will not be sent again; ask the desk why."
    return NotSent(f"{tried}{others} All are kept as they are; send again later.")
