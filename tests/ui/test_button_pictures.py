"""Pictures on buttons are seen whether these can be pressed or not."""

import pytest
from PySide6.QtGui import QIcon

from ui.context import Context
from ui.theme import parts


@pytest.mark.parametrize("role", ["danger", "primary"])
def test_a_picture_is_as_quiet_as_the_words_where_it_cannot_be_pressed(context: Context, role: str):
    button = parts.button(context.look, "Delete", name="delete", role=role, picture_name="trash-2")
    shown = button.icon().pixmap(button.iconSize(), QIcon.Mode.Disabled).toImage()
    drawn = {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(shown.height())}
    assert context.look.colour("quiet_ink").name() in drawn
    assert context.look.colour(f"on_{'accent' if role == 'primary' else role}").name() not in drawn
    button.deleteLater()
