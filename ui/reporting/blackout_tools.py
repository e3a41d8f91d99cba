"""The tools beside a picture that is blacked out, and the list of what is covered in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.context import Context
from ui.reporting.blackout_words import say_blackout
from ui.theme import parts
from ui.widgets.announcing import announce
from ui.widgets.blackout_canvas import BlackoutCanvas, Tool
from ui.widgets.fields import Labelled

_ZOOM_STEP = 1.5
_WIDTH_EM = 16


class BlackoutTools(QWidget):
    """Works a canvas by buttons, and tells in words what is covered on it."""

    def __init__(self, context: Context, canvas: BlackoutCanvas) -> None:
        super().__init__()
        self._context = context
        self._canvas = canvas
        self.setFixedWidth(round(context.look.em * _WIDTH_EM))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.look.space("tight"))
        self._add_drawing()
        self._add_list()
        canvas.changed.connect(self.show_covered)
        canvas.chosen.connect(self._note_choice)
        canvas.zoomed.connect(self._let_press)
        self.show_covered()

    def show_covered(self) -> None:
        """Say what is covered now."""
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._list.clear()
        for number in range(len(self._canvas.blackouts)):
            self._list.addItem(self._words(number))
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own
        count = len(self._canvas.blackouts)
        self._count.setText(self.tr("Covered: %n", "", count) if count else self.tr("Nothing is covered yet"))
        self._mark_chosen()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt names it
        """Say no: the column is as wide as it is, and its list gives way where there is little room."""
        return False

    def zoom_in(self) -> None:
        """Show the picture larger."""
        self._canvas.zoom_by(_ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the picture smaller."""
        self._canvas.zoom_by(1 / _ZOOM_STEP)

    def _add_drawing(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(self._context.look.space("tight"))
        self._box = self._add_tool(grid, 0, self.tr("Box"), "tool-box", "square")
        self._brush = self._add_tool(grid, 1, self.tr("Brush"), "tool-brush", "brush")
        self._undo = self._add_tool(grid, 2, self.tr("Undo"), "undo", "undo-2")
        self._redo = self._add_tool(grid, 3, self.tr("Redo"), "redo", "redo-2")
        self._larger = self._add_tool(grid, 4, self.tr("Larger"), "larger", "zoom-in")
        self._smaller = self._add_tool(grid, 5, self.tr("Smaller"), "smaller", "zoom-out")
        for tool in (self._box, self._brush):
            tool.setCheckable(True)
            tool.setAutoExclusive(True)
            tool.setProperty("role", "toggle")
        self._undo.clicked.connect(self._canvas.undo)
        self._redo.clicked.connect(self._canvas.redo)
        self._larger.clicked.connect(self.zoom_in)
        self._smaller.clicked.connect(self.zoom_out)
        self._column.addLayout(grid)
        self._thickness = QComboBox()
        self._thickness.setObjectName("thickness")
        for words, share in ((self.tr("Thin"), 0.015), (self.tr("Medium"), 0.03), (self.tr("Thick"), 0.08)):
            self._thickness.addItem(words, share)
        self._thickness.setCurrentIndex(1)
        self._thickness.currentIndexChanged.connect(self._take_thickness)
        self._brush_field = Labelled(self._context, self.tr("How thick"), self._thickness)
        self._column.addWidget(self._brush_field)
        self._box.toggled.connect(self._take_tool)
        self._box.setChecked(True)

    def _add_list(self) -> None:
        look = self._context.look
        self._count = parts.label(look, "", bold=True)
        self._count.setObjectName("count")
        self._column.addWidget(self._count)
        self._list = QListWidget()
        self._list.setObjectName("covered")
        self._list.setAccessibleName(self.tr("What is covered"))
        self._list.setMinimumHeight(round(look.em * 4.5))
        # It takes what room there is, and asks for none of its own.
        self._list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.currentRowChanged.connect(self._choose)
        self._column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.setSpacing(look.space("tight"))
        self._new = parts.button(look, self.tr("New box"), name="new-box", picture_name="plus")
        self._new.clicked.connect(self._add_box)
        self._remove = parts.button(look, "", name="remove", picture_name="trash-2")
        self._remove.setAccessibleName(self.tr("Uncover the chosen one"))
        self._remove.setToolTip(self._remove.accessibleName())
        self._remove.clicked.connect(self._canvas.remove_chosen)
        row.addWidget(self._new, 1)
        row.addWidget(self._remove)
        self._column.addLayout(row)

    def _add_tool(self, grid: QGridLayout, place: int, words: str, name: str, picture: str) -> QPushButton:
        tool = parts.button(self._context.look, words, name=name, picture_name=picture)
        tool.setAutoDefault(False)
        tool.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(tool, place // 2, place % 2)
        return tool

    def _words(self, number: int) -> str:
        canvas = self._canvas
        return say_blackout(canvas.blackouts, number, canvas.full_size, self._context.language)

    def _note_choice(self, number: int | None) -> None:
        self._mark_chosen()
        if number is not None:
            announce(self._canvas, self._words(number))

    def _mark_chosen(self) -> None:
        number = self._canvas.chosen_number
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._list.setCurrentRow(-1 if number is None else number)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._let_press()

    def _choose(self, row: int) -> None:
        self._canvas.choose(row if row >= 0 else None)

    def _let_press(self) -> None:
        """Let be pressed only what would do something."""
        history = self._canvas.history
        is_there = self._canvas.isEnabled()
        self._undo.setEnabled(history.can_undo)
        self._redo.setEnabled(history.can_redo)
        self._larger.setEnabled(is_there and not self._canvas.is_largest)
        self._smaller.setEnabled(is_there and not self._canvas.is_whole)
        self._new.setEnabled(is_there and not history.is_full)
        self._remove.setEnabled(self._canvas.chosen_number is not None)

    def _take_tool(self, is_box: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._canvas.tool = Tool.BOX if is_box else Tool.BRUSH
        # The colour alone would not tell everybody which one it is.
        self._box.setFont(self._context.look.font(bold=is_box))
        self._brush.setFont(self._context.look.font(bold=not is_box))
        self._brush_field.setVisible(not is_box)

    def _take_thickness(self) -> None:
        self._canvas.brush_share = float(self._thickness.currentData())

    def _add_box(self) -> None:
        self._canvas.add_box()
        self._canvas.setFocus()
