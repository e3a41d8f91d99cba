"""Finds what the journeys refuse with: the message of every error of `reporter` that a window may meet.

A message with something filled in, which is an f-string there, becomes a sentence with named fields: what the program
said is matched with it again when a window shows it (`ui/text/errors.py`). A name of a constant is looked up, also one
in another module.
"""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from messages import Message

from reporter.anonymise import file_types
from reporter.errors import GawahError

CONTEXT = "errors"
OTHER_ROOMS = ("commands", "desk", "export", "log")
"""Folders of `reporter` that no window enters, only the command line."""
OTHER_FILES = frozenset(
    {
        "cases", "custody", "envelopes", "filing", "id_prefix", "inbox", "next_keys", "opening", "organiser", "reading",
        "released_keys", "sentences", "sync_calls", "transfer", "transfers", "trial", "triage",
    }
)  # fmt: skip
"""And files of such."""
HANDED_IN = frozenset({"too_long"})
"""Parameters that bring a sentence for an error; what is handed in, and what stands for nothing, are sentences."""
NOT_SAID_HERE = frozenset({"message.reason", "outcome.reason", "outcome.reason or _GONE", "str(refusal)", *HANDED_IN})
"""What only carries on a reason that another place of `reporter` has said, and which is found there."""


def of_reporter(folder: Path) -> tuple[list[Message], list[str]]:
    """Return the messages of the journeys, and the places whose message is made in a way that is not understood."""
    sources: dict[str, None] = {}
    unclear: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        within = path.relative_to(folder)
        if within.parts[0] in OTHER_ROOMS or path.stem in {*OTHER_FILES, "__main__"}:
            continue
        name = ".".join((folder.name, *within.with_suffix("").parts)).removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        module = _Module(importlib.import_module(name), tree)
        for node in ast.walk(tree):
            for message in module.messages_of(node):
                for text in module.texts(message):
                    if text is not None:
                        sources[text] = None
                    elif ast.unparse(message) not in NOT_SAID_HERE:
                        unclear.append(f"{path}:{message.lineno}: {ast.unparse(message)}")
    sources |= dict.fromkeys(_names_of_files())
    return [Message(CONTEXT, source) for source in sources], unclear


def _names_of_files() -> Iterator[str]:
    """Give what files that cannot be cleaned are called at the beginning of a sentence."""
    for known in file_types.TYPES:
        if known.called:
            yield f"{known.called[0].upper()}{known.called[1:]}"


class _Module:
    """One module: what its names stand for."""

    def __init__(self, module: ModuleType, tree: ast.Module) -> None:
        self._module = module
        self._assigned: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self._assigned.setdefault(node.targets[0].id, []).append(node.value)

    def messages_of(self, node: ast.AST) -> Iterator[ast.expr]:
        """Give what an error is made with, where this is the making of one of ours."""
        match node:
            case ast.keyword(arg=name, value=value) if name in HANDED_IN:
                yield value
            case ast.arguments(kwonlyargs=named, kw_defaults=defaults):
                yield from (value for one, value in zip(named, defaults, strict=True) if value and one.arg in HANDED_IN)
        if not isinstance(node, ast.Call) or not node.args:
            return
        if ast.unparse(node.func) == "super().__init__":
            if _speaks(node.args[0]):
                yield node.args[0]
            return
        made = getattr(self._module, node.func.id, None) if isinstance(node.func, ast.Name) else None
        # An error that is made of values says itself what it means, in its own `super().__init__`.
        is_ours = isinstance(made, type) and issubclass(made, GawahError)
        if is_ours and (made is GawahError or "__init__" not in vars(made)):
            yield node.args[0]

    def texts(self, node: ast.expr) -> Iterator[str | None]:
        """Give every sentence that an expression may stand for, None for what is not understood."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp(body=body, orelse=orelse):
                yield from self.texts(body)
                yield from self.texts(orelse)
            case ast.JoinedStr(values=values):
                yield self._template(values)
            case ast.Name(id=name) if isinstance(constant := getattr(self._module, name, None), str):
                yield constant
            case ast.Attribute(value=ast.Name(id=module), attr=name) if isinstance(
                constant := getattr(getattr(self._module, module, None), name, None), str
            ):
                yield constant
            case ast.Name(id=name) if name in self._assigned:
                for assigned in self._assigned[name]:
                    yield from self.texts(assigned)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get"), args=[_, other]):
                yield from getattr(self._module, name).values()
                yield from self.texts(other)
            case _:
                yield None

    def _template(self, values: list[ast.expr]) -> str:
        """Return an f-string as a sentence with named fields; constants are put in."""
        parts: list[str] = []
        for value, after in zip(values, [*values[1:], None], strict=True):
            match value:
                # What stands side by side is one word in two pieces, as a name with its first letter made large.
                case ast.FormattedValue() if isinstance(after, ast.FormattedValue):
                    continue
                case ast.Constant(value=str(text)):
                    parts.append(text.replace("{", "{{").replace("}", "}}"))
                case ast.FormattedValue(value=ast.Name(id=name)) if name in vars(self._module):
                    parts.append(str(getattr(self._module, name)))
                case ast.FormattedValue(value=inner):
                    parts.append("{" + _field_name(inner) + "}")
                case _:
                    raise TypeError(ast.dump(value))
        return "".join(parts)


def _speaks(node: ast.expr) -> bool:
    """Say whether this is a sentence, and not a value that is carried on; a table of sentences is one too."""
    match node:
        case ast.JoinedStr():
            return True
        case ast.Call(func=ast.Attribute(attr="get")):
            return True
        case _:
            return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _field_name(node: ast.expr) -> str:
    """Name what is filled in by its last word, as `error`, `reason` or `count`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=ast.Name(id=name)):
            return name
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name.lower()
        case _:
            return "value"
