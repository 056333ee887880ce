"""Schemas of the document as types and definitions of the IR."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.ir import (
    NOTHING,
    Alias,
    Array,
    Choice,
    Default,
    Enum,
    Limits,
    Map,
    Model,
    Named,
    Scalar,
    Tuple,
    Union,
)
from generator.lower import traits
from tests.unit.generator.documents import built, codes, media, operation, sole, text_of

if TYPE_CHECKING:
    from generator.ir import Type

ANY = Scalar("any")
TEXT = Scalar("string")
PATTERN = {"^x": {"type": "string"}}
TEXTS = {"type": "string"}


def answering(schema: object, **schemas: object) -> str:
    """A document whose one operation answers a schema."""
    node = {"responses": {"200": {"description": "", **media(schema)}}}
    return operation(node, schemas=schemas)


def answer_of(schema: object, **schemas: object) -> object:
    """The type of an answer with this schema."""
    api, found = built(answering(schema, **schemas))
    assert found == []
    return sole(api).answer.type


def definition(name: str, schema: object, **schemas: object) -> Any:
    """The definition that a named schema gives."""
    api, found = built(text_of(schemas={name: schema, **schemas}))
    assert found == []
    return next(one for one in api.definitions if one.name == name)


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        ({"type": "string"}, TEXT),
        ({"type": "string", "format": "uuid"}, Scalar("string", "uuid")),
        ({"type": "integer", "minimum": 1}, Scalar("integer", limits=Limits(minimum=1))),
        ({"type": "number", "multipleOf": 0.5}, Scalar("number", limits=Limits(multiple_of=0.5))),
        ({"type": "boolean"}, Scalar("boolean")),
        ({}, ANY),
        (True, ANY),
        ({"type": ["string", "null"]}, Scalar("string", nullable=True)),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, Scalar("string", nullable=True)),
        ({"oneOf": [{"type": "null"}, {"type": "string"}]}, Scalar("string", nullable=True)),
        ({"type": "array", "items": {"type": "string"}}, Array(TEXT)),
        ({"items": {"type": "string"}}, Array(TEXT)),
        ({"type": "array", "properties": {"a": {}}, "items": TEXTS}, Array(TEXT)),
        ({"type": "string", "properties": {"a": {}}}, TEXT),
        ({"type": "array", "maxItems": 2}, Array(ANY, Limits(max_items=2))),
        ({"type": "object"}, Map(ANY)),
        ({"additionalProperties": {"type": "string"}}, Map(TEXT)),
        ({"type": "object", "additionalProperties": False}, Map(NOTHING)),
        ({"anyOf": [{"type": "string"}]}, TEXT),
        ({"type": ["string", "integer"]}, Union((TEXT, Scalar("integer")))),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, Union((TEXT, Scalar("integer")))),
        ({"type": ["string", "integer", "null"]}, Union((TEXT, Scalar("integer")), nullable=True)),
        ({"const": "cat"}, Choice(("cat",))),
        ({"type": "null"}, Choice((None,), nullable=True)),
        ({"const": None}, Choice((None,), nullable=True)),
        ({"oneOf": [{"type": "null"}]}, Choice((None,), nullable=True)),
        ({"enum": [1, True, "a", None]}, Choice((1, True, "a"), nullable=True)),
        ({"type": "array", "prefixItems": [{"type": "string"}]}, Array(ANY, first=(TEXT,))),
        (
            {
                "prefixItems": [{"type": "string"}, {"type": "integer"}],
                "items": {},
                "type": "array",
            },
            Array(ANY, first=(TEXT, Scalar("integer"))),
        ),
        (
            {"type": "array", "prefixItems": [{"type": "string"}], "items": False},
            Array(TEXT, Limits(max_items=1)),
        ),
        (
            {"prefixItems": [TEXTS, {"type": "integer"}], "items": False, "minItems": 1},
            Array(NOTHING, Limits(min_items=1, max_items=2), first=(TEXT, Scalar("integer"))),
        ),
        (
            {"prefixItems": [TEXTS, {"type": "integer"}, True], "maxItems": 2},
            Array(NOTHING, Limits(max_items=2), first=(TEXT, Scalar("integer"))),
        ),
        ({"prefixItems": [TEXTS], "items": TEXTS, "minItems": 1}, Array(TEXT, Limits(min_items=1))),
        (
            {"allOf": [{"prefixItems": [TEXTS]}, {"prefixItems": [{"maxLength": 3}, {}]}]},
            Array(ANY, first=(Scalar("string", limits=Limits(max_length=3)), ANY)),
        ),
        ({"type": "array", "items": False}, Array(ANY, Limits(max_items=0))),
        (
            {"prefixItems": [{"type": "string"}], "items": False, "minItems": 1},
            Tuple((TEXT,)),
        ),
        (
            {"prefixItems": [{"type": "string"}, {}], "minItems": 2, "maxItems": 2},
            Tuple((TEXT, ANY)),
        ),
        ({"type": "object", "patternProperties": PATTERN}, Map(ANY, patterns=(("^x", TEXT),))),
        (
            {"patternProperties": {"^y": {}, **PATTERN}},
            Map(ANY, patterns=(("^y", ANY), ("^x", TEXT))),
        ),
        (
            {"type": "object", "patternProperties": PATTERN, "additionalProperties": False},
            Map(NOTHING, patterns=(("^x", TEXT),)),
        ),
        (
            {
                "type": "object",
                "patternProperties": {**PATTERN, "^n": {"type": "integer"}},
                "additionalProperties": {"type": "boolean"},
            },
            Map(Scalar("boolean"), patterns=(("^x", TEXT), ("^n", Scalar("integer")))),
        ),
        (
            {
                "allOf": [
                    {"patternProperties": {"^x": {"maxLength": 3}}},
                    {"patternProperties": PATTERN},
                ]
            },
            Map(ANY, patterns=(("^x", Scalar("string", limits=Limits(max_length=3))),)),
        ),
        (
            {"propertyNames": {"type": "string", "maxLength": 3}, "additionalProperties": TEXTS},
            Map(TEXT, names=Limits(max_length=3)),
        ),
    ],
)
def test_a_plain_schema_is_a_type(schema: object, wanted: object) -> None:
    """Scalars, arrays and maps need no name; null is a property of the type."""
    assert answer_of(schema) == wanted


@pytest.mark.parametrize(
    ("schema", "nullable"),
    [
        ({"$ref": "#/components/schemas/Pet"}, False),
        ({"anyOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "null"}]}, True),
        ({"allOf": [{"$ref": "#/components/schemas/Pet"}], "description": "Words."}, False),
    ],
)
def test_a_reference_is_a_use_of_its_definition(schema: object, *, nullable: bool) -> None:
    """However a named schema is referred to, it is that one definition."""
    pet = {"type": "object", "properties": {}}
    assert answer_of(schema, Pet=pet) == Named("Pet", nullable=nullable)


def test_a_nullable_reference_of_3_0_keeps_its_definition() -> None:
    """OpenAPI 3.0's `nullable` beside a `$ref` makes the use nullable, not the definition."""
    schema = {"allOf": [{"$ref": "#/components/schemas/Pet"}], "nullable": True}
    text = answering(schema, Pet={"type": "object", "properties": {}}).replace("3.1.0", "3.0.3")
    api, found = built(text, version="3.0")
    assert found == []
    assert sole(api).answer.type == Named("Pet", nullable=True)


def test_an_inline_object_is_named_after_its_place() -> None:
    """An object or enum without a name takes one from where it stands."""
    found = definition(
        "Pet",
        {
            "type": "object",
            "properties": {
                "owner": {"type": "object", "properties": {"name": {"type": "string"}}},
                "size": {"type": "string", "enum": ["s", "l"]},
                "toys": {"type": "array", "items": {"type": "object", "properties": {}}},
            },
        },
    )
    uses = [one.type for one in found.fields]
    assert uses == [Named("PetOwner"), Named("PetSize"), Array(Named("PetToysItem"))]


def test_all_of_is_one_model() -> None:
    """Fields, and which are required, come from every part of an allOf, inherited ones first."""
    base = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    own = {"required": ["name"], "properties": {"name": {"type": "string"}}}
    found = definition("Pet", {"allOf": [{"$ref": "#/components/schemas/Base"}, own]}, Base=base)
    assert isinstance(found, Model)
    assert [(one.name, one.required) for one in found.fields] == [("id", True), ("name", True)]


def test_all_of_that_gives_a_property_twice_has_what_both_say() -> None:
    """Both parts hold, so the keywords of both do; where they differ the later one narrows."""
    first = {"type": "string", "minLength": 1, "maxLength": 9, "description": "Words."}
    parts = [{"properties": {"a": first}}, {"properties": {"a": {"maxLength": 5}}}]
    (field,) = definition("Pet", {"allOf": parts}).fields
    assert field.type == Scalar("string", limits=Limits(min_length=1, max_length=5))
    assert field.description == "Words."


def test_all_of_itself_is_read_to_an_end() -> None:
    """A schema among its own parts adds nothing, and keeps no run from ending."""
    schema = {"allOf": [{"$ref": "#/components/schemas/Pet"}], "properties": {"a": {}}}
    assert [one.name for one in definition("Pet", schema).fields] == ["a"]


def test_an_enum_has_its_values_once_and_null_apart() -> None:
    """Known values are kept in order, each once; null among them makes the use nullable."""
    size = {"type": ["string", "null"], "enum": ["s", "l", "s", None]}
    found = definition("Pet", {"properties": {"size": size}}, Size={"enum": ["a"]})
    assert found.fields[0].type == Named("PetSize", nullable=True)
    api, _ = built(text_of(schemas={"Size": size}))
    assert api.definitions == (Enum("Size", "", ("s", "l")),)


def test_a_constant_is_an_enum_of_one() -> None:
    """`const` with a string is an enum of one value."""
    assert definition("Kind", {"const": "cat"}) == Enum("Kind", "", ("cat",))


def test_a_named_plain_schema_is_an_alias() -> None:
    """A named array, map or scalar is an alias, whose uses are by name."""
    assert definition("Ids", {"type": "array", "items": {}}) == Alias("Ids", "", Array(ANY))
    assert definition("Id", {"type": "string"}) == Alias("Id", "", TEXT)


def test_a_field_carries_all_that_is_said_of_it() -> None:
    """Description, direction, deprecation, default and example of a property are kept."""
    told = {
        "type": "string",
        "description": "Words.",
        "readOnly": True,
        "deprecated": True,
        "default": "d",
        "examples": ["e"],
    }
    (field,) = definition("Pet", {"properties": {"aB": told}}).fields
    assert (field.name, field.words, field.description) == ("aB", ("a", "b"), "Words.")
    assert (field.read_only, field.write_only, field.deprecated) == (True, False, True)
    assert (field.default, field.example) == (Default("d"), Default("e"))


@pytest.mark.parametrize(
    ("version", "schema", "pointer"),
    [
        ("3.0", {"$dynamicRef": "#a"}, "/$dynamicRef"),
        ("3.1", {"type": "file"}, "/type"),
    ],
)
def test_what_cannot_be_emitted_yet_is_told_where_it_stands(
    version: str, schema: dict[str, object], pointer: str
) -> None:
    """A construct that is not supported is an error at its own place, never a guess."""
    text = text_of(schemas={"Thing": schema, "Other": {"type": "string"}})
    api, (one,) = built(text, version=version)
    assert one.code == "SD401"
    assert one.pointer == f"/components/schemas/Thing{pointer}"
    assert (one.file, one.line > 1, one.column > 1) == ("d.yaml", True, True)
    assert one.hint
    assert [one.name for one in api.definitions] == ["Other", "Thing"]


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        ("bolean", '"bolean" is no type', "did you mean boolean?"),
        ("file", '"file" is no type', "write type: string and format: binary"),
        ("date", '"date" is no type', "a type is one of string, number"),
        (["int", "null"], '"int" is no type', "did you mean integer?"),
    ],
)
def test_a_misspelt_type_is_told_with_the_nearest(kind: object, text: str, hint: str) -> None:
    """What `type` says is quoted, beside the type that it is nearest to, or all there are."""
    _, (one,) = built(text_of(schemas={"Thing": {"type": kind}}))
    assert (one.message, one.pointer) == (text, "/components/schemas/Thing/type")
    assert hint in one.hint


LEAF = {"anyOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "null"}]}


@pytest.mark.parametrize(
    "schemas",
    [
        {"Tree": {"allOf": [{"$ref": "#/components/schemas/Tree"}]}},
        {"Tree": {"allOf": [{"$ref": "#/components/schemas/Leaf"}]}, "Leaf": LEAF},
    ],
)
def test_an_alias_of_nothing_but_itself_is_an_error(schemas: dict[str, object]) -> None:
    """A name that only leads back to itself stands for nothing."""
    _, found = built(text_of(schemas=schemas))
    assert set(codes(found)) == {"SD401"}
    assert found[0].pointer == "/components/schemas/Tree"


@pytest.mark.parametrize(
    ("schemas", "wanted"),
    [
        (
            {"Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}},
            Array(Named("Tree")),
        ),
        (
            {"Tree": {"additionalProperties": {"$ref": "#/components/schemas/Tree"}}},
            Map(Named("Tree")),
        ),
        (
            {
                "Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Leaf"}},
                "Leaf": LEAF,
            },
            Array(Named("Leaf")),
        ),
    ],
)
def test_an_array_or_map_may_hold_itself(schemas: dict[str, object], wanted: Type) -> None:
    """A recursive alias stands for what it is, with its own name inside."""
    api, found = built(text_of(schemas=schemas))
    assert found == []
    (tree,) = [one for one in api.definitions if one.name == "Tree"]
    assert isinstance(tree, Alias)
    assert tree.type == wanted


def test_a_model_may_hold_itself() -> None:
    """A tree of objects is nothing unusual."""
    tree = {
        "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/T"}}}
    }
    assert definition("T", tree).fields[0].type == Array(Named("T"))


@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        ({"not": {}}, "/not"),
        ({"if": {}}, "/if"),
        ({"minProperties": 1}, "/minProperties"),
        ({"type": "array", "contains": {}}, "/contains"),
        ({"properties": {"a": {}}, "dependentRequired": {}}, "/dependentRequired"),
        ({"properties": {"a": False}}, "/properties/a"),
    ],
)
def test_what_is_left_to_the_service_is_a_warning(schema: object, pointer: str) -> None:
    """What a schema demands beyond its type is told at its place, and the type read without it."""
    _, (one,) = built(text_of(schemas={"Thing": schema}))
    assert (one.severity, one.code) == ("warning", "SD406")
    assert one.pointer == f"/components/schemas/Thing{pointer}"


def test_unlisted_properties_have_their_type() -> None:
    """The schema of additionalProperties is the type of whatever an object doesn't list."""
    schema = {"properties": {"a": {}}, "additionalProperties": {"type": "integer"}}
    assert definition("Pet", schema).others == Map(Scalar("integer"))
    assert definition("Pet", {"properties": {"a": {}}}).others == Map(ANY)


@pytest.mark.parametrize(
    ("schema", "others"),
    [
        ({"additionalProperties": False}, Map(NOTHING)),
        ({"patternProperties": PATTERN}, Map(ANY, patterns=(("^x", TEXT),))),
        (
            {
                "allOf": [
                    {"properties": {"a": {}}, "additionalProperties": False},
                    {"patternProperties": PATTERN},
                ]
            },
            Map(NOTHING, patterns=(("^x", TEXT),)),
        ),
        (
            {
                "allOf": [
                    {"additionalProperties": TEXTS},
                    {"additionalProperties": {"maxLength": 3}},
                ]
            },
            Map(Scalar("string", limits=Limits(max_length=3))),
        ),
        (
            {"allOf": [{"propertyNames": {"maxLength": 3}}, {"propertyNames": {"minLength": 1}}]},
            Map(ANY, names=Limits(min_length=1, max_length=3)),
        ),
    ],
)
def test_what_may_stand_beside_listed_properties(schema: dict[str, object], others: Map) -> None:
    """Patterns and all others are told of each other, those of every part of an `allOf`."""
    assert definition("Pet", {"properties": {"a": {}}, **schema}).others == others


def test_a_pattern_that_python_cannot_read_opens_the_object() -> None:
    """Which keys it means can't be told, so that none is refused and any may be of its type."""
    schema = {"patternProperties": {"(?<n>x)": TEXTS}, "additionalProperties": False}
    api, found = built(answering({"type": "object", **schema}))
    assert [one.code for one in found] == ["SD403"]
    assert sole(api).answer.type == Map(TEXT)


def test_what_is_demanded_of_keys_beyond_limits_is_told() -> None:
    """Names of an enum are not checked, and that is said."""
    _, found = built(answering({"type": "object", "propertyNames": {"enum": ["a"]}}))
    assert [one.code for one in found] == ["SD406"]


def test_a_model_that_holds_what_refuses_keys_is_strict() -> None:
    """However far down it stands; what holds nothing of the kind is not."""
    closed = {"type": "object", "additionalProperties": False}
    schemas = {
        "Top": {"properties": {"list": {"items": {"$ref": "#/components/schemas/Alias"}}}},
        "Alias": {"type": "array", "items": {"$ref": "#/components/schemas/Leaf"}},
        "Leaf": {"properties": {"closed": closed, "top": {"$ref": "#/components/schemas/Top"}}},
        "Other": {"properties": {"a": TEXTS}, "additionalProperties": TEXTS},
    }
    api, _ = built(text_of(schemas=schemas))
    found = traits.of(api, {one.name: one for one in api.definitions})
    assert found.strict == {"Top", "Alias", "Leaf"}


def test_two_schemas_of_one_name_are_told_apart() -> None:
    """Of names that fall together in a file system the first stays, and the next get a suffix."""
    schemas = {name: {"enum": [name]} for name in ("SMSPayload", "SmsPayload", "sms_payload")}
    api, found = built(text_of(schemas=schemas))
    assert found == []
    assert api.definitions == (
        Enum("SMSPayload", "", ("SMSPayload",)),
        Enum("SmsPayloadSchema", "", ("SmsPayload",)),
        Enum("sms_payloadSchemaSchema", "", ("sms_payload",)),
    )


def test_an_inline_schema_does_not_take_a_named_ones_place() -> None:
    """An inline schema whose made name is a schema's own is told apart by a suffix."""
    pet = {"properties": {"toy": {"properties": {"a": {"type": "string"}}}}}
    api, found = built(text_of(schemas={"Pet": pet, "PetToy": {"type": "string"}}))
    assert found == []
    pet_, toy, inline = api.definitions
    assert isinstance(pet_, Model)
    assert pet_.fields[0].type == Named("PetToyInline")
    assert (toy, inline.name) == (Alias("PetToy", "", TEXT), "PetToyInline")


def test_fields_that_fall_together_are_told_apart() -> None:
    """The first of two fields keeps its name; each has its own wire name."""
    fields = definition("Pet", {"properties": {"aB": {}, "a_b": {}, "A-B": {}}}).fields
    assert [(one.name, "_".join(one.words)) for one in fields] == [
        ("aB", "a_b"),
        ("a_b", "a_b_"),
        ("A-B", "a_b__"),
    ]


def test_a_sign_keeps_values_apart() -> None:
    """Values such as +1 and -1 are no clash."""
    assert definition("Vote", {"enum": ["+1", "-1"]}).values == ("+1", "-1")


def test_a_pattern_that_python_cannot_read_is_left_out_with_a_warning() -> None:
    """A pattern of another dialect is not checked before sending, and the reader is told."""
    api, (one,) = built(text_of(schemas={"Id": {"type": "string", "pattern": "^[\\p{L}"}}))
    assert (one.severity, one.code) == ("warning", "SD403")
    assert one.pointer == "/components/schemas/Id/pattern"
    assert api.definitions == (Alias("Id", "", TEXT),)


def test_an_item_of_an_array_is_any_of_listed_items() -> None:
    """A list under `items` gives the alternatives of an item, read as 3.0 has them."""
    items = [{"type": "string", "nullable": True}]
    text = text_of(schemas={"A": {"type": "array", "items": items}})
    api, _ = built(text, version="3.0")
    assert api.definitions == (Alias("A", "", Array(Scalar("string", nullable=True))),)


def test_constants_are_told_apart_as_json_tells_them() -> None:
    """1 and true are two values, 1 and 1.0 are one, and lists are compared by what they hold."""
    assert Choice((1,)) != Choice((True,))
    assert Choice(([1],)) != Choice(([True],))
    assert Choice(([{"a": 1, "b": 2}],)) == Choice(([{"b": 2.0, "a": 1}],))
    assert answer_of({"enum": [1, 1.0, True, [1], [1.0], "1"]}) == Choice((1, True, [1], "1"))


@pytest.mark.parametrize("null", [{"type": ["null"]}, {"const": None}, {"enum": [None]}])
def test_a_variant_that_is_only_null_is_no_variant(null: object) -> None:
    """However the schema says null, also behind a reference, what is left is nullable."""
    wanted = Scalar("string", nullable=True)
    assert answer_of({"oneOf": [{"type": "string"}, null]}) == wanted
    ref = {"$ref": "#/components/schemas/Null"}
    assert answer_of({"anyOf": [ref, {"type": "string"}]}, Null=null) == wanted


def test_a_named_schema_that_allows_null_does_so_wherever_it_is_used() -> None:
    """A model and an enum can't hold null themselves, so each use of them says it."""
    side = {"type": ["string", "null"], "enum": ["left", "right", None]}
    thing = {"type": ["object", "null"], "properties": {"a": {"type": "string"}}}
    ref = {"$ref": "#/components/schemas/It"}
    assert answer_of(ref, It=side) == Named("It", nullable=True)
    assert answer_of(ref, It=thing) == Named("It", nullable=True)
