"""Every widget on a few pages, so that one can look at them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QSlider, QWidget

from ui.context import Context
from ui.screen import Screen
from ui.widgets.cards import Choices
from ui.widgets.fields import Labelled, PassphraseField, QuietLine
from ui.widgets.fold import Fold
from ui.widgets.notices import Kind, Notice
from ui.widgets.progress import Progress
from ui.widgets.steps import Steps
from ui.widgets.story_edit import StoryEdit
from ui.widgets.strip import Strip
from ui.widgets.tiles import Tile

WORDS = {
    "en": {
        "home": "What happened?",
        "lead": "Choose what is nearest. You can change it later.",
        "net": "No internet or phone",
        "net-line": "Nothing loads, or calls do not go through.",
        "sim": "SIM blocked",
        "sim-line": "Your number was switched off, or your handset is refused.",
        "site": "App or site blocked",
        "site-line": "Some things work and others do not.",
        "note": "What you write is kept on this computer only, until you decide to send it.",
        "warning": "There is no recovery. Whoever loses these six words loses what is inside.",
        "problem": "The folder cannot be written to. Nothing was lost; choose another folder.",
        "success": "Sent. The server signed that it holds your report.",
        "again": "Try again",
        "story": "On Sunday morning the line was cut in the whole street.\nZong came back after two hours.",
        "words": "In your own words",
        "pass": "Your six words",
        "next": "Continue",
        "back": "Back",
        "erase": "Erase everything",
        "from": "From when",
        "hint": "An hour is exact enough.",
        "line": "No connection",
        "waiting": "2 reports wait",
        "more": "More, if you know it",
        "sending": "Sending report 1 of 2: 12 of 48 KB",
    },
    "ur": {
        "home": "کیا ہوا؟ کنیکٹیویٹی",
        "lead": "جو سب سے قریب ہو وہ چنیں۔ آپ اسے بعد میں بدل سکتے ہیں۔",
        "net": "انٹرنیٹ یا فون بند",
        "net-line": "کچھ نہیں کھلتا، یا کال نہیں ملتی۔",
        "sim": "سِم بلاک",
        "sim-line": "آپ کا نمبر بند کر دیا گیا، یا آپ کا فون قبول نہیں ہوتا۔",
        "site": "ایپلیکیشن یا سائٹ بلاک",
        "site-line": "کچھ چیزیں چلتی ہیں اور کچھ نہیں۔",
        "note": "آپ جو لکھتے ہیں وہ صرف اسی کمپیوٹر پر رہتا ہے، جب تک آپ اسے بھیجنے کا فیصلہ نہ کریں۔",
        "warning": "اسے واپس لانے کا کوئی طریقہ نہیں۔ جو یہ چھ الفاظ کھو دے وہ اندر کی ہر چیز کھو دیتا ہے۔",
        "problem": "اس فولڈر میں لکھا نہیں جا سکتا۔ کچھ ضائع نہیں ہوا؛ کوئی اور فولڈر چنیں۔",
        "success": "بھیج دی گئی۔ سرور نے دستخط کیے کہ آپ کی رپورٹ اس کے پاس ہے۔",
        "again": "دوبارہ کوشش کریں",
        "story": "اتوار کی صبح پوری گلی میں کنیکٹیویٹی بند ہو گئی۔\nZong نے دو گھنٹے بعد کام شروع کیا۔",
        "words": "اپنے الفاظ میں",
        "pass": "آپ کے چھ الفاظ",
        "next": "آگے بڑھیں",
        "back": "واپس",
        "erase": "سب کچھ مٹا دیں",
        "from": "کب سے",
        "hint": "ایک گھنٹے تک درست ہونا کافی ہے۔",
        "line": "کوئی کنکشن نہیں",
        "waiting": "2 رپورٹیں انتظار میں ہیں",
        "more": "مزید، اگر آپ جانتے ہوں",
        "sending": "2 میں سے پہلی رپورٹ بھیجی جا رہی ہے: 48 میں سے 12 KB",
    },
}


def screens(context: Context) -> Iterator[tuple[str, QWidget]]:
    say = WORDS.get(context.language.tag, WORDS["en"])
    yield "tiles", _tiles(context, say)
    yield "notices", _notices(context, say)
    yield "fields", _fields(context, say)
    yield "choices", _choices(context, say)
    yield "plain", _plain(context, say)


def _tiles(context: Context, say: dict[str, str]) -> Screen:
    page = Screen(context, say["home"], lead=say["lead"])
    strip = Strip(context)
    strip.say_line(say["line"])
    strip.say_waiting(say["waiting"])
    page.layout().insertWidget(0, strip)
    for name, picture in (("net", "wifi-off"), ("sim", "card-sim"), ("site", "globe")):
        page.body.addWidget(
            Tile(context, title=say[name], line=say[f"{name}-line"], picture=picture, name=f"kind-{name}")
        )
    page.body.addStretch(1)
    page.add_back(say["back"])
    page.add_action(say["next"], name="next", role="primary", picture="arrow-right")
    return page


def _notices(context: Context, say: dict[str, str]) -> Screen:
    page = Screen(context, say["sending"])
    for kind in Kind:
        action = say["again"] if kind is Kind.PROBLEM else ""
        page.body.addWidget(Notice(context, kind, say[kind.value], action, name=f"notice-{kind.value}"))
    progress = Progress(context, say["sending"])
    progress.show_progress(12, 48)
    page.body.addWidget(progress)
    page.body.addStretch(1)
    page.add_action(say["erase"], name="erase", role="danger", picture="trash-2")
    return page


def _fields(context: Context, say: dict[str, str]) -> Screen:
    page = Screen(context, say["words"])
    page.body.insertWidget(0, Steps(context, at=3, of=7, title=say["words"]))
    line = QuietLine(context, name="from")
    line.setText(say["hint"])
    page.body.addWidget(Labelled(context, say["from"], line, hint=say["hint"]))
    passphrase = PassphraseField(context, name="passphrase", accessible_name=say["pass"])
    passphrase.line.setText("six words are here")
    page.body.addWidget(Labelled(context, say["pass"], passphrase))
    story = StoryEdit(context, name="story", lines=4)
    story.fill(say["story"])
    page.body.addWidget(Labelled(context, say["words"], story))
    page.body.addStretch(1)
    page.add_back(say["back"])
    page.add_action(say["next"], name="next", role="primary")
    return page


def _choices(context: Context, say: dict[str, str]) -> Screen:
    page = Screen(context, say["home"])
    one = Choices(context)
    for name in ("net", "sim", "site"):
        one.add(name, say[name], say[f"{name}-line"], name=f"one-{name}")
    one.choose("sim")
    page.body.addWidget(one)
    several = Choices(context, is_one_of=False)
    for name in ("net", "sim"):
        several.add(name, say[f"{name}-line"], name=f"any-{name}")
    several.choose("sim")
    page.body.addWidget(several)
    fold = Fold(context, say["more"], name="fold", is_open=True)
    fold.body.addWidget(page.text(say["hint"], role="quiet"))
    page.body.addWidget(fold)
    page.body.addStretch(1)
    return page


def _plain(context: Context, say: dict[str, str]) -> Screen:
    page = Screen(context, say["home"])
    for kind, name in ((QRadioButton, "net"), (QRadioButton, "sim"), (QCheckBox, "site"), (QCheckBox, "more")):
        button = kind(say[name])
        button.setObjectName(f"plain-{name}")
        button.setChecked(name in {"sim", "site"})
        page.body.addWidget(button)
    combo = QComboBox()
    combo.addItems([say["net"], say["sim"]])
    combo.setObjectName("plain-combo")
    combo.setAccessibleName(say["home"])
    page.body.addWidget(combo)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setObjectName("plain-slider")
    slider.setAccessibleName(say["from"])
    slider.setValue(40)
    page.body.addWidget(slider)
    closed = QLineEdit(say["hint"])
    closed.setObjectName("plain-closed")
    closed.setAccessibleName(say["hint"])
    closed.setEnabled(False)
    page.body.addWidget(closed)
    for role, words in (("", "again"), ("primary", "next"), ("danger", "erase"), ("quiet", "back")):
        button = page.button(say[words], name=f"button-{words}", role=role)
        page.body.addWidget(button)
    page.body.addStretch(1)
    return page
