"""From a document to the IR: which operations there are, what they are called, who they are."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from generator.ir import Credential, Server, Variable
from generator.lower.methods import method_of
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


def test_the_same_operation_id_twice_is_told_with_the_name_that_is_given() -> None:
    """The second of two equal operationIds is told once, with the first's line and its name."""
    text = text_of(
        {"/a": {"get": {"operationId": "x", **OK}}, "/b": {"get": {"operationId": "x", **OK}}}
    )
    _, found = built(text)
    (one,) = found
    assert (one.severity, one.code) == ("warning", "SD301")
    assert one.pointer == "/paths/~1b/get/operationId"
    assert one.message.endswith("GET /b is called default.x_")
    assert one.message.startswith(f"{FILE}:{line_of(text, '/a:') + 1} has the operationId x ")
    assert one.file == FILE


@pytest.mark.parametrize(("first", "second"), [("x", "ax"), ("ax", "x")])
def test_a_method_and_anothers_asynchronous_form_are_an_error(first: str, second: str) -> None:
    """A method beside another's asynchronous form is a clash that names both."""
    text = text_of(
        {"/a": {"get": {"operationId": first, **OK}}, "/b": {"get": {"operationId": second, **OK}}}
    )
    _, (one,) = built(text)
    assert (one.severity, one.code, one.pointer) == ("error", "SD501", "/paths/~1b/get")
    assert f"{second} and {first} " in one.message
    _, found = built(text, {second: "default.other"})
    assert found == []


def test_the_second_operation_of_one_name_gets_an_underscore() -> None:
    """Of operations of one name the first keeps it, the next print a `_` and are warned about."""
    ids = ["getIt", "get_it", "get-it"]
    text = text_of({f"/{i}": {"get": {"operationId": one, **OK}} for i, one in enumerate(ids)})
    api, found = built(text)
    assert [method_of(one) for one in api.operations] == ["get_it", "get_it_", "get_it__"]
    assert [(one.severity, one.code, one.pointer) for one in found] == [
        ("warning", "SD501", "/paths/~11/get"),
        ("warning", "SD501", "/paths/~12/get"),
    ]
    assert "get_it" in found[0].message
    api, found = built(text, {"get_it": "default.second", "get-it": "default.third"})
    assert [method_of(one) for one in api.operations] == ["get_it", "second", "third"]
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
    ("servers", "wanted", "told"),
    [
        (
            [{"url": "https://a.example/v1/"}, {"url": "https://b.example"}],
            "https://a.example/v1",
            [],
        ),
        ([{"url": "/v1"}], "", ["SD311"]),
        ([], "", []),
        (None, "", []),
    ],
)
def test_the_first_server_is_used_where_it_is_a_whole_url(
    servers: object, wanted: str, told: list[str]
) -> None:
    """A relative server is none, with a warning; who uses the client must then name one."""
    api, found = built(text_of({}, servers=servers))
    assert (api.server, codes(found)) == (wanted, told)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://a .example", "holds a space"),
        ("https://a.example/v 1", "holds a space"),
        ("https://a.example\\v1", "a backslash"),
        ("/v1\tb", "a control character"),
        ("https://a.example/v1?key=1", "has a query"),
        ("https://a.example/#v1", "or a fragment"),
        ("https://user:secret@a.example", "holds a user name"),
        ("https://", "has a host"),
        ("https://a|b.example", "has a host"),
        ("https://a.example:99999", "or a port"),
        ("https://[::1", "has a host"),
    ],
)
def test_a_server_that_no_call_could_go_to_is_left_out(url: str, why: str) -> None:
    """What is no URL, or has no place for a path, is told where it stands; the next is used."""
    servers = [{"url": url}, {"url": "https://b.example"}]
    api, (told,) = built(text_of({}, servers=servers))
    assert (told.severity, told.code, told.pointer) == ("warning", "SD311", "/servers/0")
    assert why in told.message
    assert api.server == "https://b.example"


@pytest.mark.parametrize(
    "url",
    [
        *(
            "https://b\u00fccher.example/\u00fc",
            "https://a_b.example:8443/v1;a=b",
            "http://127.0.0.1",
        ),
        *("http://[::1]:80/v1", "https://a.example/v%201", "/v1", "v1/b", "https://{a}.b:{c}/{d}"),
    ],
)
def test_any_url_of_a_server_is_kept(url: str) -> None:
    """Names in any script, addresses, relative URLs and variables are where a call can go."""
    api, found = built(text_of({}, servers=[{"url": "https://a.example"}, {"url": url}]))
    assert ([one.url for one in api.servers], found) == (["https://a.example", url], [])


def test_variables_of_a_server_are_at_their_defaults() -> None:
    """A templated server is used with the default of each of its variables."""
    variables = {"region": {"default": "eu", "enum": ["eu", "us"]}, "port": {"default": "8443"}}
    server = {"url": "https://{region}.example:{port}/v1", "variables": variables}
    api, found = built(text_of({}, servers=[server]))
    assert (api.server, found) == ("https://eu.example:8443/v1", [])
    region, port = Variable("region", "eu", ("eu", "us")), Variable("port", "8443")
    assert api.servers == (Server("https://{region}.example:{port}/v1", (region, port)),)


def test_a_variable_that_is_no_string_is_read_as_its_text() -> None:
    """A port without quotes is a number to YAML: it is read as it stands, and told."""
    variables = {"port": {"default": 8443, "enum": [443, True]}}
    server = {"url": "https://a.example:{port}", "variables": variables}
    api, found = built(text_of({}, servers=[server]))
    assert api.servers[0].variables == (Variable("port", "8443", ("8443", "443", "true")),)
    assert sorted(codes(found)) == ["SD204", "SD204", "SD204", "SD405"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ({}, ["SD322"]),
        ({"security": []}, []),
        ({"security": [{"Key": []}]}, []),
        ({"security": [{"Digest": []}]}, ["SD307"]),
    ],
)
def test_a_scheme_that_nothing_asks_for_is_told_where_all_are(
    said: dict[str, Any], wanted: list[str]
) -> None:
    """Told where nobody says what is needed: not where it is nothing, nor beside one that is."""
    schemes = {
        "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "Digest": {"type": "http", "scheme": "digest"},
    }
    text = operation(said, components={"securitySchemes": schemes})
    _, found = built(text)
    assert codes(found) == wanted


@pytest.mark.parametrize(
    ("urls", "wanted"),
    [
        (["https://a.example/"], []),
        (["https://a.example/", "https://a.example"], []),
        (["https://a.example", "/v1"], ["https://a.example", "/v1"]),
        (["https://a.example", "//b.example/"], ["https://a.example", "https://b.example"]),
        (["https://a.example", "ftp://b.example", "b.example:80/x"], []),
        (["/v1"], ["/v1"]),
        (["/"], []),
        (["https://a.example", "https://b.example"], ["https://a.example", "https://b.example"]),
        (["/v1", "https://{b}.example"], ["/v1", "https://{b}.example"]),
    ],
)
def test_servers_are_offered_where_there_is_a_choice(urls: list[str], wanted: list[str]) -> None:
    """One server is none, unless it is relative; one without a scheme is one of https."""
    api, _ = built(text_of({}, servers=[{"url": url} for url in urls]))
    assert [one.url for one in api.servers] == wanted


def test_the_default_of_a_variable_is_among_its_choices() -> None:
    """A default outside of its enum is what is sent so far, so it stays one of the choices."""
    variables = {"region": {"default": "eu", "enum": ["us"]}}
    api, _ = built(text_of({}, servers=[{"url": "https://{region}.a", "variables": variables}]))
    assert api.servers[0].variables == (Variable("region", "eu", ("eu", "us")),)


def secured(schemes: object, security: object) -> str:
    """A document with these security schemes and requirements."""
    return text_of({}, components={"securitySchemes": schemes}, security=security)


KEY = {"type": "apiKey", "in": "header", "name": "x-api-key"}
BEARER = {"type": "http", "scheme": "Bearer", "description": "A token."}
API_KEY = Credential(("api", "key"), "header", "x-api-key", "plain")
ACCESS_TOKEN = Credential(("access", "token"), "header", "Authorization", "bearer", "A token.")


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


@pytest.mark.parametrize(
    ("own", "is_required"), [([{"B": []}], True), ([], False), ([{"K": []}, {}], False)]
)
def test_a_client_needs_no_credential_where_an_operation_needs_none(
    own: object, *, is_required: bool
) -> None:
    """Who has yet to log in can make a client for it, whatever the document asks for elsewhere."""
    answers = {"204": {"description": "Done."}}
    paths = {
        "/things": {"get": {"operationId": "things", "responses": answers}},
        "/login": {"post": {"operationId": "login", "security": own, "responses": answers}},
    }
    schemes = {"securitySchemes": {"K": KEY, "B": BEARER}}
    api, _ = built(text_of(paths, components=schemes, security=[{"K": []}]))
    assert api.requires_credentials is is_required


def test_several_keys_are_named_after_their_schemes() -> None:
    """One key is `api_key`; of several each has its scheme's name."""
    schemes = {"FirstKey": KEY, "other": {**KEY, "name": "x-other"}}
    api, found = built(secured(schemes, [{"FirstKey": []}, {"other": []}]))
    assert found == []
    assert [one.words for one in api.credentials] == [("first", "key"), ("other",)]


def test_a_bearer_token_and_what_oauth_gives_are_one_credential() -> None:
    """OAuth says how a token is got and not which it is, so a client takes one for both."""
    oauth = {"type": "oauth2", "flows": {}, "description": "A token."}
    api, found = built(secured({"A": oauth, "B": BEARER}, [{"A": []}, {"B": []}]))
    assert (api.credentials, found) == ((ACCESS_TOKEN,), [])


@pytest.mark.parametrize(
    ("key", "words"), [("AdminToken", ("admin", "token")), ("accessToken", ("access", "token", ""))]
)
def test_two_bearer_schemes_take_a_token_each(key: str, words: tuple[str, ...]) -> None:
    """Two schemes of one kind are there for two tokens; the second has its scheme's name."""
    api, found = built(secured({"A": BEARER, key: BEARER}, [{"A": []}, {key: []}]))
    assert found == []
    assert [one.words for one in api.credentials] == [("access", "token"), words]


def test_two_keys_of_one_name_are_kept_apart() -> None:
    """Of keys whose names differ only in spelling, the second has its scheme's name behind."""
    schemes = {"myKey": KEY, "my-key": {**KEY, "name": "x-other"}}
    api, found = built(secured(schemes, [{"myKey": []}, {"my-key": []}]))
    assert found == []
    assert [(one.words, one.name) for one in api.credentials] == [
        (("my", "key"), "x-api-key"),
        (("my", "key", "my", "key"), "x-other"),
    ]


SCHEMES = {"one": KEY, "other": {**KEY, "name": "x-other"}, "B": BEARER}
ONE, OTHER, TOKEN = ("one",), ("other",), ("access", "token")
EACH: list[dict[str, list[str]]] = [{"one": []}, {"other": []}, {"B": []}]


@pytest.mark.parametrize(
    ("security", "wanted"),
    [
        ([], ()),
        ([{}], ((),)),
        ([{"one": []}], ((ONE,),)),
        ([{"one": [], "other": []}], ((ONE, OTHER),)),
        ([{"one": [], "B": []}, {"other": []}], ((ONE, TOKEN), (OTHER,))),
        ([{"one": []}, {}], ((ONE,), ())),
        (EACH, None),
        (EACH[::-1], None),
    ],
)
def test_an_operations_own_requirements_replace_the_documents(
    security: object, wanted: object
) -> None:
    """Alternatives of schemes that go together; None where any credential of a client will do."""
    node = {"security": security}
    api, found = built(
        operation(node, components={"securitySchemes": SCHEMES}, security=EACH),
    )
    assert (sole(api).security, found) == (wanted, [])
    assert [one.words for one in api.credentials] == [ONE, OTHER, TOKEN]


def test_an_operation_without_requirements_has_the_documents() -> None:
    """What the document demands as a whole holds for an operation that says nothing."""
    together: list[dict[str, list[str]]] = [{"one": [], "other": []}]
    api, found = built(operation({}, components={"securitySchemes": SCHEMES}, security=together))
    assert (sole(api).security, found) == (((ONE, OTHER),), [])


def test_a_scheme_that_only_an_operation_requires_is_a_credential() -> None:
    """What one operation alone demands is an option of the client, and no demand of the whole."""
    api, found = built(
        operation({"security": [{"one": []}]}, components={"securitySchemes": SCHEMES})
    )
    assert found == []
    assert [one.name for one in api.credentials] == ["x-api-key"]
    assert not api.requires_credentials


@pytest.mark.parametrize(("at", "pointer"), [("root", ""), ("operation", "/paths/~1pets/get")])
def test_a_requirement_of_an_unknown_scheme_is_told(at: str, pointer: str) -> None:
    """A scheme that is not declared is told where it is required, and nothing is sent for it."""
    named: dict[str, Any] = {"security": [{"one": [], "Nobody": []}]}
    text = operation(
        named if at == "operation" else {},
        components={"securitySchemes": SCHEMES},
        **(named if at == "root" else {}),
    )
    api, (told,) = built(text)
    assert [one.name for one in api.credentials] == ["x-api-key"]
    assert (told.severity, told.code) == ("warning", "SD316")
    assert told.pointer == f"{pointer}/security/0/Nobody"
    assert "Nobody" in told.message


HERE, THERE = [{"url": "https://here.example/"}], [{"url": "https://there.example/v2"}]


@pytest.mark.parametrize(
    ("item", "node", "wanted"),
    [
        ({}, {}, ""),
        ({"servers": HERE}, {}, "https://here.example"),
        ({}, {"servers": THERE}, "https://there.example/v2"),
        ({"servers": HERE}, {"servers": THERE}, "https://there.example/v2"),
    ],
)
def test_servers_of_a_path_or_an_operation_are_its_own(
    item: dict[str, Any], node: dict[str, Any], wanted: str
) -> None:
    """The operation's server goes before the path's, and that before the document's."""
    text = text_of(
        {"/pets": {**item, "get": {**node, **OK}}}, servers=[{"url": "https://root.example"}]
    )
    api, found = built(text)
    assert (sole(api).server, api.server, found) == (wanted, "https://root.example", [])


def test_a_relative_server_of_an_operation_is_warned_about() -> None:
    """It is joined to where the other calls go, wherever the document was served."""
    api, (told,) = built(operation({"servers": [{"url": "/v2"}]}))
    assert (told.severity, told.code) == ("warning", "SD311")
    assert told.pointer == "/paths/~1pets/get/servers/0"
    assert sole(api).server == "GET /pets"
    assert api.further == (("GET /pets", (Server("/v2"),)),)


def test_several_servers_of_a_path_are_kept_once_for_all_its_operations() -> None:
    """Operations without servers of their own point to the list of their path."""
    several = [{"url": "https://a.example"}, {"url": "https://b.example", "name": "b"}]
    item = {"servers": several, "get": OK, "put": OK, "post": {**OK, "servers": HERE}}
    api, found = built(text_of({"/pets": item}))
    listed = (Server("https://a.example"), Server("https://b.example", name="b"))
    assert (api.further, found) == ((("/pets", listed),), [])
    assert {one.verb: one.server for one in api.operations} == {
        "GET": "/pets",
        "PUT": "/pets",
        "POST": "https://here.example",
    }


def test_a_name_that_two_servers_have_is_that_of_the_first() -> None:
    """The other is chosen by its URL: a name is to be unique (OpenAPI 3.2 §4.5)."""
    urls = ("https://a.example", "https://b.example")
    api, _ = built(text_of({}, servers=[{"url": url, "name": "one"} for url in urls]))
    assert [one.key for one in api.servers] == ["one", "https://b.example"]


@pytest.mark.parametrize("name", ["iter_pets", "aiter_pets"])
def test_the_names_of_iterators_are_kept_free(name: str) -> None:
    """Pages will be walked by methods named so, so an operation of such a name is told apart."""
    api, (told,) = built(operation({"operationId": name}))
    assert (told.severity, told.code) == ("warning", "SD503")
    assert method_of(sole(api)) == f"{name}_"


def test_a_path_without_a_slash_is_read_with_one() -> None:
    """A service has no path without a slash; the repair is told."""
    api, (told,) = built(text_of({"pets": {"get": OK}}))
    assert (told.severity, told.code, told.pointer) == ("warning", "SD317", "/paths/pets")
    assert sole(api).path == "/pets"


def test_paths_that_differ_in_the_names_of_places_are_told() -> None:
    """To the service they are one path; both are emitted."""
    item = {"get": {"parameters": [{"name": "a", "in": "path", "schema": {}}], **OK}}
    other = {"put": {"parameters": [{"name": "b", "in": "path", "schema": {}}], **OK}}
    api, (told,) = built(text_of({"/x/{a}": item, "/x/{b}": other}))
    assert (told.severity, told.code, told.pointer) == ("warning", "SD318", "/paths/~1x~1{b}")
    assert len(api.operations) == 2


def test_verbs_beside_the_reference_of_a_path_item_are_read_too() -> None:
    """A path item may hold verbs and refer to more; of one verb its own is read, and told."""
    text = text_of(
        {"/a": {"$ref": "#/components/pathItems/A", "put": OK, "get": {**OK, "summary": "Own."}}},
        components={"pathItems": {"A": {"get": OK, "post": OK}}},
    )
    api, (told,) = built(text)
    assert (told.severity, told.code) == ("warning", "SD212")
    assert [one.verb for one in api.operations] == ["PUT", "GET", "POST"]
    assert api.operations[1].summary == "Own."


def test_further_verbs_are_sent_as_they_are_written() -> None:
    """The verbs of 3.2 are operations: `query`, and those that have no key of their own."""
    further = {"query": OK, "additionalOperations": {"COPY": OK, "Move": OK, "A B": OK}}
    api, (told,) = built(text_of({"/a": further}), version="3.2")
    assert [(one.verb, one.retry) for one in api.operations] == [
        ("QUERY", "safe"),
        ("COPY", "never"),
        ("Move", "never"),
    ]
    assert (told.severity, told.code) == ("error", "SD314")
    assert told.pointer == "/paths/~1a/additionalOperations/A B"


@pytest.mark.parametrize(
    ("scheme", "wanted"),
    [
        ({"type": "oauth2", "flows": {}}, ACCESS_TOKEN),
        ({"type": "openIdConnect", "openIdConnectUrl": "https://a.example"}, ACCESS_TOKEN),
        ({"type": "http", "scheme": "BEARER"}, ACCESS_TOKEN),
        (
            {"type": "http", "scheme": "Basic"},
            Credential(("basic", "auth"), "header", "Authorization", "basic"),
        ),
        (KEY, API_KEY),
        (
            {"type": "apiKey", "in": "query", "name": "a key"},
            Credential(("api", "key"), "query", "a key", "plain"),
        ),
        (
            {"type": "apiKey", "in": "cookie", "name": "sid"},
            Credential(("api", "key"), "cookie", "sid", "plain"),
        ),
    ],
)
def test_each_scheme_says_what_is_sent_where(scheme: object, wanted: Credential) -> None:
    """Keys go as they are, a token as a bearer's, a name and password as basic."""
    api, found = built(secured({"S": scheme}, [{"S": []}]))
    assert found == []
    assert [attrs.evolve(one, description="") for one in api.credentials] == [
        attrs.evolve(wanted, description="")
    ]


@pytest.mark.parametrize(
    "scheme",
    [
        {"type": "http", "scheme": "digest"},
        {"type": "mutualTLS"},
        {"type": "apiKey", "in": "header", "name": "a\r\nb"},
        {"type": "apiKey", "in": "cookie", "name": "a;b"},
        {"type": "apiKey", "in": "body", "name": "key"},
    ],
)
def test_a_scheme_that_cannot_be_emitted_is_told(scheme: object) -> None:
    """A scheme that is used and not supported is told at the scheme, and asks for no credential."""
    api, (one,) = built(secured({"S": scheme}, [{"S": []}]))
    assert (one.severity, one.code) == ("warning", "SD307")
    assert one.pointer == "/components/securitySchemes/S"
    assert (api.credentials, api.requires_credentials) == ((), False)
    assert built(secured({"S": scheme}, []))[1] == []
