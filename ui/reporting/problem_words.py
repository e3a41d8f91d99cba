"""What is still missing on a page, or does not fit, in kind words. Nothing here repeats what was written."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reporter.form import Problem
from reporter.form.answers import ProblemCode
from ui.languages import Language
from ui.text import numbers


def say(problem: Problem, language: Language, *, can_decline: bool = False) -> str:
    """Say what to do about a problem, below the question that has it.

    `can_decline` where *I do not know* or *I would rather not say* is among what may be chosen.
    """
    limit = "" if problem.limit is None else numbers.whole(problem.limit, language)
    return _sentence(problem, can_decline=can_decline).format(limit=limit)


def _sentence(problem: Problem, *, can_decline: bool) -> str:
    match problem.code:
        case ProblemCode.REQUIRED if can_decline:
            return QCoreApplication.translate(
                "problems", "The report needs this one. If you do not know, or would rather not say, choose that."
            )
        case ProblemCode.REQUIRED:
            return QCoreApplication.translate("problems", "The report needs this one.")
        case ProblemCode.NOT_A_TIME | ProblemCode.NOT_A_DATE:
            return _moment(problem.field.rpartition(".")[2])
        case _:
            return QCoreApplication.translate("problems", str(_SENTENCES.get(problem.code, _OTHERWISE)))


def _moment(part: str) -> str:
    match part:
        case "from":
            return QCoreApplication.translate("problems", "Choose when it began. The month and the year are enough.")
        case "to":
            return QCoreApplication.translate(
                "problems",
                "Say whether it is still going on. If it is over, choose when it ended; the month is enough.",
            )
        case _:
            return QCoreApplication.translate(
                "problems", "Choose the month and the year as well, or take this answer back."
            )


_OTHERWISE = QT_TRANSLATE_NOOP("problems", "Please look at this answer again, or take it back.")
_SENTENCES = {
    ProblemCode.WRONG_TYPE: QT_TRANSLATE_NOOP(
        "problems", "Please write a whole number here, in digits, or leave it empty."
    ),
    ProblemCode.TOO_LONG: QT_TRANSLATE_NOOP("problems", "This is too long. Please make it shorter."),
    ProblemCode.TOO_LONG_TOGETHER: QT_TRANSLATE_NOOP(
        "problems",
        "All answers together are too long for one report by about {limit} letters. Please shorten your own words.",
    ),
    ProblemCode.TOO_MANY: QT_TRANSLATE_NOOP("problems", "Please choose no more than {limit}."),
    ProblemCode.TOO_SMALL: QT_TRANSLATE_NOOP("problems", "Please write {limit} or more."),
    ProblemCode.TOO_LARGE: QT_TRANSLATE_NOOP("problems", "Please write {limit} or less."),
    ProblemCode.REPEATED: QT_TRANSLATE_NOOP("problems", "One of these stands here twice. Please take one away."),
    ProblemCode.CONTROL_CHARACTER: QT_TRANSLATE_NOOP(
        "problems", "There is an invisible character in this. Please type it again by hand."
    ),
    ProblemCode.HIDDEN_CHARACTER: QT_TRANSLATE_NOOP(
        "problems", "There is an invisible character in this. Please type it again by hand."
    ),
    ProblemCode.ENDS_BEFORE_START: QT_TRANSLATE_NOOP(
        "problems", "It cannot have ended before it began. Please look at both again."
    ),
    ProblemCode.TOO_EXACT: QT_TRANSLATE_NOOP(
        "problems", "This is more exact than is safe. Please choose something less exact."
    ),
    ProblemCode.NOT_AN_ADDRESS: QT_TRANSLATE_NOOP(
        "problems", "This is no address of a page or site, such as example.org."
    ),
    ProblemCode.OTHER_PLACE: QT_TRANSLATE_NOOP(
        "problems", "This belongs to another place than the one you chose. Please choose again."
    ),
}
