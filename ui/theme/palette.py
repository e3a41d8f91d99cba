"""The palette of Qt: every role in every state, because one that is left out would follow the system's scheme."""

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import Colours


def of(colours: Colours) -> QPalette:
    """Return the palette of a set of colours."""
    made = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role, colour in _roles(colours, is_disabled=group is QPalette.ColorGroup.Disabled).items():
            made.setColor(group, role, QColor(colour))
    return made


def _roles(colours: Colours, *, is_disabled: bool) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    text = colours.quiet_ink if is_disabled else colours.ink
    return {
        role.Window: colours.ground,
        role.WindowText: text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: text,
        role.PlaceholderText: colours.quiet_ink,
        role.Button: colours.raised,
        role.ButtonText: text,
        role.BrightText: colours.on_accent,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.ink,
        role.Light: colours.surface,
        role.Midlight: colours.raised,
        role.Mid: colours.line,
        role.Dark: colours.control_line,
        role.Shadow: colours.ink,
    }
