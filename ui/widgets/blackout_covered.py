"""What is covered in one picture, and which shape of it is chosen. No widget: a mouse, keys and buttons all work it."""

from PySide6.QtCore import QObject, Signal

from reporter.blackouts import Blackout
from ui.widgets.blackout_history import History, Steps


class Covered(QObject):
    """The black-outs of a picture, and the one that is acted on. They are numbered from 0.

    Signals:
        changed: something was covered or uncovered; `blackouts` says what is covered now.
        chosen: the number of the shape that is chosen, or None.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.full_size = (1, 1)
        self.history = History((), self.full_size)
        self.chosen_number: int | None = None

    def begin(self, blackouts: Steps, full_size: tuple[int, int]) -> None:
        """Take up what is covered already in a picture of this width and height."""
        self.full_size = full_size
        self.history = History(blackouts, full_size)
        self._tell(None)

    @property
    def blackouts(self) -> Steps:
        """What is covered now."""
        return self.history.blackouts

    @property
    def chosen_one(self) -> Blackout | None:
        """The shape that is chosen."""
        return None if self.chosen_number is None else self.blackouts[self.chosen_number]

    def choose(self, number: int | None) -> None:
        """Choose a shape, or none; also where there is none of this number."""
        self.history.let_go()
        number = number if number is not None and 0 <= number < len(self.blackouts) else None
        if number != self.chosen_number:
            self.chosen_number = number
            self.chosen.emit(number)

    def walk(self, step: int) -> bool:
        """Choose the shape before, -1, or behind, 1, the chosen one; say whether there is one."""
        from_none = -1 if step > 0 else len(self.blackouts)
        self.choose((from_none if self.chosen_number is None else self.chosen_number) + step)
        return self.chosen_number is not None

    def add(self, blackout: Blackout | None) -> None:
        """Cover one thing more and choose it; nothing for None, and where no further one is taken."""
        count = len(self.blackouts)
        if blackout is not None:
            self.history.add(blackout)
        if len(self.blackouts) > count:
            self._tell(count)

    def drag(self, across: int, down: int, *, hand: object) -> None:
        """Move the chosen shape, as far as the picture goes; nobody is told before `drop`."""
        if self.chosen_number is not None:
            moved = self.history.moved(self.blackouts[self.chosen_number], across, down)
            self.history.put(self.chosen_number, moved, hand=hand)

    def drop(self) -> None:
        """Leave a shape that was dragged where it is."""
        self.history.let_go()
        self.changed.emit()

    def push(self, across: int, down: int, *, is_resizing: bool) -> None:
        """Move or resize the chosen shape; pushes that follow each other are undone together."""
        if self.chosen_number is None:
            return
        change = self.history.resized if is_resizing else self.history.moved
        pushed = change(self.blackouts[self.chosen_number], across, down)
        self.history.put(self.chosen_number, pushed, hand=("keys", self.chosen_number))
        self._tell(self.chosen_number)

    def remove_chosen(self) -> None:
        """Uncover the chosen shape, and choose the one before it."""
        number = self.chosen_number
        if number is not None:
            self.history.remove(number)
            self._tell(number - 1 if number > 0 else (0 if self.blackouts else None))

    def undo(self) -> None:
        """Take the last step back."""
        self.history.undo()
        self._tell(None)

    def redo(self) -> None:
        """Take a step again."""
        self.history.redo()
        self._tell(None)

    def _tell(self, number: int | None) -> None:
        self.chosen_number = number
        self.changed.emit()
        self.chosen.emit(number)
