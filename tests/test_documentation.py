"""The documentation, tested against the tree: requirements, commands, targets, dependencies, links.

A page that describes what is not there fails here, and so does what is there and described nowhere.
"""

import argparse
import ast
import dataclasses
import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from reporter.commands.arguments import build_parser
from server.__main__ import COMMANDS as SERVER_COMMANDS
from server.commands import build_parser as build_server_parser

ROOT = Path(__file__).resolve().parent.parent
PROTOCOL = ROOT / "docs" / "protocol.md"
NOT_OURS = {".git", ".hypothesis", ".venv", "build", "dist", "node_modules", "__pycache__"}

REQUIREMENT = re.compile(r"^- \*\*(?P<id>[A-Z]{3}-[1-9][0-9]*)\*\* (?P<later>\(later\) )?(?P<text>.+)$", re.MULTILINE)
SECTIONS = {
    "Envelope": "ENV",
    "Keys": "KEY",
    "Profile": "PRO",
    "Upload": "UPL",
    "Log": "LOG",
    "Sync": "SYN",
    "Bundle": "BUN",
    "Ways out": "WAY",
    "Vault": "VAU",
}


@dataclasses.dataclass(frozen=True)
class Requirement:
    """One numbered line of the protocol."""

    id: str
    built: bool
    text: str
    section: str


def read_requirements() -> list[Requirement]:
    found = []
    for part in PROTOCOL.read_text("utf-8").split("\n## ")[1:]:
        section = part.split("\n", 1)[0]
        found += [Requirement(m["id"], not m["later"], m["text"], section) for m in REQUIREMENT.finditer(part)]
    return found


def named_by_tests() -> dict[str, list[str]]:
    """Every id in a `must` marker, with the tests that carry it."""
    named: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.must":
                    assert node.name.lower().startswith("test"), f"{path.name}: a helper proves nothing: {node.name}"
                    for argument in decorator.args:
                        named.setdefault(ast.literal_eval(argument), []).append(f"{path.name}::{node.name}")
    return named


def files_of_the_project(suffix: str = "") -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in NOT_OURS and not name.endswith("_cache")]
        yield from (Path(folder, name) for name in names if name.endswith(suffix) and not name.endswith(".pyc"))


def test_every_built_requirement_is_named_by_a_test():
    named = named_by_tests()
    unproven = [f"{r.id}: {r.text}" for r in read_requirements() if r.built and r.id not in named]
    assert not unproven, "requirements that no test names:\n" + "\n".join(unproven)


def test_tests_name_only_requirements_that_exist():
    unknown = {id_: tests for id_, tests in named_by_tests().items() if id_ not in {r.id for r in read_requirements()}}
    assert not unknown


def test_what_a_test_proves_is_not_called_later():
    later = {r.id for r in read_requirements() if not r.built}
    assert not {id_: tests for id_, tests in named_by_tests().items() if id_ in later}


def test_every_requirement_has_one_id_in_its_own_chapter():
    requirements = read_requirements()
    assert [id_ for id_, times in Counter(r.id for r in requirements).items() if times > 1] == []
    assert [r.id for r in requirements if SECTIONS.get(r.section) != r.id[:3]] == []
    assert {r.section for r in requirements} == set(SECTIONS)


def test_whatever_must_be_stands_on_a_numbered_line():
    outside = REQUIREMENT.sub("", PROTOCOL.read_text("utf-8")).replace("The key words MUST, MUST NOT, ", "")
    assert [line for line in outside.splitlines() if re.search(r"\bMUST\b", line)] == []
    assert [r.id for r in read_requirements() if not re.search(r"\bMUST\b", r.text)] == []


def test_every_chapter_of_the_protocol_says_what_is_built():
    text = PROTOCOL.read_text("utf-8")
    for section in SECTIONS:
        opening = text.split(f"\n## {section}\n\n", 1)[1].split("\n\n", 1)[0]
        assert re.match(r"\*(Built|Not yet built)\b", opening), section


def targets_of_the_makefile() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_make_help_lists_every_target():
    shown = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^ *make ([a-z-]+) ", shown, re.MULTILINE)) == targets_of_the_makefile()


def test_every_make_target_that_a_page_names_exists():
    for page in files_of_the_project(".md"):
        named = set(re.findall(r"(?:`|^    )make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE))
        assert named <= targets_of_the_makefile(), page


def test_the_readme_names_every_make_target():
    named = set(re.findall(r"`make ([a-z-]+)`", (ROOT / "README.md").read_text("utf-8")))
    assert targets_of_the_makefile() - named == {"help"} - named


COMMAND_PAGE = ROOT / "docs" / "guide" / "command-line.md"
COMMAND_HEADING = re.compile(r"^### `((?:gawahctl|gawah-server)(?: [a-z]+)+)([^`]*)`$", re.MULTILINE)
PROGRAMS = {"gawahctl": "reporter", "gawah-server": "server"}


def commands_below(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Every command that has no commands below it, by the words a person types."""
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not groups:
        return {parser.prog: parser}
    return {
        words: leaf
        for group in groups
        for below in group.choices.values()
        for words, leaf in commands_below(below).items()
    }


COMMANDS = commands_below(build_parser())


def describe_commands() -> dict[str, str]:
    """What the command page says of each command, its heading included."""
    parts = COMMAND_HEADING.split(COMMAND_PAGE.read_text("utf-8"))[1:]
    named = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    return {words: usage + text.split("\n## ")[0] for words, usage, text in named}


def test_the_command_page_has_exactly_the_commands_that_exist():
    assert set(describe_commands()) == set(COMMANDS) | set(commands_below(build_server_parser(SERVER_COMMANDS)))


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_command_page_has_exactly_the_options_that_exist(command: str):
    described = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", describe_commands()[command]))
    shared = {"-h", "--passphrase-file"}
    for action in COMMANDS[command]._actions:
        if action.option_strings and not shared.intersection(action.option_strings):
            assert described.intersection(action.option_strings), action.option_strings
    assert described <= shared.union(*(action.option_strings for action in COMMANDS[command]._actions))


@pytest.mark.parametrize("program", sorted(PROGRAMS))
def test_a_program_says_what_it_can_do(program: str):
    call = [sys.executable, "-m", PROGRAMS[program], "--help"]
    shown = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for command in describe_commands():
        name, word, *_ = command.split()
        assert name != program or re.search(rf"\b{word}\b", shown), command


def name_of(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9_.-]", requirement, maxsplit=1)[0]


def test_every_dependency_has_its_reason_and_no_other_library_is_listed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    build = (ROOT / "packaging" / "requirements" / "build.in").read_text("utf-8").split()
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"], *build]
    for extra in project["project"]["optional-dependencies"].values():
        wanted += extra
    page = (ROOT / "docs" / "concepts" / "dependencies.md").read_text("utf-8").split("## Decided against")[0]
    listed = re.findall(r"^\| `([^`]+)` \| \S.{9,} \|$", page, re.MULTILINE)
    assert sorted(listed) == sorted({name_of(requirement) for requirement in wanted})


def test_lock_files_name_no_address():
    locks = sorted((ROOT / "packaging" / "requirements").glob("*.txt"))
    assert locks
    assert [lock.name for lock in locks if "://" in lock.read_text("utf-8")] == []


# Written with brackets, so that this file does not name what it looks for.
REGISTRIES = re.compile(r"py[p]i\.org|python[h]osted\.org|npm[j]s\.(org|com)|crates[.]io")
MACHINES = re.compile(r"(?<![\w.<-])/(home|root|Users|work|tmp)/\w|[A-Z]:\\Users")


@pytest.mark.parametrize("pattern", [REGISTRIES, MACHINES], ids=["package registry", "somebody's machine"])
def test_no_file_names_a_place_that_only_its_writer_has(pattern: re.Pattern[str]):
    found = []
    for path in files_of_the_project():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {hit[0]}" for hit in pattern.finditer(text)]
    assert found == []


def anchors_of(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", sorted(files_of_the_project(".md")), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(page: Path):
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        assert linked.exists(), target
        if anchor:
            assert anchor in anchors_of(linked), target


BAD_DAYS = ROOT / "docs" / "concepts" / "bad-days.md"


def test_every_fault_of_a_bad_day_is_proved_by_tests_that_exist():
    rows = [line for line in BAD_DAYS.read_text("utf-8").splitlines() if re.match(r"\| (?!what goes wrong)[^-]", line)]
    assert len(rows) > 30
    for row in rows:
        *_, proof = row.strip("| ").split(" | ")
        named = re.findall(r"`(tests/[\w/]+\.py)`", proof)
        assert named, row
        for path in named:
            assert re.search(r"^def test_", (ROOT / path).read_text("utf-8"), re.MULTILINE), path


def test_every_file_of_bad_days_is_named_on_their_page():
    page = BAD_DAYS.read_text("utf-8")
    found = {str(path.relative_to(ROOT)) for path in (ROOT / "tests").rglob("test_bad_days_*.py")}
    assert [path for path in sorted(found) if f"`{path}`" not in page] == []


def test_the_page_of_fields_has_every_list_and_code():
    lists = tomllib.loads((ROOT / "resources" / "vocabulary" / "lists.toml").read_text("utf-8"))
    page = (ROOT / "docs" / "reference" / "report-fields.md").read_text("utf-8")
    rows = {
        name: codes.split()
        for name, codes in re.findall(r"^\| `([a-z_]+)` \| ((?:`[\w-]+` ?)+)\|$", page, re.MULTILINE)
    }
    shared = lists.pop("every_list")
    assert rows == {name: [f"`{code}`" for code in codes] for name, codes in lists.items()}
    assert all(f"`{code}`" in page for code in shared)


def test_the_page_of_fields_has_every_question_of_the_form():
    form = tomllib.loads((ROOT / "resources" / "forms" / "report.toml").read_text("utf-8"))
    page = (ROOT / "docs" / "reference" / "report-fields.md").read_text("utf-8")
    members = set(re.findall(r"`([a-z_]+)`", "".join(re.findall(r"^\|([^|]+)\|", page, re.MULTILINE))))
    assert {question["name"] for question in form["questions"]} <= members
