"""A desktop that turns dark: what stands on a page stays on it, and all of it is as if it had been dark before."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from support.galleries import areas, screens
from support.windows import dressed
from ui.languages import ENGLISH
from ui.theme import parts
from ui.theme.look import Scheme

LARGE = {"wizard", "citizen", "privacy", "files"}
"""Areas of so many screens, or of so large ones, that they are left to the long run."""


def drawn(screen: QWidget) -> QImage:
    for _ in range(2):
        QApplication.processEvents()
    return screen.grab().toImage()


@pytest.mark.parametrize(
    "area", [pytest.param(area, marks=pytest.mark.long) if area in LARGE else area for area in areas()]
)
def test_a_screen_that_turns_dark_is_drawn_as_one_that_was_made_so(
    nothing_is_left: None, qapp: QApplication, tmp_path: Path, area: str
):
    qapp.setCursorFlashTime(0)
    dark, turned = {}, {}
    with dressed(qapp, ENGLISH, Scheme.DARK) as context:
        (tmp_path / "dark").mkdir()
        for name, screen in screens(area, context, tmp_path / "dark"):
            # Qt measures anew what is dressed anew, and some of it had been measured before it was dressed.
            context.look.put_on(qapp)
            dark[name] = drawn(screen)
    with dressed(qapp, ENGLISH, Scheme.LIGHT) as context:
        (tmp_path / "light").mkdir()
        for name, screen in screens(area, context, tmp_path / "light"):
            context.look.turn(Scheme.DARK)
            context.look.put_on(qapp)
            parts.colour_anew(screen, context.look)
            turned[name] = drawn(screen)
            context.look.turn(Scheme.LIGHT)
            context.look.put_on(qapp)
    assert [name for name in dark if turned[name] != dark[name]] == []
