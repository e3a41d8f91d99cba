"""Finds every sentence that the windows say: `self.tr("…")` and `QCoreApplication.translate("context", "…")`.

It reads the source's syntax tree, as Python does, so that a sentence over several lines is one sentence; and it refuses
what could never be found again when the program runs: an f-string, a sum, a variable, the `tr` of another object.
Only in the contexts of `DATA`, whose sentences come from elsewhere, may one be asked for that is not spelled out.
"""

import ast
from pathlib import Path

from messages import Message

DATA = frozenset({"errors", "form", "vocabulary"})


class NotALiteral(Exception):
    """A sentence that is not written out where it is translated."""


def of_folder(folder: Path) -> list[Message]:
    """Return the sentences of all modules in a folder. Raises NotALiteral with every place that cannot work."""
    found: list[Message] = []
    refused: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        reader = _Reader(path)
        reader.visit(ast.parse(path.read_text(encoding="utf-8")))
        found += reader.found
        refused += reader.refused
    if refused:
        raise NotALiteral("\n".join(refused))
    return found


class _Reader(ast.NodeVisitor):
    def __init__(self, path: Path) -> None:
        self.found: list[Message] = []
        self.refused: list[str] = []
        self._path = path
        self._classes: list[str] = []

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
        elif called.endswith(("QCoreApplication.translate", "QT_TRANSLATE_NOOP")):
            context = _literal(node.args[0]) if node.args else None
            if context is None:
                self._refuse(node, "the context is not written out")
            else:
                self._take(node, context, node.args[1:])

    def _take(self, node: ast.Call, context: str, arguments: list[ast.expr]) -> None:
        keywords = {keyword.arg for keyword in node.keywords}
        if not keywords <= {"n"}:
            self._refuse(node, "name only `n`; the sentence and its comment stand in their order")
            return
        source, comment = (_literal(argument) for argument in (*arguments, *([ast.Constant("")] * 2))[:2])
        if source is None or comment is None:
            if context not in DATA or any(isinstance(argument, ast.JoinedStr) for argument in arguments):
                self._refuse(node, "the sentence is not written out as one plain string")
        elif source:
            self.found.append(Message(context, source, comment, "n" in keywords or len(arguments) > 2))

    def _refuse(self, node: ast.Call, reason: str) -> None:
        self.refused.append(f"{self._path}:{node.lineno}: {reason}")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
