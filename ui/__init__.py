"""The windows: the only place that knows Qt. A window shows what a journey of `reporter` gives and asks it for more.

    __main__    the command `gawah`: what has to be right before Qt is there
    app         puts the window together; the only place that loads everything
    window      shows one screen at a time
    screen      what every screen is: a heading, a body that scrolls, actions at its foot
    context     what every screen is given
    jobs        the only owner of threads
    languages   the languages, their scripts, directions and digits
    theme/      colours, space, sizes, fonts and icons, in one visual language
    widgets/    controls that Qt does not have
    start/      from the first start to an open vault
    reporting/  from an answer to a receipt, for whoever reports
    citizen/    the home of a person who reports

Rules. Screens emit what happened and never hold each other; the path that made a screen connects it to the next. No
widget is made or touched outside the GUI thread, and no journey runs in it. Nothing here imports `crypto` (but for the
hardening of a start), the store, the network or the server.
"""
