"""The look: one calm visual language, in light, dark and high contrast.

    tokens    the numbers: colours by their role, space, the scale of sizes
    look      one choice of them, with the text size a person set
    palette   what Qt draws by itself
    sheet     shape, space and states of controls
    fonts     the bundled typefaces
    icons     pictures of actions, in the colour of the text beside them

Colours and sizes are named in `tokens` and nowhere else. No screen sets a style sheet of its own: it gives a widget a
`role`, and the sheet says how that looks. Nothing is told by colour alone.
"""
