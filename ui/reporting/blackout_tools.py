"""What stands beside a picture that is blacked out: the tools, and below them the list of what is covered."""

from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.context import Context
from ui.reporting.blackout_list import BlackoutList
from ui.theme import parts
from ui.widgets.blackout_canvas import BlackoutCanvas
from ui.widgets.blackout_hand import Tool
from ui.widgets.fields import Labelled

_ZOOM_STEP = 1.5
_WIDTH_EM = 16


class BlackoutTools(QWidget):
    """Works a canvas by buttons: what dragging draws, how thick, larger and smaller, and the steps back."""

    def __init__(self, context: Context, canvas: BlackoutCanvas) -> None:
        super().__init__()
        self._context = context
        self._canvas = canvas
        self.setFixedWidth(round(context.look.em * _WIDTH_EM))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.look.space("tight"))
        self._add_drawing()
        self._column.addWidget(BlackoutList(context, canvas), 1)
        canvas.covered.changed.connect(self._let_press)
        canvas.zoomed.connect(self._let_press)
        self._let_press()

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
        self._undo.clicked.connect(self._canvas.covered.undo)
        self._redo.clicked.connect(self._canvas.covered.redo)
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

    def _add_tool(self, grid: QGridLayout, place: int, words: str, name: str, picture: str) -> QPushButton:
        tool = parts.button(self._context.look, words, name=name, picture_name=picture)
        tool.setAutoDefault(False)
        tool.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(tool, place // 2, place % 2)
        return tool

    def _let_press(self) -> None:
        """Let be pressed only what would do something."""
        history = self._canvas.covered.history
        is_there = self._canvas.isEnabled()
        self._undo.setEnabled(history.can_undo)
        self._redo.setEnabled(history.can_redo)
        self._larger.setEnabled(is_there and not self._canvas.zoom.is_largest)
        self._smaller.setEnabled(is_there and not self._canvas.zoom.is_whole)

    def _take_tool(self, is_box: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._canvas.hand.tool = Tool.BOX if is_box else Tool.BRUSH
        # The colour alone would not tell everybody which one it is.
        self._box.setFont(self._context.look.font(bold=is_box))
        self._brush.setFont(self._context.look.font(bold=not is_box))
        self._brush_field.setVisible(not is_box)

    def _take_thickness(self) -> None:
        self._canvas.hand.brush_share = float(self._thickness.currentData())
