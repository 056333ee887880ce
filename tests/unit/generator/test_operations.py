"""Operations of the document as operations of the IR: parameters, bodies, answers, retries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.ir import Array, Body, Default, Encoding, Map, Named, Operation, Scalar, Style, Union
from tests.unit.generator.documents import built, media, operation, sole

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.ir import Type

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


def test_of_one_parameter_given_twice_the_first_is_read() -> None:
    """Two parameters of one name and place are told at the second."""
    read_, (one,) = read({"parameters": [parameter("a"), parameter("a", required=True)]})
    assert [each.required for each in read_.parameters] == [False]
    assert (one.code, one.pointer) == ("SD302", "/paths/~1pets/get/parameters/1")


def test_one_name_in_two_places_is_kept_apart() -> None:
    """The path keeps the name; the others have their place in theirs."""
    listed = [parameter("id", place) for place in ("header", "query", "path")]
    one, found = read({"parameters": listed}, "/pets/{id}")
    assert found == []
    assert ["_".join(each.words) for each in one.parameters] == ["id", "id_query", "id_header"]


def test_parameters_that_would_have_one_name_are_told_apart() -> None:
    """Of names that differ only between their words the first stays, and the next get a `_`."""
    # All are in the query, so their place can't tell them apart.
    listed = [parameter("aB"), parameter("a-b"), parameter("c"), parameter("A_B")]
    one, found = read({"parameters": listed})
    assert found == []
    assert ["_".join(each.words) for each in one.parameters] == ["a_b", "a_b_", "c", "a_b__"]


@pytest.mark.parametrize("name", ["Host", "CONTENT-LENGTH", "X-Key"])
def test_a_header_that_the_client_sends_is_no_parameter(name: str) -> None:
    """What frames a message, or is a credential, is the client's to send: a warning says so."""
    schemes = {"K": {"type": "apiKey", "in": "header", "name": "x-key"}}
    one, (told,) = read(
        {"parameters": [parameter("a"), parameter(name, "header")]},
        components={"securitySchemes": schemes},
        security=[{"K": []}],
    )
    assert [each.name for each in one.parameters] == ["a"]
    assert (told.severity, told.code) == ("warning", "SD312")
    assert told.pointer == "/paths/~1pets/get/parameters/1"


@pytest.mark.parametrize("name", ["Accept", "content-type", "AUTHORIZATION"])
def test_a_header_of_the_protocol_is_no_parameter(name: str) -> None:
    """Such a header parameter is ignored, as the specification demands (§4.8.12.2), and told."""
    one, (told,) = read({"parameters": [parameter(name, "header")]})
    assert (one.parameters, told.severity, told.code) == ((), "warning", "SD312")


def test_a_place_without_a_parameter_is_filled_by_a_string() -> None:
    """Every place of a path is an argument; a path parameter without one has nowhere to go."""
    one, found = read({"parameters": [parameter("id", "path")]}, "/pets/{petId}/toys/{petId}")
    assert [(each.severity, each.code) for each in found] == [
        ("warning", "SD303"),
        ("warning", "SD309"),
    ]
    (filled,) = one.parameters
    assert (filled.name, filled.place, filled.type, filled.required) == (
        "petId",
        "path",
        TEXT,
        True,
    )


@pytest.mark.parametrize(
    ("given", "severity", "code"),
    [
        ({"required": True}, "error", "SD203"),
        ({}, "warning", "SD304"),
        ({"name": ""}, "warning", "SD304"),
    ],
)
def test_a_parameter_without_a_name_is_told(
    given: dict[str, Any], severity: str, code: str
) -> None:
    """What has no name can't be sent; only where it must be, nothing can be emitted without it."""
    _, (told,) = read({"parameters": [{"in": "query", "schema": {}, **given}]})
    assert (told.severity, told.code) == (severity, code)


ARRAY = {"type": "array", "items": {"type": "string"}}
OBJECT = {"type": "object", "additionalProperties": {"type": "string"}}


@pytest.mark.parametrize(
    ("given", "style"),
    [
        (parameter("a"), None),
        (parameter("a", style="form"), None),
        (parameter("a", "cookie"), None),
        (parameter("a", "header"), None),
        (parameter("a", "path"), None),
        (parameter("a", schema=ARRAY), None),
        (parameter("a", explode=False, schema=ARRAY), Style("form", explode=False)),
        (parameter("a", schema=OBJECT), Style("form", explode=True)),
        (parameter("a", schema={}), Style("form", explode=True)),
        (
            parameter("a", allowReserved=True),
            Style("form", explode=True, reserved=True),
        ),
        (
            parameter("a", style="spaceDelimited", schema=ARRAY),
            Style("spaceDelimited", explode=False),
        ),
        (
            parameter("a", style="pipeDelimited", schema=ARRAY),
            Style("pipeDelimited", explode=False),
        ),
        (
            parameter("a", style="deepObject", explode=True, schema=OBJECT),
            Style("deepObject", explode=True),
        ),
        (parameter("a", "header", schema=ARRAY), Style("simple", explode=False)),
        (parameter("a", "header", explode=True, schema=OBJECT), Style("simple", explode=True)),
        (parameter("a", "cookie", schema=ARRAY), Style("form", explode=True)),
        (parameter("a", "path", schema=ARRAY), Style("simple", explode=False)),
        (parameter("a", "path", style="label"), Style("label", explode=False)),
        (parameter("a", "path", style="matrix", explode=True), Style("matrix", explode=True)),
    ],
)
def test_each_place_has_its_styles(given: dict[str, Any], style: Style | None) -> None:
    """A plain scalar and `a=1&a=2` need no style; `explode` is the default of `form` alone."""
    path = "/pets/{a}" if given["in"] == "path" else "/pets"
    one, found = read({"parameters": [given]}, path)
    assert found == []
    assert [(each.style, each.is_json) for each in one.parameters] == [(style, False)]


def test_a_parameter_by_content_is_json() -> None:
    """A parameter that is described by a JSON content is sent as JSON text, without a style."""
    one, found = read({"parameters": [{"name": "a", "in": "query", **media({"type": "integer"})}]})
    (only,) = one.parameters
    assert (only.type, only.style, only.is_json, found) == (Scalar("integer"), None, True, [])


def test_a_parameter_by_another_content_is_a_string() -> None:
    """A parameter of a content that is not JSON is whatever string the caller has."""
    given = {"name": "a", "in": "query", "content": {"text/csv": {"schema": ARRAY}}}
    one, _ = read({"parameters": [given]})
    (only,) = one.parameters
    assert (only.type, only.is_json) == (TEXT, False)


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        (parameter("a", style="label"), "/style"),
        (parameter("a", "header", style="form"), "/style"),
        (parameter("a", "cookie", style="deepObject"), "/style"),
        (parameter("a", "body"), "/in"),
        ({"name": "a", "in": "query"}, ""),
        (parameter("a", "querystring"), ""),
    ],
)
def test_a_parameter_that_cannot_be_written_is_an_error(
    given: dict[str, Any], pointer: str
) -> None:
    """A place, or a style that the place doesn't have, is told where it stands."""
    _, (told,) = read({"parameters": [parameter("ok"), given]})
    assert (told.severity, told.code) == ("error", "SD304")
    assert told.pointer == f"/paths/~1pets/get/parameters/1{pointer}"


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ({"name": "a", "in": "qeury", "schema": {}}, "did you mean query?"),
        ({"name": "a", "in": "body", "schema": {}}, "it is one of path, query"),
        ({"name": "a", "schema": {}}, "it is one of path, query"),
        ({"name": "a", "in": "query"}, "give it a `schema`"),
        ({"name": "a", "in": "querystring"}, "give it one: it is the whole query"),
    ],
)
def test_a_parameter_that_says_too_little_is_told_what_it_lacks(
    given: dict[str, Any], hint: str
) -> None:
    """The hint is what to write: the place that was meant, a schema, a content."""
    _, (told,) = read({"parameters": [given]})
    assert hint in told.hint


def whole(name: str, content_type: str, schema: object) -> dict[str, Any]:
    """A parameter that is the whole query string."""
    return {"name": name, "in": "querystring", "content": {content_type: {"schema": schema}}}


@pytest.mark.parametrize(
    ("content_type", "schema", "kind", "of"),
    [
        ("application/x-www-form-urlencoded", {"type": "object"}, "form", Map(Scalar("any"))),
        ("application/json", {"type": "integer"}, "json", Scalar("integer")),
        ("application/jsonpath", {"type": "string"}, "text", TEXT),
        ("text/csv", {"type": "string"}, "text", TEXT),
    ],
)
def test_a_whole_query_string_is_one_argument(
    content_type: str, schema: object, kind: str, of: Type
) -> None:
    """By its content a form takes fields, JSON any value, and all else the text itself."""
    one, found = read({"parameters": [whole("a", content_type, schema)]})
    (only,) = one.parameters
    assert only.content is not None
    assert (only.place, only.content.kind, only.type, found) == ("querystring", kind, of, [])


@pytest.mark.parametrize(
    ("place", "content_type", "schema", "of", "is_told"),
    [
        ("querystring", "text/csv", {"type": "object"}, TEXT, True),
        ("query", "text/csv", {"type": "array"}, TEXT, True),
        ("query", "text/plain", {"type": "integer"}, Scalar("integer"), False),
        ("query", "text/plain", {}, TEXT, False),
        ("header", "application/xml", {"type": "string"}, TEXT, True),
    ],
)
def test_a_content_of_text_is_told_where_its_schema_says_more(
    place: str, content_type: str, schema: object, of: Type, *, is_told: bool
) -> None:
    """A scalar is written as its text; that of an object, or of a foreign type, is asked for."""
    one, found = read({"parameters": [{**whole("a", content_type, schema), "in": place}]})
    assert [only.type for only in one.parameters] == [of]
    assert [each.code for each in found] == ["SD304"] * is_told


@pytest.mark.parametrize("other", [parameter("b"), whole("b", "text/plain", {})])
def test_nothing_stands_beside_a_whole_query_string(other: dict[str, Any]) -> None:
    """A parameter of the query, or a second whole one, is told where it stands."""
    _, (told,) = read({"parameters": [whole("a", "text/plain", {}), other]})
    assert (told.severity, told.code) == ("error", "SD320")
    assert told.pointer == "/paths/~1pets/get/parameters/1"


@pytest.mark.parametrize("name", ["a b", "a\r\nb", "a:"])
def test_a_header_of_no_valid_name_is_left_out(name: str) -> None:
    """A header that no message can have is a warning, and the operation does without it."""
    one, (told,) = read({"parameters": [parameter("ok"), parameter(name, "header")]})
    assert (told.severity, told.code) == ("warning", "SD304")
    assert told.pointer == "/paths/~1pets/get/parameters/1"
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
        ({"type": "integer", "enum": [1, 2], "default": 1}, True),
        ({"type": ["integer", "string"], "default": "1"}, True),
        ({"type": "string", "default": None}, False),
        ({"type": "integer", "default": "1"}, False),
        ({"type": "integer", "default": True}, False),
        ({"type": "string", "enum": ["a"], "default": "b"}, False),
        ({"type": "number", "default": float("inf")}, False),
        ({"type": "integer", "enum": [1, 2], "default": True}, False),
        ({"type": ["integer", "string"], "default": True}, False),
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


@pytest.mark.parametrize(("needed", "wanted"), [([], ["a"]), (["a"], None)])
def test_an_optional_body_is_flattened_if_no_field_is_required(
    needed: list[str], wanted: list[str] | None
) -> None:
    """A body that may be left out, but not without a field of it, is one argument."""
    schema = {"properties": {"a": {"type": "string"}}, "required": needed}
    one, _ = read(body(schema, required=False), verb="post")
    assert fields_of(one) == wanted


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


def test_a_body_by_reference_is_the_model_or_its_fields() -> None:
    """A body by reference is flattened if it may be; passed whole it names the model."""
    pet = {"properties": {"name": {"type": "string"}}, "required": ["name"]}
    whole = body({"$ref": "#/components/schemas/Pet"}, required=False)
    one, _ = read(whole, verb="post", schemas={"Pet": pet})
    assert one.body is not None
    assert (one.body.type, fields_of(one)) == (Named("Pet"), None)
    flat = body({"$ref": "#/components/schemas/Pet"})
    one, _ = read(flat, verb="post", schemas={"Pet": pet})
    assert fields_of(one) == ["name"]


FORM = "application/x-www-form-urlencoded"
PHOTO = {
    "properties": {
        "name": {"type": "string"},
        "photo": {"type": "string", "format": "binary"},
        "more": {"type": "array", "items": {"type": "string", "format": "binary"}},
    }
}


def sent(kind: str, media_type: object) -> Body:
    """The required body of one content type that an operation has."""
    node = {"requestBody": {"required": True, "content": {kind: media_type}}}
    one, found = read(node, verb="post")
    assert found == []
    assert one.body is not None
    return one.body


@pytest.mark.parametrize(
    ("kind", "wanted", "of"),
    [
        ("text/plain", "text", Scalar("text")),
        ("application/xml", "text", Scalar("text")),
        ("application/octet-stream", "bytes", Scalar("bytes")),
        ("image/png", "bytes", Scalar("bytes")),
        (FORM, "form", Map(Scalar("any"))),
        ("multipart/form-data", "multipart", Map(Scalar("any"))),
        ("application/json", "json", Scalar("any")),
    ],
)
def test_a_body_is_written_as_its_media_type_says(kind: str, wanted: str, of: Type) -> None:
    """Without a schema a form and an upload take any fields, the rest what it is."""
    one = sent(kind, {})
    assert (one.kind, one.content_type, one.type, one.fields) == (wanted, kind, of, None)


def test_a_body_of_any_type_is_json() -> None:
    """`*/*` says nothing of the content, so JSON is sent, and said to be."""
    assert sent("*/*", {"schema": {"type": "string"}}).content_type == "application/json"


def test_binary_content_of_any_type_is_bytes() -> None:
    """`*/*` with a binary schema is a file of which only the caller knows what it is."""
    schema = {"type": "string", "format": "binary"}
    one = sent("*/*", {"schema": schema})
    assert (one.kind, one.content_type, one.type) == ("bytes", "*/*", Scalar("bytes"))


@pytest.mark.parametrize(
    ("schema", "of", "is_streamed"),
    [
        ({"type": "string", "format": "binary"}, Scalar("bytes"), True),
        ({"type": "string"}, Scalar("text"), False),
        ({"type": "integer"}, Scalar("integer"), False),
    ],
)
def test_an_answer_of_any_type_is_what_its_schema_says(
    schema: dict[str, Any], of: Type, *, is_streamed: bool
) -> None:
    """`*/*` is bytes where that is the schema, a string comes as text too, the rest is JSON."""
    content = {"*/*": {"schema": schema}}
    one, _ = read({"responses": {"200": {"description": "", "content": content}}})
    assert (one.answer.type, one.answer.stream is not None) == (of, is_streamed)


def test_the_fields_of_an_upload_may_be_files() -> None:
    """In an upload a string of binary format is a file, and so is each item of an array."""
    one = sent("multipart/form-data", {"schema": PHOTO})
    assert [(each.name, each.type) for each in one.fields or ()] == [
        ("name", TEXT),
        ("photo", Scalar("file")),
        ("more", Array(Scalar("file"))),
    ]


def test_the_fields_of_a_form_are_written_as_their_encodings_say() -> None:
    """A style, or a content type, is kept with the name of its field; what says nothing is not."""
    schema = {"properties": {name: {"type": "object"} for name in "abcde"}}
    encoding = {
        "a": {"style": "deepObject", "explode": True},
        "b": {"contentType": "application/json"},
        "c": {"explode": False},
        "d": {},
        "e": {"headers": {"X-A": {"schema": {"const": "1"}}}},
    }
    one = sent(FORM, {"schema": schema, "encoding": encoding})
    assert (one.kind, dict(one.encodings)) == (
        "form",
        {
            "a": Encoding(style=Style("deepObject", explode=True)),
            "b": Encoding("application/json"),
            "c": Encoding(style=Style("form", explode=False)),
        },
    )
    assert [each.name for each in one.fields or ()] == ["a", "b", "c", "d", "e"]


def test_the_parts_of_an_upload_have_the_headers_that_have_one_value() -> None:
    """A constant or default is the header's value; one that must be given is told."""
    headers = {
        "X-A": {"schema": {"const": "1"}},
        "X-B": {"schema": {"type": "integer", "default": 2}},
        "X-C": {"required": True, "schema": {"type": "string"}},
        "X-D": {"schema": {"const": True}},
        "Content-Type": {"schema": {"const": "text/plain"}},
    }
    schema = {"properties": {"a": {"type": "string"}}}
    media_type = {"schema": schema, "encoding": {"a": {"headers": headers}}}
    content = {"multipart/form-data": media_type}
    one, (told,) = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert one.body is not None
    wanted = (("X-A", "1"), ("X-B", "2"), ("X-D", "true"))
    assert one.body.encodings == (("a", Encoding(headers=wanted)),)
    assert (told.code, told.severity) == ("SD305", "warning")


def test_a_file_of_an_upload_is_what_its_schema_says() -> None:
    """The media type of a binary content is that of its part, unless its encoding has another."""
    png = {"type": "string", "contentMediaType": "image/png"}
    schema = {
        "properties": {
            "a": png,
            "b": {"type": "array", "items": png},
            "c": png,
            "d": {"type": "string", "contentMediaType": "application/json"},
            "e": {"oneOf": [png, {"type": "array", "items": png}]},
            "f": {"anyOf": [png, {"type": "object"}]},
        }
    }
    one = sent(
        "multipart/form-data", {"schema": schema, "encoding": {"c": {"contentType": "image/*"}}}
    )
    assert dict(one.encodings) == {
        "a": Encoding("image/png"),
        "b": Encoding("image/png"),
        "c": Encoding("image/*"),
        "e": Encoding("image/png"),
        "f": Encoding(file_type="image/png"),
    }


def test_an_upload_without_fields_takes_any_with_a_warning() -> None:
    """A form or an upload whose schema is a text has no fields, which is said."""
    content = {"multipart/form-data": {"schema": {"type": "string", "format": "binary"}}}
    one, (told,) = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert one.body is not None
    assert one.body.type == Map(Scalar("any"))
    assert (told.code, told.severity) == ("SD305", "warning")


def test_a_style_that_no_field_has_is_an_error() -> None:
    """The styles of a field are those of the query (OpenAPI 3.1 §4.8.15.1)."""
    media_type = {"encoding": {"a": {"style": "matrix"}}}
    content = {FORM: {**media_type, "schema": {"properties": {"a": {"type": "string"}}}}}
    _, (told,) = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert (told.code, told.pointer.rpartition("/")[2]) == ("SD305", "style")


def test_a_field_of_a_form_that_clashes_with_a_parameter_is_kept_apart() -> None:
    """A form has no whole to be passed as, so of two names the field gets a `_`."""
    schema = {"properties": {"petId": {"type": "string"}}}
    node = {
        "parameters": [parameter("petId")],
        "requestBody": {"required": True, "content": {FORM: {"schema": schema}}},
    }
    one, found = read(node, verb="post")
    assert (found, fields_of(one)) == ([], ["petId"])
    assert one.body is not None
    assert [each.words for each in one.body.fields or ()] == [("pet", "id", "")]


@pytest.mark.parametrize("kind", [FORM, "multipart/form-data"])
def test_a_form_without_fields_is_no_body(kind: str) -> None:
    """A form that is said to have no properties is not sent."""
    content = {kind: {"schema": {"type": "object", "properties": {}}}}
    one, found = read({"requestBody": {"content": content}}, verb="post")
    assert (one.body, found) == (None, [])


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        (("text/plain", FORM, "application/json"), "application/json"),
        (("multipart/form-data", FORM), FORM),
        (("image/png", "text/csv"), "text/csv"),
        (("*/*", "application/json"), "application/json"),
    ],
)
def test_of_several_contents_one_is_preferred(offered: tuple[str, ...], chosen: str) -> None:
    """JSON goes before forms, those before text and bytes; the rest can be chosen."""
    content: dict[str, Any] = {one: {"schema": {}} for one in offered}
    one, found = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert (one.body is not None, found) == (True, [])
    assert one.body is not None
    assert one.body.content_type == chosen
    named = {each for each in offered if each != "*/*"}
    assert {each.content_type for each in one.body.contents} == named


def test_contents_of_the_same_fields_are_passed_by_field() -> None:
    """Of fields that are alike any content can be written, so they stay arguments."""
    schema = {"properties": {"a": {"type": "string"}}, "required": ["a"]}
    content = {one: {"schema": schema} for one in ("application/json", FORM, "text/csv")}
    one, _ = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert one.body is not None
    # Text has no fields.
    assert (fields_of(one), len(one.body.contents)) == (None, 3)
    content["text/json"] = content.pop("text/csv")
    one, _ = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert one.body is not None
    assert (fields_of(one), len(one.body.contents)) == (["a"], 3)
    del content["text/json"]
    one, _ = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert fields_of(one) == ["a"]


def test_contents_of_other_fields_are_passed_whole() -> None:
    """Where the contents differ, the body is one argument of any of their types."""
    other = {"properties": {"b": {"type": "string"}}}
    content = {"application/json": {"schema": {"type": "integer"}}, FORM: {"schema": other}}
    one, _ = read({"requestBody": {"required": True, "content": content}}, verb="post")
    assert one.body is not None
    assert (fields_of(one), one.body.type) == (None, Scalar("integer"))
    assert [each.fields for each in one.body.contents] == [None, None]


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
    """Where no success is listed, `default` stands for it, and for the errors as before."""
    one, _ = read({"responses": {"default": {"description": "", **media({"type": "string"})}}})
    assert one.answer.type == TEXT
    assert [(each.status, each.type) for each in one.errors] == [("default", TEXT)]


def test_an_answer_of_any_json_has_a_type() -> None:
    """JSON without a schema is any value; no content at all is none."""
    one, _ = read({"responses": {"200": {"content": {"application/json": {}}}}})
    assert one.answer.type == Scalar("any")
    assert read({})[0].answer.type is None


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        ("text/csv", Scalar("text")),
        ("application/xml", Scalar("text")),
        ("image/png", Scalar("bytes")),
        ("application/octet-stream", Scalar("bytes")),
        ("application/problem+json", Scalar("string")),
    ],
)
def test_an_answer_is_read_as_its_media_type_says(kind: str, of: Type) -> None:
    """Text is text, what is unknown is bytes, JSON is what its schema says."""
    content = {kind: {"schema": {"type": "string"}}}
    one, found = read({"responses": {"200": {"content": content}}})
    assert (one.answer.type, one.answer.accept, found) == (of, kind, [])


@pytest.mark.parametrize(
    ("responses", "types"),
    [
        (
            {"200": media({"type": "string"}), "201": media({"type": "integer"})},
            [TEXT, Scalar("integer")],
        ),
        ({"200": media({"type": "string"}), "2XX": media({"type": "string"})}, [TEXT, TEXT]),
        ({"200": media({"type": "string"}), "204": {}}, [TEXT, None]),
        ({"202": {}, "204": {}}, [None, None]),
        ({"2xx": media({"type": "string"})}, [TEXT]),
    ],
)
def test_each_success_has_its_type(responses: dict[str, Any], types: list[Type | None]) -> None:
    """Every success that the document lists is an answer; those without content have none."""
    one, found = read({"responses": responses})
    assert [each.type for each in one.answers] == types
    assert [each.status for each in one.answers] == [status.upper() for status in responses]
    assert (one.errors, found) == ((), [])


def test_an_answer_of_several_contents_is_one_that_others_can_stand_for() -> None:
    """JSON is asked for, with what has the same type; the rest are there to be asked for."""
    content = {
        "text/csv": {},
        "application/json": {"schema": {"type": "string"}},
        "application/vnd.x+json": {"schema": {"type": "string"}},
    }
    one, found = read({"responses": {"200": {"content": content}}})
    assert (one.answer.type, found) == (TEXT, [])
    assert one.answer.accept == "application/json, application/vnd.x+json"
    assert one.answer.others == ("text/csv",)


def test_an_error_is_read_by_what_fits_of_its_json() -> None:
    """Of several JSON contents of an error any may come; text has no model."""
    content = {
        "application/json": {"schema": {"type": "integer"}},
        "application/problem+json": {"schema": {"type": "string"}},
        "text/plain": {},
    }
    one, _ = read({"responses": {"200": {}, "4xx": {"content": content}}})
    (error,) = one.errors
    assert (error.status, error.type) == ("4XX", Union((Scalar("integer"), TEXT)))
    assert dict(error.contents) == {
        "application/json": Scalar("integer"),
        "application/problem+json": TEXT,
    }


def test_an_answer_is_any_json_that_its_status_offers() -> None:
    """JSON of several schemas is all asked for, each with its type; the rest can be asked for."""
    content = {
        "text/csv": {},
        "text/json": {"schema": {"type": "string"}},
        "application/json": {"schema": {"type": "integer"}},
        "application/vnd.x+json": {"schema": {"type": "string"}},
    }
    one, found = read({"responses": {"200": {"content": content}}})
    assert (one.answer.types, found) == ((TEXT, Scalar("integer")), [])
    assert one.answer.accept == "text/json, application/json, application/vnd.x+json"
    assert [name for name, _ in one.answer.contents] == one.answer.accept.split(", ")
    assert one.answer.others == ("text/csv",)


DATA = {"contentMediaType": "application/json", "contentSchema": {"type": "integer"}}


@pytest.mark.parametrize(
    ("content", "whole", "stream"),
    [
        ({"text/event-stream": {}}, Scalar("text"), ("events", Scalar("text"), True)),
        (
            {"text/event-stream": {"schema": {"type": "integer"}}, "application/json": {}},
            Scalar("any"),
            ("events", Scalar("integer"), False),
        ),
        (
            {"text/event-stream": {"itemSchema": {"properties": {"data": DATA}}}},
            Scalar("text"),
            ("events", Scalar("integer"), True),
        ),
        (
            {"text/event-stream": {}, "audio/mpeg": {}},
            Scalar("bytes"),
            ("events", Scalar("text"), False),
        ),
        (
            {"application/jsonl": {"schema": {"type": "array", "items": {"type": "integer"}}}},
            Scalar("bytes"),
            ("lines", Scalar("integer"), True),
        ),
        ({"application/json-seq": {}}, Scalar("bytes"), ("records", Scalar("any"), True)),
        ({"image/png": {}}, Scalar("bytes"), ("bytes", Scalar("bytes"), False)),
        ({"text/csv": {}}, Scalar("text"), ("bytes", Scalar("bytes"), False)),
        ({"text/csv": {}, "application/json": {}}, Scalar("any"), None),
    ],
)
def test_what_comes_item_by_item_is_streamed(
    content: dict[str, Any], whole: Type, stream: tuple[str, Type, bool] | None
) -> None:
    """Events, lines, bytes and text alone are streamed; what is there whole too stays plain."""
    one, found = read({"responses": {"200": {"content": content}}})
    told = one.stream and (one.stream.kind, one.stream.item, one.stream.is_alone)
    assert (one.answer.type, told, found) == (whole, stream, [])


def test_a_default_that_describes_the_successes_is_streamed_too() -> None:
    """Events that are described for any status are those of a success."""
    one, _ = read({"responses": {"default": {"content": {"text/event-stream": {}}}}})
    assert one.is_streamed
