"""What several commands of a desk say alike: its words, what waits for signatures, and a hold."""

from datetime import UTC
from pathlib import Path

from crypto.fingerprints import Fingerprint
from crypto.profile_text import Profile
from reporter import next_keys, sentences
from reporter.commands.console import Console
from reporter.commands.parsing import typed
from reporter.desk import hold
from reporter.desk.destroying import Destroyed, Kept
from reporter.desk.publishing import Progress
from reporter.desk.root_keys import NoteKind
from reporter.errors import GawahError, UsageError
from reporter.next_keys import Due
from reporter.store.vault import Vault

NAMES = {NoteKind.PROFILE: "profile", NoteKind.ORGANISERS: "list of organisers"}

_DUE = {
    Due.RENEW: (
        "This vault's own keys are a year old. Renew them with: gawahctl vault request VAULT -o FILE --new-keys, or "
        "beside the desk's folder: gawahctl vault renew VAULT DIR --new-keys"
    ),
    Due.STILL_WAITING: (
        "New keys of this vault still wait: the server does not know them yet. Ask the desk whether it answered the "
        "request and its server has the newest list; vault request makes the request once more."
    ),
}

_KEPT = {
    Kept.HOLD: "a hold is set",
    Kept.NO_LATER_BATCH: "no sync has seen a later batch yet",
    Kept.CLOCKS_DIFFER: "the server's time and this computer's are more than a day apart",
    Kept.NOT_SYNCED: "no sync has run to its end since",
    Kept.MISSING: "the server lists an envelope that it does not hand out",
    Kept.NEVER_GIVEN: "this vault was never given them, so it cannot have tried them",
}


def say_fingerprint(console: Console, fingerprint: Fingerprint) -> None:
    """Print the words that a person compares over another channel."""
    console.say(
        f"Its fingerprint in eight words, to compare over a channel that you trust: {' '.join(fingerprint.words)}"
    )
    console.say(f"The same as digits: {fingerprint.hex}")


def say_progress(console: Console, progress: Progress) -> None:
    """Say what was published, and for what other roots must sign."""
    for kind in progress.published:
        console.say(f"Published: the {NAMES[kind]}. Copy it to the server, which takes it while it runs.")
    for waiting in progress.waiting:
        needed = (
            f"needs {sentences.of_count(waiting.missing, 'more signature')}"
            if waiting.missing
            else "has its signatures, and waits for the other note to be published with it"
        )
        console.say(
            f"Proposed: the {NAMES[waiting.kind]}, version {waiting.version}, in {waiting.file}. It {needed}: have the "
            "others run desk sign, then run desk publish."
        )


def say_witnesses(console: Console, profile: Profile, folder: Path) -> None:
    """Say of a profile whose witnesses are new how many of them must sign, and what its server needs for that."""
    if not profile.witnesses:
        console.say("No witness looks at the log any more. Take the file witnesses out of the server's folder.")
        return
    console.say(
        f"With this profile the public log proves a report once {profile.quorum} of {len(profile.witnesses)} witnesses "
        "signed it. Before the server starts with it, its folder needs a file witnesses with their addresses. It "
        f"begins as what this prints when the profile is published: gawahctl desk policy {typed(folder)}"
    )


def say_hold(console: Console, vault: Vault, *, aside: bool = False) -> None:
    """Say that a hold is set, where one is; `aside` on standard error, where standard output is a file's content."""
    held = hold.hold_of(vault)
    if held is not None:
        say = console.warn if aside else console.say
        say(f"HOLD since {held.since.isoformat()}: no key is destroyed here. Why: {held.why}")


def say_keys_due(console: Console, vault: Vault) -> None:
    """Say, every four weeks at most, that the organiser's own keys are a year old, or that new ones still wait."""
    due = next_keys.tell_of_due(vault, today=console.now().astimezone(UTC).date())
    if due is not None:
        console.say(_DUE[due])


def say_destroyed(console: Console, destroyed: Destroyed) -> None:
    """Say which keys past their date are gone, and why others are still kept."""
    if destroyed.seeds:
        gone = sentences.of_count(len(destroyed.seeds), "key")
        console.say(f"Destroyed, because their time has passed and every envelope was tried: {gone}.")
    for reason, count in sorted(destroyed.kept.items()):
        console.say(f"Past their date but kept, because {_KEPT[reason]}: {sentences.of_count(count, 'key')}.")


def compare_or_refuse(console: Console, *, fingerprint: Fingerprint, expected: str | None, trusted: bool) -> None:
    """Go on only if the words are those expected, or the person says they are. Raises UsageError."""
    console.say(f"The request in eight words: {' '.join(fingerprint.words)}")
    if trusted:
        return
    if expected is not None:
        if not fingerprint.same_words(expected):
            raise UsageError(
                "The words are not those of this request. Nobody was admitted and nothing was given; ask whoever made "
                "it to read them out once more."
            )
        return
    ask_yes(
        console,
        "Are these the words that the new organiser reads out? Type yes to admit them: ",
        without="admit them with --expect and the words, or with --trust if the file came from their own hands",
    )


def ask_yes(console: Console, question: str, *, without: str, if_wrong: str = "ask whoever gave you the file") -> None:
    """Go on only if the person types yes. Raises GawahError.

    `without` says what to do where nobody can be asked, `if_wrong` what to do where something is not right.
    """
    if console.ask_line is None:
        raise UsageError(f"Nothing was done: somebody must look first. Then {without}.")
    if console.ask_line(question).strip().lower() != "yes":
        raise GawahError(
            f"Nothing was done, because you did not type yes. If something is wrong, {if_wrong}; otherwise call again."
        )
