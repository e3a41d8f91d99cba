"""The list of what is covered in a picture, in words, with ways to cover and to uncover that need no mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from ui.context import Context
from ui.reporting.blackout_words import say_blackout
from ui.theme import parts
from ui.widgets.announcing import announce
from ui.widgets.blackout_canvas import BlackoutCanvas


class BlackoutList(QWidget):
    """Says what is covered on a canvas, and lets a shape be chosen, removed or added."""

    def __init__(self, context: Context, canvas: BlackoutCanvas) -> None:
        super().__init__()
        self._context = context
        self._canvas = canvas
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.look.space("tight"))
        self._count = parts.label(context.look, "", bold=True)
        self._count.setObjectName("count")
        column.addWidget(self._count)
        self._list = self._make_list()
        column.addWidget(self._list, 1)
        column.addLayout(self._make_buttons())
        canvas.covered.changed.connect(self._show_covered)
        canvas.covered.chosen.connect(self._note_choice)
        self._show_covered()

    def _show_covered(self) -> None:
        """Say what is covered now."""
        count = len(self._canvas.covered.blackouts)
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._list.clear()
        self._list.addItems([self._words(number) for number in range(count)])
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._count.setText(self.tr("Covered: %n", "", count) if count else self.tr("Nothing is covered yet"))
        self._mark_chosen()

    def _make_list(self) -> QListWidget:
        shown = QListWidget()
        shown.setObjectName("covered")
        shown.setAccessibleName(self.tr("What is covered"))
        shown.setMinimumHeight(round(self._context.look.em * 4.5))
        # It takes what room there is, and asks for none of its own.
        shown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setWordWrap(True)
        shown.currentRowChanged.connect(self._choose)
        return shown

    def _make_buttons(self) -> QHBoxLayout:
        look = self._context.look
        row = QHBoxLayout()
        row.setSpacing(look.space("tight"))
        self._new = parts.button(look, self.tr("New box"), name="new-box", picture_name="plus")
        self._new.clicked.connect(self._add_box)
        self._remove = parts.button(look, "", name="remove", picture_name="trash-2")
        self._remove.setAccessibleName(self.tr("Uncover the chosen one"))
        self._remove.setToolTip(self._remove.accessibleName())
        self._remove.clicked.connect(self._canvas.covered.remove_chosen)
        row.addWidget(self._new, 1)
        row.addWidget(self._remove)
        return row

    def _words(self, number: int) -> str:
        covered = self._canvas.covered
        return say_blackout(covered.blackouts, number, covered.full_size, self._context.language)

    def _note_choice(self, number: int | None) -> None:
        self._mark_chosen()
        if number is not None:
            announce(self._canvas, self._words(number))

    def _mark_chosen(self) -> None:
        number = self._canvas.covered.chosen_number
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._list.setCurrentRow(-1 if number is None else number)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._new.setEnabled(self._canvas.isEnabled() and not self._canvas.covered.history.is_full)
        self._remove.setEnabled(number is not None)

    def _choose(self, row: int) -> None:
        self._canvas.covered.choose(row if row >= 0 else None)

    def _add_box(self) -> None:
        self._canvas.add_box()
        self._canvas.setFocus()
