"""Owns the reading of a document as plain data: YAML 1.2, references, operations, schemas."""

from __future__ import annotations

import json
import os
import posixpath
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from attrs import Factory, define, frozen

from tests.corpus.endless import let_end
from tests.corpus.yaml_text import yaml_value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERBS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# Negotiation and framing, which are the client's own (OpenAPI 3.1 §4.8.12.2, RFC 9110 §10.1.5).
_OWN: Final = ("accept", "content-type", "authorization", "host", "content-length", "user-agent")
Json = Any
Schema = Any
# Keywords of which each holds for itself: a merged schema has the alternatives of all its parts.
_LISTS: Final = ("allOf", "oneOf", "anyOf")


@frozen
class Operation:
    """One operation as the document has it, with the parameters of its path item."""

    verb: str
    path: str
    node: Json
    parameters: tuple[Json, ...]

    @property
    def title(self) -> str:
        """Its verb and path, as the generator's report names it."""
        return f"{self.verb.upper()} {self.path}"


@define
class Document:
    """A document of one or more files; every reference in it names its file."""

    path: Path
    files: dict[Path, Json] = Factory(dict)
    # What was merged of each schema, by its identity; the schema beside it, so that it lives on.
    known: dict[int, tuple[Schema, Schema]] = Factory(dict)

    @property
    def root(self) -> Json:
        """The document's own file."""
        return self._file(self.path)

    @property
    def is_old(self) -> bool:
        """Whether it is of OpenAPI 3.0."""
        return str(self.root.get("openapi", "")).startswith("3.0")

    @property
    def own_headers(self) -> set[str]:
        """The headers that are no arguments: a client sends them, credentials among them."""
        components = self.root.get("components") or {}
        schemes = [self.resolved(one) for one in (components.get("securitySchemes") or {}).values()]
        keys = [one.get("name") for one in schemes if isinstance(one, dict)]
        return {*_OWN, *(str(key).lower() for key in keys)}

    def is_own(self, parameter: Json) -> bool:
        """Whether a parameter is one of the headers that are no arguments."""
        is_header = parameter.get("in") == "header"
        return is_header and str(parameter["name"]).lower() in self.own_headers

    def operations(self) -> Iterator[Operation]:
        """Yield all that stand under `paths`."""
        for path, held in (self.root.get("paths") or {}).items():
            item = self.resolved(held)
            if path.startswith("x-") or not isinstance(item, dict):
                continue
            for verb in VERBS:
                node = self.resolved(item.get(verb))
                if isinstance(node, dict):
                    yield Operation(verb, path, node, self._parameters(path, item, node))

    def resolved(self, node: Json) -> Json:
        """Return what a node refers to, with the keywords beside the reference."""
        seen: set[str] = set()
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            ref = node["$ref"]
            if ref in seen:
                return {}
            seen.add(ref)
            target = self._target(ref)
            beside = {key: value for key, value in node.items() if key != "$ref"}
            node = {**target, **beside} if isinstance(target, dict) and beside else target
        return node

    def merged(self, schema: Schema) -> Schema:
        """Return a schema with its references and its `allOf` merged into one object."""
        if not isinstance(schema, dict):
            return {} if schema is True or schema is None else {"never": schema}
        if id(schema) not in self.known:
            # What leads back to itself says no more there.
            self.known[id(schema)] = (schema, {})
            self.known[id(schema)] = (schema, self._merged(schema))
        return self.known[id(schema)][1]

    def _merged(self, schema: Schema) -> Schema:
        found: Schema = {}
        parts = [self.merged(one) for one in schema.get("allOf") or ()]
        own = {key: value for key, value in schema.items() if key not in ("allOf", "$ref")}
        if isinstance(schema.get("$ref"), str):
            parts = [self.merged(self._target(schema["$ref"])), *parts]
            # OpenAPI 3.0.3 §4.7.23: what stands beside a reference is ignored.
            if self.is_old:
                return parts[0]
        for part in [*parts, own]:
            _merge(found, part)
        if isinstance(found.get("items"), list):  # as JSON Schema had it once
            found["items"] = {"anyOf": found["items"]}
        return found

    def is_hidden(self, schema: Schema, name: str, mark: str) -> bool:
        """Whether a property of a schema has a mark: `readOnly`, which no request has."""
        held = (self.merged(schema).get("properties") or {}).get(name, {})
        return self.merged(held).get(mark) is True

    def is_named(self, variant: Schema, name: str, mark: str) -> bool:
        """Whether a discriminator names a variant: it is no union of its own by that property."""
        held = self.merged(variant)
        is_union = "oneOf" in held or "anyOf" in held
        is_inner = is_union and (held.get("discriminator") or {}).get("propertyName") == name
        return not is_inner and not self.is_hidden(variant, name, mark)

    def is_fixed(self, variant: Schema, name: str) -> bool:
        """Whether a variant has one value for a property, which a discriminator can't change."""
        held = self.merged((self.merged(variant).get("properties") or {}).get(name, {}))
        several = [self.merged(one) for key in ("oneOf", "anyOf") for one in held.get(key) or ()]
        return any(len(one.get("enum") or ()) == 1 or "const" in one for one in (held, *several))

    def chosen(self, base: Schema, variant: Schema, others: list[Schema]) -> Schema:
        """A variant with what stands beside the union.

        What must be there and neither lists is what one of the other variants says of it.
        """
        whole = self.merged({"allOf": [base, variant]})
        missing = {*(whole.get("required") or ())} - (whole.get("properties") or {}).keys()
        known = [self.merged(one).get("properties") or {} for one in others] if missing else []
        found = {name: held[name] for held in known for name in held if name in missing}
        return {"allOf": [base, variant, *([{"properties": found}] if found else [])]}

    def without(self, schema: Schema, value: Json, mark: str) -> Json:
        """Return a value less the properties that have a mark; within unions they are kept."""
        known = self.alone(schema)
        if isinstance(value, list):
            items = known.get("items", {})
            return [self.without(items, one, mark) for one in value]
        if not isinstance(value, dict) or "oneOf" in known or "anyOf" in known:
            return value
        listed = known.get("properties") or {}
        return {
            name: self.without(listed.get(name, self.value_of(known, name)), one, mark)
            for name, one in value.items()
            if not self.is_hidden(known, name, mark)
        }

    def alone(self, schema: Schema) -> Schema:
        """Return a merged schema; of what may be one thing or null, that thing."""
        known = self.merged(schema)
        variants = [*(known.get("oneOf") or ()), *(known.get("anyOf") or ())]
        several = [one for one in variants if self.merged(one).get("type") != "null"]
        is_alone = len(several) == 1 and "properties" not in known
        return self.merged(several[0]) if is_alone else known

    def value_of(self, known: Schema, key: str) -> Schema:
        """Return what the value of an unlisted key has to fit (JSON Schema 2020-12 §10.3.2)."""
        patterns = known.get("patternProperties") or {}
        found = [one for pattern, one in patterns.items() if _is_in(pattern, key)]
        rest = known.get("additionalProperties", {})
        return {"allOf": found} if found else rest

    def takes_null(self, known: Schema) -> bool:
        """Whether a merged schema says that null fits, by its type or as a variant."""
        kinds = known.get("type") or ()
        variants = [*(known.get("oneOf") or ()), *(known.get("anyOf") or ())]
        is_told = known.get("nullable") is True or "null" in kinds
        return is_told or any(self.merged(one).get("type") == "null" for one in variants)

    def _parameters(self, path: str, item: Json, node: Json) -> tuple[Json, ...]:
        """What an operation takes; each place of its path once, declared or not."""
        listed = [self.resolved(one) for one in [*(item.get("parameters") or ())]]
        listed += [self.resolved(one) for one in [*(node.get("parameters") or ())]]
        known = [one for one in listed if isinstance(one, dict) and "name" in one]
        found = {(one["name"], one.get("in")): one for one in known}
        places = {(name, "path") for name in re.findall(r"{(.*?)}", path)}
        for name, place in sorted(places - found.keys()):
            told = {"name": name, "in": place, "schema": {"type": "string"}}
            found[name, place] = {**told, "undeclared": True}
        return tuple(one for key, one in found.items() if one.get("in") != "path" or key in places)

    def in_path(self, schema: Schema) -> Schema:
        """A schema without the one listed value that no path can have: an empty one."""
        known = self.merged(schema)
        listed = [one for one in known.get("enum") or () if one != ""]
        return {**known, "enum": listed} if listed else schema

    def _target(self, ref: str) -> Json:
        file, _, pointer = ref.partition("#")
        found = self._file(self.path.parent / file if file else self.path)
        for token in pointer.split("/")[1:]:
            key = unquote(token).replace("~1", "/").replace("~0", "~")
            if pointer == "/" and isinstance(found, dict) and key not in found:
                return found  # the whole file is meant
            if isinstance(found, list):
                found = found[int(key)]
            elif isinstance(found, dict):
                is_alone = self.is_old and "$ref" in found
                found = self.resolved({"$ref": found["$ref"]} if is_alone else found).get(key, {})
            else:
                found = {}
        return found

    def _file(self, named: Path) -> Json:
        if named in self.files:  # Asked for with every reference, and to resolve costs ten calls.
            return self.files[named]
        path = named.resolve()
        if path not in self.files:
            text = path.read_text(encoding="utf-8-sig")
            # Not safe_load: this loader is one of the safe ones.
            loaded = json.loads(text) if path.suffix == ".json" else yaml_value(text)
            if path != self.path:
                _place(loaded, os.path.relpath(path, self.path.parent))
            else:
                let_end(loaded)
            self.files[path] = loaded
        self.files[named] = self.files[path]
        return self.files[path]


def _is_in(pattern: str, key: str) -> bool:
    try:
        return re.search(pattern, key) is not None
    except re.error:
        return True  # Nobody here can tell, so that its schema holds.


def _place(node: Json, file: str) -> None:
    """Write each reference of a file as it would stand in the document's own."""
    if isinstance(node, dict) and isinstance(node.get("$ref"), str):
        to, mark, pointer = node["$ref"].partition("#")
        there = posixpath.normpath(posixpath.join(posixpath.dirname(file), to)) if to else file
        node["$ref"] = f"{there}{mark}{pointer}"
    for child in node.values() if isinstance(node, dict) else node:
        if isinstance(child, (dict, list)):
            _place(child, file)


def _merge(found: Schema, part: Schema) -> None:
    for key, value in part.items():
        if key in ("properties", "patternProperties") and isinstance(value, dict):
            known = found.setdefault(key, {})
            for name, one in value.items():
                known[name] = {"allOf": [known[name], one]} if name in known else one
        elif key == "required" and isinstance(value, list):
            found[key] = list(dict.fromkeys([*found.get(key, ()), *value]))
        elif key == "type" and key in found:
            found[key] = _common(found[key], value)
        elif key in _LISTS and key in found:
            found.setdefault("more", []).append({key: value})
        elif key == "more":
            found.setdefault(key, []).extend(value)
        elif key == "enum" and key in found:
            found[key] = [one for one in found[key] if one in value] or value
        else:
            found[key] = value


def _common(one: Json, other: Json) -> Json:
    """The types that two schemas allow; an integer is a number."""
    several = [one] if isinstance(one, str) else one
    allowed = {*([other] if isinstance(other, str) else other)}
    wide = {"number", "integer"} if "number" in allowed else set()
    found = [each for each in several if each in allowed | wide]
    if "number" in several and "integer" in allowed and "number" not in allowed:
        found.append("integer")
    return found or other
