"""Words for what the program knows: errors, states, questions and codes, said in the person's language.

The sentences of screens stand in the screens (`self.tr`). Here is what comes from elsewhere: `errors` from the
journeys, and later the form and the vocabulary. Nothing here repeats what a person wrote.
"""
