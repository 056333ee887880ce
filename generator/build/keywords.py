"""Owns what the keywords of one schema say, before anything is made of it.

Questions about a node: which types it has, whether null is one of them, which properties and
examples it lists. Answers them from JSON Schema alone; makes no type and no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from generator.ir import Default
from generator.json_values import is_json_value, json_key
from generator.load.references import narrows, retypes
from generator.names import media_kind

if TYPE_CHECKING:
    from generator.ir import BodyKind
    from generator.load.document import Node


_OF_OBJECTS = ("properties", "additionalProperties", "patternProperties", "propertyNames")
_KEY_LIMITS = {"type", "pattern", "minLength", "maxLength", "description", "title", "$comment"}
_OTHERS = {"string", "number", "integer", "boolean", "array", "null"}
ANYTHING = "*/*"
# RFC 4648; all others that there are (RFC 2045 §6) leave bytes or text as they are, or nearly so.
ENCODINGS = ("base64", "base64url", "base32", "base16")
# Which leave bytes or text as they are (RFC 2045 §6.2).
SAME = ("7bit", "8bit", "binary")
# What these say of a value is beyond its type; the service decides.
UNCHECKED = (
    *("not", "if", "then", "else", "dependentSchemas", "dependentRequired", "propertyNames"),
    *("minProperties", "maxProperties", "contains", "unevaluatedItems", "unevaluatedProperties"),
)


def described(node: Node) -> str:
    """A schema's description; a bare reference is described by its target."""
    own = node.text("description") if node.is_map else ""
    target = node.resolved() if node.is_map and node.ref is not None and not own else None
    return own if target is None or not target.is_map else target.text("description")


def settled(node: Node) -> Node:
    """The constant that a schema refers to with no more than words, or the schema itself."""
    at = (sole_reference(node) or node) if node.is_map and not is_nullable(node) else None
    is_bare = at is not None and at.ref is not None and not narrows(at.value)
    target = at.resolved() if at is not None and is_bare else None
    return target if target is not None and target.is_map and "const" in target else node


def example(node: Node) -> Default | None:
    """The first example of a schema, a parameter or a media type, boxed."""
    listed = [value for value in _examples(node.value) if is_json_value(value)]
    return Default(listed[0]) if listed else None


def _examples(value: Any) -> list[Any]:
    if not isinstance(value, dict):
        return []
    if "example" in value:
        return [value["example"]]
    several = value.get("examples")
    if isinstance(several, dict):
        return [
            one["value"] for one in several.values() if isinstance(one, dict) and "value" in one
        ]
    return several if isinstance(several, list) else []


def kinds_of(node: Node) -> list[str]:
    """The types that a schema lists, in its order; none where it says nothing that could be one."""
    kinds = node.value.get("type", [])
    listed = kinds if isinstance(kinds, list) else [kinds]
    kinds = [kind for kind in listed if not isinstance(kind, (dict, list))]
    return ["null" if kind is None else str(kind) for kind in kinds]


def implied(node: Node) -> str:
    """What a schema without a type describes, by the keywords that it uses."""
    if any(keyword in node for keyword in _OF_OBJECTS):
        return "object"
    if "contentEncoding" in node or "contentMediaType" in node:
        return "string"
    return "array" if "items" in node or "prefixItems" in node else "any"


def format_of(node: Node) -> str:
    """The format of a value; what 3.1 says of its content is what 3.0 calls `byte` and `binary`."""
    encoding = node.text("contentEncoding").lower()
    if encoding == "base64":
        return "byte"
    media = node.text("contentMediaType")
    is_binary = bool(media) and not encoding and media_kind(media) == "bytes"
    return "binary" if is_binary else node.text("format")


def encoding_of(media: Node) -> str:
    """What the text of a content that is no JSON stands for bytes in; nothing where it doesn't.

    JSON Schema 2020-12 Validation §8.3: `contentEncoding` says that a string holds bytes, and how.
    """
    schema = media.get("schema")
    target = schema.resolved() if schema is not None and schema.is_map else None
    if target is None or not target.is_map:
        return ""
    told = target.text("contentEncoding").lower()
    if told in ENCODINGS:
        return told
    return "base64" if format_of(target) == "byte" else ""


def content_kind(media: Node) -> BodyKind:
    """How a content is written: by its media type; one of any type by its schema, else as JSON."""
    schema = media.get("schema")
    target = schema.resolved() if schema is not None and schema.is_map else None
    is_any = media.name == ANYTHING and target is not None and target.is_map
    if is_any and target is not None and format_of(target) == "binary":
        return "bytes"
    return media_kind(media.name)


def is_nullable(node: Node) -> bool:
    """Whether null fits, by the type list, a listed value, or 3.0's `nullable`."""
    is_listed = None in _listed(node)
    # In 3.1 `nullable` says nothing; those who still write it mean it (SD211 tells them).
    is_marked = node.value.get("x-nullable") is True or node.value.get("nullable") is True
    return "null" in kinds_of(node) or is_marked or is_listed


def is_text_enum(node: Node) -> bool:
    """Whether the schema lists known values, all of them strings (null aside)."""
    values = values_of(node)
    return bool(values) and all(isinstance(value, str) for value in values)


def values_of(node: Node) -> tuple[Any, ...]:
    """The listed values of `enum` or `const`, each once, without null."""
    found: dict[str, Any] = {}
    for value in _listed(node):
        if value is not None and is_json_value(value):
            found.setdefault(json_key(value), value)
    return tuple(found.values())


def is_null(node: Node) -> bool:
    """Whether null is all that fits, however the schema says so."""
    target = node.resolved() if node.ref is not None else node
    if target is None or not target.is_map:
        return False
    return _says_null(target) or (implied(target) == "any" and _offers_null(target))


def _says_null(node: Node) -> bool:
    listed = _listed(node)
    is_listed = bool(listed) and all(value is None for value in listed)
    return is_listed or set(kinds_of(node)) == {"null"}


def _offers_null(node: Node) -> bool:
    """Whether all variants of a schema that has no type are null."""
    offers = [] if kinds_of(node) else [node.get(keyword) for keyword in ("oneOf", "anyOf")]
    listed = [[of.resolved() for of in one.elements()] for one in offers if one is not None]
    return any(
        several and all(of is not None and of.is_map and _says_null(of) for of in several)
        for several in listed
    )


def foreign_values(node: Node) -> list[Node]:
    """The listed values that JSON can't hold, and an `enum` that lists none."""
    listed, const = node.get("enum"), node.get("const")
    given = [*(listed.elements() if listed else ()), *([const] if const else ())]
    foreign = [one for one in given if not is_json_value(one.value)]
    return [*foreign, *([listed] if listed and listed.value == [] else [])]


def _listed(node: Node) -> list[Any]:
    listed = [node.value["const"]] if "const" in node else node.value.get("enum")
    return listed if isinstance(listed, list) else []


def has_properties(node: Node) -> bool:
    """Whether an object lists properties, itself or in a part of its `allOf`."""
    return any("properties" in one and may_be_object(one) for one in parts_of(node))


def may_be_object(node: Node) -> bool:
    """Whether the type of a schema, if it has one, lets an object through."""
    kinds = kinds_of(node)
    # What is no type of JSON Schema says nothing.
    return "object" in kinds or not _OTHERS.issuperset(kinds) or not kinds


def parts_of(node: Node) -> list[Node]:
    """The schema's `allOf`, and theirs, references followed, each once; last the schema itself."""
    found: dict[Node, None] = {}
    _gather(node, found, set())
    return list(found)


def whole(node: Node) -> Node:
    """A schema with more than words beside its `$ref` as the `allOf` that says the same."""
    if node.ref is None or len(node.value) == 1:
        return node
    rest = {key: one for key, one in node.value.items() if key != "$ref"}
    if not _says_more(rest, node):
        return node
    listed = rest.get("allOf")
    several = [{"$ref": node.ref}, *(listed if isinstance(listed, list) else [])]
    return attrs.evolve(node, value={**rest, "allOf": several})


def sole_reference(node: Node) -> Node | None:
    """The one `$ref` of an `allOf` that adds nothing but words to it."""
    members = node.get("allOf")
    if members is None or not members.is_list or len(members.value) != 1:
        return None
    only = members.elements()[0]
    beside = {key: one for key, one in node.value.items() if key != "allOf"}
    return only if only.ref is not None and not _says_more(beside, only) else None


def _says_more(beside: dict[str, Any], ref: Node) -> bool:
    """Whether what stands beside a reference asks more of a value than where that leads."""
    if narrows(beside) or "type" not in beside:
        return narrows(beside)
    target = ref.resolved()
    return target is not None and target.is_map and retypes(beside, target.value)


def _gather(node: Node, found: dict[Node, None], begun: set[Node]) -> None:
    node = whole(node)
    members = node.get("allOf")
    begun.add(node)
    for member in members.elements() if members is not None else ():
        own = whole(member)
        part = own.resolved() if own.ref is not None else own
        if part is not None and part.is_map and part not in begun:
            _gather(part, found, begun)
    found[node] = None


def key_limits(node: Node) -> Node | None:
    """The schema of the keys of an object, where it does no more than limit their text."""
    found = node.get("propertyNames")
    target = found.resolved() if found is not None else None
    if target is None or not target.is_map or target.value.get("type", "string") != "string":
        return None
    return target if set(target.value) <= _KEY_LIMITS else None


def is_marked(node: Node, mark: str) -> bool:
    """Whether a schema says so: itself, where it leads, or in a part of its `allOf`."""
    about = node.resolved() if node.ref is not None else node
    parts = parts_of(about) if about is not None and about.is_map else []
    return any(one.flag(mark) for one in (node, *parts) if one.is_map)


def required_of(node: Node) -> set[str]:
    """The names that must be there, those of the parts of `allOf` included."""
    listed = [part.value.get("required") for part in parts_of(node)]
    return {str(name) for one in listed if isinstance(one, list) for name in one}
