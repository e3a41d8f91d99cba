"""The whole journey of four reports, with real parts, each step in plain words. Run it with `make demo`.

Everything happens in one folder of its own, which is deleted at the end, and on loopback. Each step checks that
what it says is true; the program ends with 1 at the first that is not.
"""

import json
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
COMMANDS = Path(sys.executable).parent
BATCH_SECONDS = 2
REPORTS = [
    ("a mobile outage, told in Urdu", "outage.json", []),
    ("a blocked SIM, sealed and forgotten", "sim_block.json", ["--forget"]),
    ("a blocked app", "blocked_app.json", []),
    ("throttling, with a photo that carries GPS and a screenshot", "throttling.json", []),
]


class StepFailed(Exception):
    """A step of the demonstration was not true."""


class Demo:
    """One run: a folder, a desk, a reporter, an organiser, and the server between them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk = folder / "desk"
        self.vault = folder / "reporter"
        self.organiser = folder / "organiser"
        self.passphrase = folder / "passphrase"
        self.number = 0

    def step(self, words: str) -> None:
        self.number += 1
        print(f"\n{self.number:2}. {words}")

    def run(self, *arguments: object, quiet: bool = False) -> str:
        """Run gawahctl, show what it printed, and return that."""
        command = [str(COMMANDS / "gawahctl"), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            raise StepFailed(f"gawahctl {arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
        if not quiet:
            print("\n".join(f"      {line}" for line in done.stdout.splitlines()))
        return done.stdout

    def run_on(self, vault: Path, *arguments: object, quiet: bool = False) -> str:
        return self.run(*arguments[:1], vault, *arguments[1:], "--passphrase-file", self.passphrase, quiet=quiet)

    @contextmanager
    def server(self, port: int) -> Iterator[None]:
        """Run the real intake server for as long as the block lasts."""
        command = [
            str(COMMANDS / "gawah-server"), "run", "--data", str(self.folder / "server-data"),
            "--desk", str(self.desk / "server"), "--listen", f"127.0.0.1:{port}",
        ]  # fmt: skip
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            line = process.stdout.readline().strip()
            check(line.startswith("listening on https://"), "the server starts and listens with TLS")
            print(f"      server: {line}")
            yield
        finally:
            process.terminate()
            process.wait(30)
            if process.stdout is not None:
                process.stdout.close()


def main() -> int:
    """Run the demonstration; 0 only if every step was true."""
    folder = HERE.parent.parent / "build" / f"demo-{secrets.token_hex(4)}"
    folder.mkdir(mode=0o700, parents=True)
    try:
        show(Demo(folder))
    except StepFailed as error:
        print(f"\nThis step is not true: {error}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder)
    print("\nEvery step was true.")
    return 0


def show(demo: Demo) -> None:
    port = free_port()
    started = time.monotonic()

    demo.step("An organisation makes its desk: keys, a signed profile, a folder for its server.")
    demo.passphrase.write_text(f"{secrets.token_hex(16)}\n")
    demo.run(
        "desk", "init", demo.desk, "--name", "Demonstration Desk", "--url", f"https://127.0.0.1:{port}/",
        "--batch", BATCH_SECONDS, "--no-work", "--passphrase-file", demo.passphrase,
    )  # fmt: skip
    profile = demo.folder / "profile"
    told = demo.run("desk", "profile", demo.desk, "-o", profile, "--passphrase-file", demo.passphrase, quiet=True)
    words = next(line.split(": ", 1)[1] for line in told.splitlines() if "fingerprint" in line)

    demo.step("The intake server runs with the desk's own certificate, long enough to see that it does; then it stops.")
    with demo.server(port):
        pass

    demo.step("A citizen makes an encrypted vault and joins the desk by comparing eight words.")
    demo.run("vault", "create", demo.vault, "--passphrase-file", demo.passphrase)
    demo.run("vault", "join", demo.vault, profile, "--expect", words, "--passphrase-file", demo.passphrase)

    pictures = demo.folder / "pictures"
    subprocess.run([sys.executable, str(HERE / "make_pictures.py"), str(pictures)], check=True, capture_output=True)
    reviewed = {}
    for title, name, options in REPORTS:
        demo.step(f"With the server stopped, the citizen files {title}. This is exactly what the desk will read:")
        attached = [part for path in sorted(pictures.iterdir()) for part in ("--attach", path)]
        more = attached if name == "throttling.json" else []
        common = (HERE / name, "--accept-finds", "replace", *more, *options)
        document = json.loads(demo.run_on(demo.vault, "report", *common, "--json", quiet=True))
        reviewed[document["upload_id"]] = document
        show_report(document)
        check(bool(document["finds"]), "something identifying was found and replaced")
        if not more:
            check(document["bytes"] == 19600, "a report without attachments is an envelope of exactly 19,600 bytes")

    demo.step("The outbox: four sealed reports wait for a connection.")
    demo.run_on(demo.vault, "outbox")
    waiting = json.loads(demo.run_on(demo.vault, "outbox", "--json", quiet=True))
    check([row["state"] for row in waiting] == ["waiting"] * 4, "four reports wait")

    demo.step("An organiser makes a vault of their own, which the desk admits.")
    demo.run("vault", "create", demo.organiser, "--desk", demo.desk, "--passphrase-file", demo.passphrase)

    demo.step("The connection returns: the server is there, and the citizen says: send now.")
    with demo.server(port):
        said = demo.run_on(demo.vault, "send", "--now")
        check(said.count("/receipt/v1") == 4, "four receipts were signed, verified and printed")
        demo.step(
            "Once the batch has closed, the organiser syncs; every envelope is opened here, at the desk. (The server's "
            "own lines between these count dummies: made-up entries with which it fills each batch up.)"
        )
        cases = sync_all(demo)
        demo.run_on(demo.organiser, "cases")

    demo.step("What the desk reads is what the citizen reviewed.")
    check({case["id"] for case in cases} == set(reviewed), "the desk has these four reports and no other")
    for upload_id, document in reviewed.items():
        files = demo.folder / "attachments" / upload_id[:8]
        case = json.loads(demo.run_on(demo.organiser, "case", upload_id, "--json", "--attachments", files, quiet=True))
        check(case["report"] == document["report"], f"report {upload_id[:8]} reads as it was reviewed")
        for attachment in case["attachments"]:
            check_clean_picture(Path(attachment["file"]))
    print(f"      {len(reviewed)} of {len(reviewed)} reports are the same, word for word.")

    demo.step("The organiser exports a table for the team and STOP rows for #KeepItOn.")
    for form, rows in (("csv", 4), ("stop", 3)):
        out = demo.folder / f"{form}.csv"
        demo.run_on(demo.organiser, "export", "--format", form, "-o", out)
        check(count_rows(out) == rows, f"the {form} export has {rows} rows")
    print(f"\n      The whole journey took {time.monotonic() - started:.0f} seconds.")


def show_report(document: dict) -> None:
    for line in json.dumps(document["report"], ensure_ascii=False, indent=1).splitlines()[1:-1]:
        print(f"      {line}")
    for find in document["finds"]:
        print(f"      replaced in {find['field']}: one {find['kind']}")
    print(f"      size on the wire: {document['bytes']} bytes")


def sync_all(demo: Demo) -> list:
    """Sync until the four reports are there; the batch they are in closes by itself."""
    for _ in range(30):
        demo.run_on(demo.organiser, "sync")
        cases = json.loads(demo.run_on(demo.organiser, "cases", "--json", quiet=True))
        if len(cases) == 4:
            return cases
        time.sleep(BATCH_SECONDS / 2)
    raise StepFailed("the organiser receives the four reports")


def check_clean_picture(path: Path) -> None:
    content = path.read_bytes()
    for trace in (b"Exif", b"http://ns.adobe.com/xap", b"tEXt", b"iTXt", b"eXIf", b"iCCP", b"ICC_PROFILE", b"GPS"):
        check(trace not in content, f"no {trace.decode()} is left in an attachment")


def count_rows(path: Path) -> int:
    return len(path.read_bytes().decode("utf-8-sig").strip().split("\r\n")) - 1


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def check(truth: bool, words: str) -> None:
    if not truth:
        raise StepFailed(words)


if __name__ == "__main__":
    sys.exit(main())
