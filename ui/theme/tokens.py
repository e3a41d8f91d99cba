"""The numbers of the look. Every colour of the window is one of these roles; tests hold their contrast.

Text needs 4.5 : 1 against what it stands on, borders of controls, icons and the focus ring 3 : 1 (WCAG 2.2, 1.4.3 and
1.4.11).
"""

from typing import Final, NamedTuple


class Colours(NamedTuple):
    """Colours by role, as #rrggbb.

    `ground` lies under everything, `surface` under text fields and cards, `raised` under the strip and quiet buttons.
    `line` only adorns, and nobody has to see it; `track` lies under a bar and under what is being pressed.
    `soft` colours lie under notices of their kind and under marks in a text; `ink` stands on all of them.
    """

    ground: str
    surface: str
    raised: str
    ink: str
    quiet_ink: str
    line: str
    track: str
    control_line: str
    accent: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    focus: str
    danger: str
    on_danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    mark_soft: str
    mark_line: str


LIGHT: Final = Colours(
    ground="#f5f3ee",
    surface="#ffffff",
    raised="#ebe7de",
    ink="#1d2528",
    quiet_ink="#55605f",
    line="#d9d3c6",
    track="#d9d3c6",
    control_line="#7d8683",
    accent="#0d5c63",
    accent_pressed="#094349",
    on_accent="#ffffff",
    accent_soft="#dcecec",
    focus="#b4530a",
    danger="#9c2a1f",
    on_danger="#ffffff",
    danger_soft="#f7e1dd",
    warning="#7a4d00",
    warning_soft="#fbedcc",
    success="#1f6138",
    success_soft="#dcefe0",
    mark_soft="#fbe3a8",
    mark_line="#8a5a00",
)

DARK: Final = Colours(
    ground="#14191b",
    surface="#1d2427",
    raised="#273034",
    ink="#eceae4",
    quiet_ink="#aab3b2",
    line="#374246",
    track="#374246",
    control_line="#7f8b8c",
    accent="#6cc0c2",
    accent_pressed="#93d6d7",
    on_accent="#0a1a1b",
    accent_soft="#1c3b3e",
    focus="#f2a65a",
    danger="#f09a8d",
    on_danger="#2a0a06",
    danger_soft="#46211c",
    warning="#e9bf6a",
    warning_soft="#42341a",
    success="#8fd0a2",
    success_soft="#1f3a29",
    mark_soft="#5a4716",
    mark_line="#e9bf6a",
)

CONTRAST: Final = Colours(
    ground="#000000",
    surface="#000000",
    raised="#000000",
    ink="#ffffff",
    quiet_ink="#ffffff",
    line="#ffffff",
    track="#4d4d4d",
    control_line="#ffffff",
    accent="#ffe14a",
    accent_pressed="#ffffff",
    on_accent="#000000",
    accent_soft="#00333a",
    focus="#4ee6ff",
    danger="#ffb0a6",
    on_danger="#000000",
    danger_soft="#4a0000",
    warning="#ffe14a",
    warning_soft="#3a2c00",
    success="#9dffb8",
    success_soft="#003314",
    mark_soft="#4a3a00",
    mark_line="#ffe14a",
)

TEXT_ON: Final = {
    "ink": (
        "ground",
        "surface",
        "raised",
        "track",
        "accent_soft",
        "warning_soft",
        "danger_soft",
        "success_soft",
        "mark_soft",
    ),
    "quiet_ink": ("ground", "surface", "raised", "accent_soft"),
    "accent": ("ground", "surface", "raised", "accent_soft", "track"),
    "danger": ("ground", "surface", "danger_soft"),
    "warning": ("ground", "surface", "warning_soft"),
    "success": ("ground", "surface", "success_soft"),
    "on_accent": ("accent", "accent_pressed"),
    "on_danger": ("danger",),
}
"""What words are written in, and on what: 4.5 : 1."""

SHAPE_ON: Final = {
    "control_line": ("ground", "surface"),
    "focus": ("ground", "surface", "raised", "accent_soft", "danger_soft", "warning_soft", "success_soft"),
    "accent": ("track",),
    "warning": ("warning_soft",),
    "mark_line": ("surface", "mark_soft"),
}
"""What borders, icons, bars and marks are drawn in, and on what: 3 : 1."""

BASE_POINTS: Final = 11.0
"""The size of running text at 100 %."""
LEAST_PERCENT: Final = 90
MOST_PERCENT: Final = 200

SCALE: Final = {"small": 0.9, "body": 1.0, "lead": 1.1, "heading": 1.55, "title": 1.2}
"""Sizes of text by role, in parts of running text."""
TALL_SCALE: Final = SCALE | {"heading": 1.35, "title": 1.15}
"""The same in Nastaliq, where a large line would take a fifth of a small window."""

SPACE: Final = {"hair": 0.25, "tight": 0.5, "near": 0.75, "step": 1.0, "wide": 1.5, "far": 2.5}
"""Distances by name, in em of running text."""

FIELD_SIDE_EM: Final = 0.6
"""The room beside the words of a field."""

DROP_ARROW_EM: Final = 2.0
"""The room at the end of a list that drops down, in which its arrow stands."""

TALL_LIFT_EM: Final = 0.62
"""Room above the words of a label in Nastaliq, which rise above the height that their font names."""

BORDER_PX: Final = 2
RADIUS_PX: Final = 8
CARD_RADIUS_PX: Final = 12
LARGE_PERCENT: Final = 150
"""From here on a small window holds little: what a page is for comes before what is said about it."""
LOW_EM: Final = 26
"""A screen lower than this has room for little more than what it is about."""
MOST_LINE_EM: Final = 46
"""No line of running text is longer than this, so that the eye finds the next one."""
