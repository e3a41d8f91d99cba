"""One control per type of answer. Each is made from a question of the form and knows no question by its name.

    answer     what every control is
    making     which control a question gets; start here
    columns    cards side by side, as many as there is room for
    choosing   one or several of a few, as cards
    picking    one or several of many, in a list to search
    writing    a line, a number, several addresses
    story      the person's own words, with what could name somebody marked as one types
    days       a day, a week or a month, in the person's calendar and digits
    periods    from when until when, told as exactly as the person knows

A control gives what stands in it as raw JSON, complete or not, and never judges it; `form.check` does.
"""
