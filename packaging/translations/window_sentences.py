"""Finds every sentence that the windows say.

    self.tr("…")                                   in a class, whose name is the context
    QCoreApplication.translate("context", "…")     everywhere else
    QT_TRANSLATE_NOOP("context", "…")              in a table; `translate("context", table[key])` says it later
    say("…")              in a module that has `def say(words): return QCoreApplication.translate("context", words)`
    later("…")            in one that also has `def later(words): return words`, for its tables

It reads the source's syntax tree, as Python does, so that a sentence over several lines is one sentence; and it refuses
what could never be found again when the program runs: an f-string, a sum, a variable, the `tr` of another object.
A sentence that is not spelled out may be asked for only in the contexts of `DATA`, whose sentences come from elsewhere,
and in those that a table of the same module fills.
"""

import ast
from pathlib import Path

from messages import Message

DATA = frozenset({"errors", "form", "vocabulary"})
_TABLE = "QT_TRANSLATE_NOOP"
_NOTHING = ast.Constant("")


class NotALiteral(Exception):
    """A sentence that is not written out where it is translated."""


def of_folder(folder: Path) -> list[Message]:
    """Return the sentences of all modules in a folder. Raises NotALiteral with every place that cannot work."""
    found: list[Message] = []
    refused: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        try:
            reader = _Reader(path, ast.parse(path.read_text(encoding="utf-8")))
        except SyntaxError as error:
            refused.append(f"{path}: {error}")
        else:
            found += reader.found
            refused += reader.refused
    if refused:
        raise NotALiteral("\n".join(refused))
    return found


class _Reader(ast.NodeVisitor):
    def __init__(self, path: Path, tree: ast.Module) -> None:
        self.found: list[Message] = []
        self.refused: list[str] = []
        self._path = path
        self._classes: list[str] = []
        self._constants = _constants_of(tree)
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        tables = {_literal(call.args[0]) for call in calls if ast.unparse(call.func) == _TABLE and call.args}
        self._speakers = _speakers_of(tree, self._constants)
        self._free = DATA | tables | set(self._speakers.values())
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = ast.unparse(node.func)
        if called == "self.tr" and self._classes:
            self._take(node, self._classes[-1], node.args)
        elif called.endswith(".tr"):
            self._refuse(node, "only `self.tr` knows its context before the program runs")
        elif called in self._speakers:
            self._take(node, self._speakers[called], node.args)
        elif called in {"QCoreApplication.translate", "translate", _TABLE}:
            named = node.args[0] if node.args else _NOTHING
            context = _literal(named) or self._constants.get(ast.unparse(named))
            if not context:
                self._refuse(node, "the context is not written out")
            else:
                self._take(node, context, node.args[1:])

    def _take(self, node: ast.Call, context: str, arguments: list[ast.expr]) -> None:
        if not {keyword.arg for keyword in node.keywords} <= {"n"}:
            self._refuse(node, "name only `n`; the sentence and its comment stand in their order")
            return
        asked, comment = [*arguments, _NOTHING, _NOTHING][:2]
        is_plural = bool(node.keywords) or len(arguments) > 2
        for one in (asked.body, asked.orelse) if isinstance(asked, ast.IfExp) else (asked,):
            source, told_apart = _literal(one), _literal(comment)
            if source and told_apart is not None:
                self.found.append(Message(context, source, told_apart, is_plural))
            elif source is None and (context not in self._free or isinstance(one, ast.JoinedStr | ast.BinOp)):
                self._refuse(node, "the sentence is not written out as one plain string")

    def _refuse(self, node: ast.Call, reason: str) -> None:
        self.refused.append(f"{self._path}:{node.lineno}: {reason}")


def _constants_of(tree: ast.Module) -> dict[str, str]:
    """Return the strings that a module gives names to."""
    return {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }


def _speakers_of(tree: ast.Module, constants: dict[str, str]) -> dict[str, str]:
    """Return the functions of a module that only say what they are given, or keep it for later, with their contexts."""
    speakers: dict[str, str] = {}
    keepers: list[str] = []
    for node in tree.body:
        match node:
            case ast.FunctionDef(
                name=name,
                args=ast.arguments(args=[ast.arg(arg=words), *_]),
                body=[
                    *_,
                    ast.Return(
                        value=ast.Call(func=ast.Attribute(attr="translate"), args=[context, ast.Name(id=said), *_])
                    ),
                ],
            ) if words == said:
                speakers[name] = _literal(context) or constants[ast.unparse(context)]
            case ast.FunctionDef(
                name=name,
                args=ast.arguments(args=[ast.arg(arg=words)]),
                body=[*_, ast.Return(value=ast.Name(id=kept))],
            ) if words == kept:
                keepers.append(name)
    contexts = set(speakers.values())
    return speakers | dict.fromkeys(keepers, contexts.pop()) if len(contexts) == 1 else speakers


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
