"""Write a picture of every screen in every look to build/screenshots, and pages on which many are seen at once.

    run.py [AREA …]    all galleries, or only these

The few that README and guide show are named in docs/pictures/kept.txt, and are copied there.
The same screens give the same bytes: no clock, no blinking cursor, no mouse.
"""

import html
import os
import shutil
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QMessageLogContext, QPoint, QRect, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QCursor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from support.galleries import areas, screens
from support.windows import LARGE, OFFSCREEN_MESSAGES, SMALL, dressed
from ui.languages import ENGLISH, URDU
from ui.theme.look import Scheme

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "screenshots"
KEPT = ROOT / "docs" / "pictures"
SIZES = {"1024x600": SMALL, "1440x900": LARGE}
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
COLUMNS = 3
CELL = QSize(512, 300)
GAP = 12


def main(chosen: list[str]) -> int:
    qInstallMessageHandler(_pass_on)
    application = QApplication([])
    application.setCursorFlashTime(0)
    QCursor.setPos(QPoint(9999, 9999))
    chosen = chosen or areas()
    for area in chosen:
        shutil.rmtree(OUT / area, ignore_errors=True)
        for language in (ENGLISH, URDU):
            for scheme in SCHEMES:
                for size in SIZES:
                    with dressed(application, language, scheme) as context:
                        _shoot(area, context, f"{language.tag}-{scheme}", size)
                _sheet(area, f"{language.tag}-{scheme}")
        print(f"{area}: {len(list((OUT / area).glob('*.png')))} pictures", flush=True)
    _page()
    _keep(chosen)
    print(f"Look at {OUT / 'index.html'}")
    return 0


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Print what Qt complains of, but for what it says of every window that nobody sees."""
    if not message.startswith(OFFSCREEN_MESSAGES):
        print(message, file=sys.stderr)


def _shoot(area: str, context, look: str, size: str) -> None:
    vaults = OUT / "vaults"
    shutil.rmtree(vaults, ignore_errors=True)
    vaults.mkdir(parents=True)
    (OUT / area).mkdir(parents=True, exist_ok=True)
    for name, screen in screens(area, context, vaults, size=SIZES[size]):
        assert screen.grab().save(str(OUT / area / f"{name}-{look}-{size}.png"), "PNG")
    shutil.rmtree(vaults)


def _sheet(area: str, look: str) -> None:
    """Draw all small pictures of one area and look on one sheet."""
    paths = sorted((OUT / area).glob(f"*-{look}-1024x600.png"))
    rows = -(-len(paths) // COLUMNS)
    sheet = QImage(COLUMNS * (CELL.width() + GAP) + GAP, rows * (CELL.height() + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#777777"))
    painter = QPainter(sheet)
    for at, path in enumerate(paths):
        row, column = divmod(at, COLUMNS)
        corner = QPoint(GAP + column * (CELL.width() + GAP), GAP + row * (CELL.height() + GAP))
        small = QImage(str(path)).scaled(
            CELL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(QRect(corner, small.size()), small)
    painter.end()
    assert sheet.save(str(OUT / f"{area}-{look}.png"), "PNG")


def _page() -> None:
    """Write a page that shows every sheet, each picture under its name."""
    found = sorted(path.relative_to(OUT) for path in OUT.glob("*/*.png"))
    cells = (
        f'<a href="{html.escape(str(path))}"><img loading="lazy" src="{html.escape(str(path))}" alt="">'
        f"<span>{html.escape(str(path))}</span></a>"
        for path in found
    )
    style = (
        "body{background:#777;font:13px sans-serif;display:grid;gap:12px;"
        "grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}img{width:100%}a{color:#fff;text-decoration:none}"
    )
    page = f'<!doctype html><meta charset="utf-8"><title>Screens</title><style>{style}</style>\n'
    (OUT / "index.html").write_text(page + "\n".join(cells) + "\n", encoding="utf-8")


def _keep(chosen: list[str]) -> None:
    """Copy what README and guide show; each line of the list names a picture and what it is called there."""
    for line in (KEPT / "kept.txt").read_text(encoding="utf-8").splitlines():
        taken, _, name = line.partition(" ")
        if taken.partition("/")[0] in chosen:
            shutil.copyfile(OUT / taken, KEPT / name.strip())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
