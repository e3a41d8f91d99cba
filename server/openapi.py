"""The OpenAPI document of the server, made from the contract: for people who write another client, and for their tools.

Printed by `python -m server.openapi`; docs/reference/openapi.json is its output. Nothing here is asked by the
server itself.

Source: OpenAPI Specification 3.1.0; RFC 9457 for the problems.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from itertools import groupby
from typing import Any

from server.contract import CALLS, OCTETS, PARAMETERS, Audience, Body, Call, Parameter
from server.problems import PROBLEM_TYPE, Problem

_SIGNATURE = {
    "Content-Digest": "`sha-256=:<base64>:` of the body, also where it is empty (RFC 9530)",
    "Signature-Input": "the one form of RFC 9421 that the protocol page gives, under Sync",
    "Signature": "`sig1=:<base64>:` by the organiser's Ed25519 key",
}

_ABOUT = (
    "The calls of a desk's intake server, made from the server's own table. What they mean, and everything that no "
    "schema can say, stands in the protocol page; where the two disagree, the page is right."
)


def print_openapi() -> str:
    """Return the document as JSON, always the same bytes for the same contract."""
    paths: dict[str, dict[str, Any]] = {}
    for call in CALLS:
        paths.setdefault(call.template, {})[call.method.lower()] = _operation(call)
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": "Gawah intake server",
            "version": "1",
            "description": _ABOUT,
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "paths": paths,
        "components": {"schemas": {problem.value: _problem_schema(problem) for problem in Problem}},
    }
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _operation(call: Call) -> Mapping[str, Any]:
    parameters = [_parameter(name, "path", PARAMETERS[name]) for name in call.parts]
    parameters += [_parameter(name, "query", parameter) for name, parameter in (call.query or {}).items()]
    if call.audience is Audience.ORGANISERS:
        parameters += [
            _parameter(name, "header", Parameter({"type": "string"}, text)) for name, text in _SIGNATURE.items()
        ]
    success: dict[str, Any] = {"description": call.success.text}
    if call.success.media is not None:
        success["content"] = {call.success.media: {}}
    operation: dict[str, Any] = {
        "operationId": call.name,
        "summary": call.text,
        "tags": [call.audience.value],
        "responses": {str(int(call.success.status)): success, **_refusals(call.all_problems)},
    }
    if parameters:
        operation["parameters"] = parameters
    if call.body is not None:
        operation["requestBody"] = _request_body(call.body)
    return operation


def _parameter(name: str, place: str, parameter: Parameter) -> Mapping[str, Any]:
    return {
        "name": name,
        "in": place,
        "required": place != "query",
        "description": parameter.text,
        "schema": parameter.schema,
    }


def _request_body(body: Body) -> Mapping[str, Any]:
    length = f"{body.least:,}" if body.least == body.most else f"{body.least:,} to {body.most:,}"
    # Of octets, OpenAPI 3.1 has no schema; their length can only be told.
    return {"required": True, "description": f"`{body.layout}`: {length} bytes", "content": {OCTETS: {}}}


def _refusals(problems: Iterable[Problem]) -> Mapping[str, Any]:
    refusals = {}
    in_order = sorted(problems, key=lambda problem: (problem.status, problem.value))
    for status, group in groupby(in_order, key=lambda problem: problem.status):
        names = [problem.value for problem in group]
        schemas = [{"$ref": f"#/components/schemas/{name}"} for name in names]
        refusals[str(status)] = {
            "description": " or ".join(f"`{name}`" for name in names),
            "content": {PROBLEM_TYPE: {"schema": schemas[0] if len(schemas) == 1 else {"oneOf": schemas}}},
        }
    return refusals


def _problem_schema(problem: Problem) -> Mapping[str, Any]:
    members = {name: {"type": "integer", "minimum": 0} for name in problem.members}
    return {
        "type": "object",
        "description": f"{problem.status} {HTTPStatus(problem.status).phrase}",
        "properties": {"type": {"const": problem.value}, **members},
        "required": ["type", *problem.members],
        "additionalProperties": False,
    }


if __name__ == "__main__":
    sys.stdout.write(print_openapi())
