"""Operations of the document as operations of the IR: parameters, bodies, answers, retries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.ir import Array, Default, Map, Named, Operation, Scalar
from tests.unit.generator.documents import built, codes, media, operation, sole

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic

TEXT = Scalar("string")


def parameter(name: str, place: str = "query", **more: object) -> dict[str, Any]:
    """An optional string parameter."""
    return {"name": name, "in": place, "schema": {"type": "string"}, **more}


def read(
    node: dict[str, Any], path: str = "/pets", verb: str = "get", **more: Any
) -> tuple[Operation, list[Diagnostic]]:
    """The operation that a node gives, and what is found on the way."""
    api, found = built(operation(node, path, verb, **more))
    return sole(api), found


def body(schema: object, **more: object) -> dict[str, Any]:
    """A node with a required JSON body."""
    return {"requestBody": {"required": True, **media(schema), **more}}


def fields_of(one: Operation) -> list[str] | None:
    """The fields that a body is passed as, or None if it is passed whole."""
    assert one.body is not None
    return None if one.body.fields is None else [field.name for field in one.body.fields]


@pytest.mark.parametrize(
    ("verb", "retry"),
    [
        ("get", "safe"),
        ("head", "safe"),
        ("put", "safe"),
        ("delete", "safe"),
        ("post", "never"),
        ("patch", "never"),
    ],
)
def test_an_idempotent_verb_may_be_sent_again(verb: str, retry: str) -> None:
    """The class of retries follows from the verb (RFC 9110 §9.2.2)."""
    assert read({}, verb=verb)[0].retry == retry


@pytest.mark.parametrize(("wanted", "verb"), [("safe", "post"), ("never", "get")])
def test_x_retry_overrides_the_verb(wanted: str, verb: str) -> None:
    """The document can say that a POST may be repeated, or that a GET must not be."""
    assert read({"x-retry": wanted}, verb=verb)[0].retry == wanted


def test_an_unknown_x_retry_is_an_error_at_its_place() -> None:
    """Only `safe` and `never` are understood; anything else is told, and never retried."""
    one, (told,) = read({"x-retry": "yes"})
    assert (told.code, told.pointer) == ("SD308", "/paths/~1pets/get/x-retry")
    assert one.retry == "never"


def test_parameters_come_by_place_and_then_in_the_documents_order() -> None:
    """Path parameters are first, then query, then headers."""
    listed = [parameter("h", "header"), parameter("b"), parameter("a"), parameter("p", "path")]
    one, found = read({"parameters": listed}, "/pets/{p}")
    assert found == []
    assert [(each.name, each.required) for each in one.parameters] == [
        ("p", True),
        ("b", False),
        ("a", False),
        ("h", False),
    ]


def test_an_operations_parameter_overrides_that_of_its_path() -> None:
    """Name and place identify a parameter; the operation's own wins (OpenAPI 3.1 §4.8.9)."""
    api, found = built(
        """
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /pets:
    parameters:
      - {name: a, in: query, schema: {type: string}}
      - {name: b, in: query, schema: {type: string}}
    get:
      parameters: [{name: a, in: query, required: true, schema: {type: integer}}]
      responses: {'200': {description: ''}}
"""
    )
    assert found == []
    assert [(one.name, one.type, one.required) for one in sole(api).parameters] == [
        ("a", Scalar("integer"), True),
        ("b", TEXT, False),
    ]


def test_the_same_parameter_twice_is_an_error() -> None:
    """Two parameters of one name and place are told at the second."""
    _, (one,) = read({"parameters": [parameter("a"), parameter("a")]})
    assert (one.code, one.pointer) == ("SD302", "/paths/~1pets/get/parameters/1")


def test_one_name_in_two_places_is_kept_apart() -> None:
    """The path keeps the name; the others have their place in theirs."""
    listed = [parameter("id", place) for place in ("header", "query", "path")]
    one, found = read({"parameters": listed}, "/pets/{id}")
    assert found == []
    assert ["_".join(each.words) for each in one.parameters] == ["id", "id_query", "id_header"]


def test_two_parameters_that_would_have_one_name_are_an_error() -> None:
    """Names that differ only by what stands between words are a clash that names both."""
    _, (one,) = read({"parameters": [parameter("aB"), parameter("a-b"), parameter("c")]})
    # Both are in the query, so their place can't tell them apart.
    assert one.code == "SD501"
    assert "aB and a-b" in one.message


@pytest.mark.parametrize("name", ["Accept", "content-type", "AUTHORIZATION"])
def test_a_header_of_the_protocol_is_no_parameter(name: str) -> None:
    """Such a header parameter is ignored, as the specification demands (§4.8.12.2)."""
    one, found = read({"parameters": [parameter(name, "header")]})
    assert (one.parameters, found) == ((), [])


def test_a_place_without_a_parameter_is_an_error() -> None:
    """Every place of a path must be filled, and every path parameter must have one."""
    _, found = read({"parameters": [parameter("id", "path")]}, "/pets/{petId}")
    assert codes(found) == ["SD303", "SD309"]
    assert {one.pointer for one in found} == {"/paths/~1pets~1{petId}/get"}


@pytest.mark.parametrize(
    "bad",
    [
        parameter("a", "cookie"),
        {"name": "a", "in": "query", **media({"type": "string"})},
        parameter("a", style="deepObject"),
        parameter("a", allowReserved=True),
        parameter("a", explode=False, schema={"type": "array", "items": {"type": "string"}}),
        parameter("a", "header", schema={"type": "array", "items": {"type": "string"}}),
        parameter("a", schema={"type": "object"}),
        parameter("a", schema={}),
        parameter("a b\r\nc", "header"),
    ],
)
def test_a_parameter_that_cannot_be_written_yet_is_an_error(bad: dict[str, Any]) -> None:
    """A place or style that is not supported is told at the parameter, which is left out."""
    one, (told,) = read({"parameters": [parameter("ok"), bad]})
    assert (told.code, told.pointer) == ("SD304", "/paths/~1pets/get/parameters/1")
    assert [each.name for each in one.parameters] == ["ok"]


def test_a_list_in_the_query_is_repeated() -> None:
    """An array of scalars in the query is supported in its default style."""
    listed = parameter("a", schema={"type": "array", "items": {"type": "string"}})
    one, found = read({"parameters": [listed]})
    assert (one.parameters[0].type, found) == (Array(TEXT), [])


@pytest.mark.parametrize(
    ("schema", "fits"),
    [
        ({"type": "string", "default": "a"}, True),
        ({"type": ["string", "null"], "default": None}, True),
        ({"type": "array", "items": {"type": "integer"}, "default": [1]}, True),
        ({"type": "string", "enum": ["a"], "default": "a"}, True),
        ({"type": "number", "default": 1}, True),
        ({"type": "string", "default": None}, False),
        ({"type": "integer", "default": "1"}, False),
        ({"type": "integer", "default": True}, False),
        ({"type": "string", "enum": ["a"], "default": "b"}, False),
        ({"type": "number", "default": float("inf")}, False),
        ({"type": "array", "items": {"type": "integer"}, "default": ["1"]}, False),
    ],
)
def test_a_default_is_taken_where_it_fits(schema: dict[str, Any], *, fits: bool) -> None:
    """A default of another type than its schema's is a warning, and left to the service."""
    one, found = read({"parameters": [parameter("a", schema=schema)]})
    assert one.parameters[0].default == (Default(schema["default"]) if fits else None)
    assert [(told.severity, told.code) for told in found] == (
        [] if fits else [("warning", "SD405")]
    )


def test_an_objects_properties_are_passed_one_by_one() -> None:
    """A required body with listed properties is flattened, without what the service sets."""
    schema = {"properties": {"name": {"type": "string"}, "id": {"readOnly": True}}}
    one, found = read(body(schema), verb="post")
    assert found == []
    assert fields_of(one) == ["name"]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}},
        {"type": "object"},
        {"type": "object", "properties": {}},
        {"properties": {"id": {"readOnly": True}}},
    ],
)
def test_any_other_body_is_passed_whole(schema: object) -> None:
    """A body without properties that a caller could give is one argument."""
    one, found = read(body(schema), verb="post")
    assert found == []
    assert fields_of(one) is None


def test_an_optional_body_is_passed_whole() -> None:
    """Only a whole body can be left out whole."""
    one, _ = read(body({"properties": {"a": {"type": "string"}}}, required=False), verb="post")
    assert fields_of(one) is None


@pytest.mark.parametrize(
    ("name", "place"), [("petId", "path"), ("pet_id", "query"), ("Pet-Id", "header")]
)
def test_a_field_that_clashes_with_a_parameter_gives_a_whole_body(name: str, place: str) -> None:
    """A field whose name a parameter has can't be passed beside it."""
    path = "/pets/{petId}" if place == "path" else "/pets"
    schema = {"properties": {"petId": {"type": "string"}}}
    node = {"parameters": [parameter(name, place)], **body(schema)}
    one, found = read(node, path, "post")
    assert found == []
    assert fields_of(one) is None


def test_a_body_of_a_reference_names_its_model() -> None:
    """A body by reference is a use of the named model, flattened or not."""
    pet = {"properties": {"name": {"type": "string"}}}
    one, _ = read(body({"$ref": "#/components/schemas/Pet"}), verb="post", schemas={"Pet": pet})
    assert one.body is not None
    assert (one.body.type, fields_of(one)) == (Named("Pet"), ["name"])


@pytest.mark.parametrize("kind", ["multipart/form-data", "text/plain"])
def test_a_body_that_is_not_json_is_an_error(kind: str) -> None:
    """Only JSON is sent so far; anything else is told at the content."""
    _, (one,) = read({"requestBody": {"content": {kind: {}}}}, verb="post")
    assert (one.code, one.pointer) == ("SD305", "/paths/~1pets/post/requestBody/content")


def test_json_is_chosen_among_several_contents() -> None:
    """Of several media types the JSON one is used, with its own name."""
    content = {"text/plain": {}, "application/vnd.x+json": {"schema": {"type": "object"}}}
    one, found = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert found == []
    assert one.body is not None
    assert (one.body.content_type, one.body.type) == ("application/vnd.x+json", Map(Scalar("any")))


def test_answers_are_told_from_errors_by_their_status() -> None:
    """The 2XX answer is the result; everything else is an error, with its schema if it has one."""
    responses = {
        "404": {"description": "Gone."},
        "200": {"description": "Done.", **media({"type": "string"})},
        "default": {"description": "Else.", **media({"type": "integer"})},
    }
    one, found = read({"responses": responses})
    assert found == []
    assert (one.answer.status, one.answer.type) == ("200", TEXT)
    assert [(each.status, each.type) for each in one.errors] == [
        ("404", None),
        ("default", Scalar("integer")),
    ]


def test_a_default_answer_alone_is_the_result() -> None:
    """Where no success is listed, `default` stands for it."""
    one, _ = read({"responses": {"default": {"description": "", **media({"type": "string"})}}})
    assert (one.answer.type, one.errors) == (TEXT, ())


def test_an_answer_of_any_json_has_a_type() -> None:
    """JSON without a schema is any value; no content at all is none."""
    one, _ = read({"responses": {"200": {"content": {"application/json": {}}}}})
    assert one.answer.type == Scalar("any")
    assert read({})[0].answer.type is None


@pytest.mark.parametrize(
    ("responses", "pointer"),
    [
        ({"200": {"content": {"text/csv": {}}}}, "/responses/200/content"),
        ({"200": media({"type": "string"}), "201": media({"type": "integer"})}, "/responses"),
    ],
)
def test_an_answer_that_cannot_be_read_yet_is_an_error(
    responses: dict[str, Any], pointer: str
) -> None:
    """Answers that are not JSON, or differ among successes, are told where they stand."""
    _, (one,) = read({"responses": responses})
    assert (one.code, one.pointer) == ("SD306", f"/paths/~1pets/get{pointer}")
