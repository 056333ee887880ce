"""From a document to the IR: which operations there are, what they are called, who they are."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir import Credential
from tests.unit.generator.documents import FILE, built, codes, line_of, operation, sole, text_of

OK = {"responses": {"200": {"description": "Done."}}}


def called(node: dict[str, Any], path: str = "/pets", verb: str = "get", **rename: str) -> str:
    """Resource and method of the only operation of a document."""
    api, found = built(operation(node, path, verb), rename)
    assert found == []
    one = sole(api)
    return f"{'_'.join(one.resource)}.{'_'.join(one.name)}"


@pytest.mark.parametrize(
    ("node", "wanted"),
    [
        (
            {"tags": ["Contact"], "operationId": "Contact_getContactById"},
            "contact.get_contact_by_id",
        ),
        ({"tags": ["Contact", "Other"], "operationId": "getIt"}, "contact.get_it"),
        ({"tags": ["Phone Numbers"], "operationId": "phoneNumbers.list"}, "phone_numbers.list"),
        ({"operationId": "getIt"}, "default.get_it"),
        ({"tags": [], "operationId": "getIt"}, "default.get_it"),
        ({"tags": ["!"], "operationId": "getIt"}, "default.get_it"),
        ({"tags": ["Contact"], "operationId": "contact"}, "contact.contact"),
        ({"tags": ["Contact"]}, "contact.get_pets"),
        ({}, "default.get_pets"),
    ],
)
def test_names_follow_from_tag_and_operation_id(node: dict[str, Any], wanted: str) -> None:
    """The resource is the first tag; the method is the operationId less a prefix equal to it."""
    assert called(node) == wanted


def test_without_an_operation_id_verb_and_path_are_the_name() -> None:
    """Verb and path, its places included, name an operation that has no name."""
    node = {"parameters": [{"name": "petId", "in": "path", "schema": {"type": "string"}}]}
    assert called(node, "/pets/{petId}/toys", "delete") == "default.delete_pets_pet_id_toys"


def test_the_configuration_can_rename() -> None:
    """A rename by operationId, or by verb and path where there is none, wins over the rule."""
    assert called({"operationId": "getIt"}, getIt="animals.fetch") == "animals.fetch"
    assert called({}, **{"GET /pets": "animals.fetch"}) == "animals.fetch"


def test_an_operation_id_without_letters_is_an_error() -> None:
    """An operationId that no name can be made of is told."""
    _, found = built(operation({"operationId": "--"}))
    assert codes(found) == ["SD502"]


def test_the_same_operation_id_twice_is_an_error_that_names_the_first() -> None:
    """The second of two equal operationIds is told, with the line of the first."""
    text = text_of(
        {"/a": {"get": {"operationId": "x", **OK}}, "/b": {"get": {"operationId": "x", **OK}}}
    )
    _, (one,) = built(text)
    assert (one.code, one.pointer) == ("SD301", "/paths/~1b/get/operationId")
    assert f"line {line_of(text, '/a:') + 1}" in one.message
    assert one.file == FILE


@pytest.mark.parametrize(("first", "second"), [("x", "ax"), ("ax", "x"), ("getIt", "get_it")])
def test_two_operations_of_one_name_are_an_error_that_names_both(first: str, second: str) -> None:
    """A method beside another's asynchronous form is a clash, as are equal names."""
    text = text_of(
        {"/a": {"get": {"operationId": first, **OK}}, "/b": {"get": {"operationId": second, **OK}}}
    )
    _, (one,) = built(text)
    assert (one.code, one.pointer) == ("SD501", "/paths/~1b/get")
    assert f"{second} and {first} " in one.message
    _, found = built(text, {second: "default.other"})
    assert found == []


def test_equal_names_in_two_resources_are_no_clash() -> None:
    """Names need to differ within a resource only."""
    text = text_of(
        {
            "/a": {"get": {"tags": ["a"], "operationId": "a_list", **OK}},
            "/b": {"get": {"tags": ["b"], "operationId": "b_list", **OK}},
        }
    )
    assert built(text)[1] == []


def test_resources_come_in_the_order_of_the_documents_tags() -> None:
    """Tags order the resources and describe them; one that isn't listed comes after."""
    text = text_of(
        {
            "/c": {"get": {"tags": ["c"], **OK}},
            "/b": {"get": {"tags": ["b"], **OK}},
            "/a": {"get": {"tags": ["a"], **OK}},
        },
        tags=[{"name": "a", "description": "First."}, {"name": "unused"}, {"name": "b"}],
    )
    api, _ = built(text)
    told = [("_".join(one.name), one.description) for one in api.resources]
    assert told == [("a", "First."), ("b", ""), ("c", "")]


def test_what_is_no_path_is_no_operation() -> None:
    """Extensions among the paths, and keys of a path item that are no verbs, are passed over."""
    text = text_of({"x-note": {"get": OK}, "/a": {"summary": "S", "x-get": OK, "get": OK}})
    api, found = built(text)
    assert (sole(api).title, found) == ("GET /a", [])


@pytest.mark.parametrize(
    ("servers", "wanted"),
    [
        ([{"url": "https://a.example/v1/"}, {"url": "https://b.example"}], "https://a.example/v1"),
        ([{"url": "/v1"}], ""),
        ([{"url": "https://{region}.example"}], ""),
        ([], ""),
        (None, ""),
    ],
)
def test_the_first_server_is_used_where_it_is_a_whole_url(servers: object, wanted: str) -> None:
    """A relative or templated server is none; who uses the client must then name one."""
    assert built(text_of({}, servers=servers))[0].server == wanted


def secured(schemes: object, security: object) -> str:
    """A document with these security schemes and requirements."""
    return text_of({}, components={"securitySchemes": schemes}, security=security)


KEY = {"type": "apiKey", "in": "header", "name": "x-api-key"}
BEARER = {"type": "http", "scheme": "Bearer", "description": "A token."}
API_KEY = Credential(("api", "key"), "x-api-key")
ACCESS_TOKEN = Credential(("access", "token"), "Authorization", "Bearer ", "A token.")


@pytest.mark.parametrize(
    ("security", "credentials", "is_required"),
    [
        ([{"K": []}, {"B": []}], (API_KEY, ACCESS_TOKEN), True),
        ([{"B": []}], (ACCESS_TOKEN,), True),
        ([{"B": []}, {}], (ACCESS_TOKEN,), False),
        ([], (), False),
    ],
)
def test_credentials_are_those_that_the_document_requires(
    security: object, credentials: object, *, is_required: bool
) -> None:
    """The schemes that the requirements name are credentials; `{}` makes them optional."""
    api, found = built(secured({"K": KEY, "B": BEARER}, security))
    assert (api.credentials, api.requires_credentials, found) == (credentials, is_required, [])


def test_several_keys_are_named_after_their_schemes() -> None:
    """One key is `api_key`; of several each has its scheme's name."""
    schemes = {"FirstKey": KEY, "other": {**KEY, "name": "x-other"}}
    api, found = built(secured(schemes, [{"FirstKey": [], "other": []}]))
    assert found == []
    assert [one.words for one in api.credentials] == [("first", "key"), ("other",)]


def test_two_schemes_of_one_header_are_one_credential() -> None:
    """Two bearer schemes send the same header, so a client takes one token."""
    api, found = built(secured({"A": BEARER, "B": BEARER}, [{"A": []}, {"B": []}]))
    assert (api.credentials, found) == ((ACCESS_TOKEN,), [])


def test_two_keys_of_one_name_are_an_error() -> None:
    """Schemes whose names differ only in spelling, with different headers, are a clash."""
    schemes = {"myKey": KEY, "my-key": {**KEY, "name": "x-other"}}
    _, found = built(secured(schemes, [{"myKey": [], "my-key": []}]))
    assert codes(found) == ["SD501"]


@pytest.mark.parametrize(
    "scheme",
    [
        {"type": "oauth2", "flows": {}},
        {"type": "http", "scheme": "basic"},
        {"type": "apiKey", "in": "query", "name": "key"},
        {"type": "apiKey", "in": "header", "name": "a\r\nb"},
    ],
)
def test_a_scheme_that_cannot_be_emitted_yet_is_an_error(scheme: object) -> None:
    """A scheme that is used and not supported is told at the scheme."""
    _, (one,) = built(secured({"S": scheme}, [{"S": []}]))
    assert (one.code, one.pointer) == ("SD307", "/components/securitySchemes/S")
    assert built(secured({"S": scheme}, []))[1] == []


def test_a_requirement_of_one_operation_is_an_error_unless_it_is_the_documents() -> None:
    """Operations that differ in their requirements can't be emitted yet."""
    _, (one,) = built(operation({"security": [{"K": []}]}))
    assert (one.code, one.pointer) == ("SD307", "/paths/~1pets/get/security")
    assert built(operation({"security": []}))[1] == []
