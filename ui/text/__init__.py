"""Words for what the program knows, said in the person's language. The sentences of screens stand in the screens.

    translating   speaking a language: its translation, plurals and digits
    errors        what a journey refused
    form_words    questions, hints, and what codes are called
    dates         days and times
    numbers       numbers and sizes
    isolates      codes and names that keep their own direction inside a sentence

Nothing here repeats what a person wrote.
"""
