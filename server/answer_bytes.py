"""An answer as the bytes that leave the server: its status, the headers it was given, its length, and no more."""

from http import HTTPStatus

from server.exchange import Answer
from server.problems import PROBLEM_TYPE, Problem, problem_document

_STATUS_LINES = {status.value: f"HTTP/1.1 {status.value} {status.phrase}\r\n".encode() for status in HTTPStatus}


def print_answer(answer: Answer, *, closes: bool, without_body: bool = False) -> bytes:
    """Return the answer's bytes; `closes` says in them that the connection ends here."""
    parts = [_STATUS_LINES[answer.status]]
    parts += [b"%b: %b\r\n" % header for header in answer.headers if header[0] != b"content-length"]
    if answer.status != HTTPStatus.NO_CONTENT:
        parts.append(b"content-length: %d\r\n" % len(answer.body))
    parts.append(b"connection: close\r\n\r\n" if closes else b"\r\n")
    if not without_body:
        parts.append(answer.body)
    return b"".join(parts)


def problem_answer(problem: Problem) -> Answer:
    """Return the answer that is `problem` and nothing more."""
    return Answer(problem.status, ((b"content-type", PROBLEM_TYPE.encode()),), problem_document(problem))
