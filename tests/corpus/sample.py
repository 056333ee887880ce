"""Owns the making of sample values from schemas: what a request holds, and what an answer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from attrs import define, evolve, frozen

from tests.corpus.bounds import bounds
from tests.corpus.patterns import decimal_of, fits, is_of_format, matching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.corpus.document import Document, Json, Schema

FORMATS: Final = {
    "date-time": "2024-02-03T04:05:06Z",
    "date": "2024-02-03",
    "time": "04:05:06Z",
    "duration": "P1DT2H",
    "uuid": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "byte": "aGVsbG8=",
    "email": "someone@example.test",
    "uri": "https://example.test/some",
    "url": "https://example.test/some",
    "hostname": "example.test",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "decimal": "1.25",
}
_DEEP: Final = 4  # From here on, optional properties are left out,
_DEEPEST: Final = 12  # and from here on everything.
_MANY: Final = 200  # So are optional ones of a sample that has become this large.


@frozen
class Place:
    """Where a value stands: how deep, which of several in its array, under which references."""

    depth: int = 0
    index: int = 0
    refs: tuple[str, ...] = ()


@define
class Sampler:
    """Makes values for one direction: `is_request`, else answers; with or without options.

    Of the variants of a union, and of the types of a list, the sample of each `turn` holds another.
    """

    document: Document
    is_request: bool
    is_full: bool = True
    # Whether it is for an upload: what is binary is given as bytes, and null has no form there.
    has_files: bool = False
    turn: int = 0
    # How many turns it takes to have seen every variant that came along.
    turns: int = 1
    size: int = 0

    def of(self, schema: Schema) -> Json:
        """Return a value that fits the schema."""
        self.size = 0
        return self._of(schema, Place())

    def text(self) -> str:
        """Return a text of no schema."""
        return "text"

    def _of(self, schema: Schema, at: Place) -> Json:
        self.size += 1
        if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
            at = evolve(at, refs=(*at.refs, schema["$ref"]))
        known = self.document.merged(schema)
        if at.depth > _DEEP and self._is_end(known, at):
            return {} if _kind(known) == "object" and at.depth > _DEEPEST else None
        if "const" in known:
            return known["const"]
        if isinstance(known.get("enum"), list) and known["enum"]:
            values = [one for one in known["enum"] if one is not None] or [None]
            return values[at.index % len(values)]
        for key in ("oneOf", "anyOf"):
            if known.get(key):
                return self._variant(known, key, at)
        if "more" in known:
            rest = {key: value for key, value in known.items() if key != "more"}
            return self._of({"allOf": [rest, *known["more"]]}, at)
        kinds = types_of(known)
        if self.has_files:
            if known.get("format") == "binary":
                return b"text"
            kinds = [one for one in kinds if one != "null"] or kinds
        self.turns = max(self.turns, len(kinds))
        maker = getattr(self, f"_{kinds[self.turn % len(kinds)]}", None)
        return maker(known, at) if maker else None

    def _is_end(self, known: Schema, at: Place) -> bool:
        """Whether a value this deep ends: where null would do, so that what holds itself can."""
        is_null = not self.has_files and self.document.takes_null(known)
        return is_null or at.depth > _DEEPEST

    def _variant(self, known: Schema, key: str, at: Place) -> Json:
        base = {name: value for name, value in known.items() if name not in (key, "discriminator")}
        several = [one for one in known[key] if _kind(self.document.merged(one)) != "null"]
        self.turns = max(self.turns, len(several))
        chosen = several[self.turn % len(several)] if several else {"type": "null"}
        ref = chosen.get("$ref", "") if isinstance(chosen, dict) else ""
        told = known.get("discriminator") or {}
        # The base is merged in only where it says more than that it has variants.
        whole = self.document.chosen(base, chosen, several) if says_more(base) else chosen
        value = self._of(whole, evolve(at, refs=at.refs))
        mark = "readOnly" if self.is_request else "writeOnly"
        is_told = isinstance(value, dict) and told and ref
        is_told = is_told and not self.document.is_fixed(chosen, told["propertyName"])
        if is_told and self.document.is_named(chosen, told["propertyName"], mark):
            value[told["propertyName"]] = told_name(told, ref)
        return value

    def _object(self, known: Schema, at: Place) -> Json:
        below = evolve(at, depth=at.depth + 1, index=0)
        required = [name for name in known.get("required") or () if isinstance(name, str)]
        properties: Json = known.get("properties") or {}
        is_again = len(at.refs) != len(set(at.refs))
        is_lean = not self.is_full or at.depth >= _DEEP or self.size > _MANY or is_again
        made: Json = {}
        for name, schema in properties.items():
            held = self.document.merged(schema)
            is_hidden = held.get("readOnly" if self.is_request else "writeOnly") is True
            if is_hidden or "never" in held or (is_lean and name not in required):
                continue
            made[name] = self._of(schema, below)
        for name in required:
            if name not in properties:
                made[name] = self._of(known.get("additionalProperties", {}), below)
        for key in () if is_lean else self._keys(known, below):
            made[key] = self._of(self.document.value_of(known, key), below)
        self._tell(known, made, at)
        return made

    def _keys(self, known: Schema, at: Place) -> Iterator[str]:
        """Keys that no property has: one for each pattern, and one for the others."""
        limits = known.get("propertyNames")
        for pattern in known.get("patternProperties") or {}:
            yield matching(pattern, self.document.merged(limits)) or "someKey"
        more = known.get("additionalProperties")
        if more is True or isinstance(more, dict):
            named = "someKey" if limits is None else self._of(text_of(limits), at)
            if isinstance(named, str):
                yield named

    def _tell(self, known: Schema, made: Json, at: Place) -> None:
        """Write the name of a schema into the property that discriminates it from others."""
        told = known.get("discriminator")
        if not isinstance(told, dict) or not at.refs or told.get("propertyName") not in made:
            return
        name = told["propertyName"]
        is_fixed = self.document.is_fixed(known, name)
        if not is_fixed and not isinstance(made[name], (list, dict)):
            made[name] = told_name(told, at.refs[-1])

    def _array(self, known: Schema, at: Place) -> Json:
        prefix = known.get("prefixItems") or []
        item: Schema = known.get("items", {})
        is_again = len(at.refs) != len(set(at.refs))
        # A form has no way to write an empty array, so requests have none.
        is_lean = at.depth >= _DEEP or is_again or not (self.is_full or self.is_request)
        least = known.get("minItems") or (0 if is_lean or item is False else 1)
        below = evolve(at, depth=at.depth + 1)
        made = [self._of(one, below) for one in prefix]
        count = min(least, known.get("maxItems", least)) - len(made)
        return made + [self._of(item, evolve(below, index=index)) for index in range(count)]

    def _string(self, known: Schema, at: Place) -> Json:
        usual = FORMATS.get(str(known.get("format")))
        given = [known.get("example"), known.get("default"), *_examples(known), usual]
        given += [decimal_of(known)] if "pattern" in known else []
        pattern = known.get("pattern")
        # What is a date by its format is none by most patterns that stand beside it.
        if pattern is not None and known.get("format") not in ("date", "date-time"):
            fitting = [one for one in given if isinstance(one, str) and fits(known, one)]
            several = iter(fitting[at.index :])
            found = next(several, None) or matching(pattern, known, at.index)
            if found is not None and is_of_format(known, found):
                return found
        text = usual or "text"
        if at.index:
            text = f"{text}{at.index}" if known.get("format") not in FORMATS else text
        least, most = known.get("minLength") or 0, known.get("maxLength")
        if known.get("format") == "date-time" and least > len(text):
            text = text.replace("Z", f".{'0' * (least - len(text) - 1)}Z")
        text = text + "x" * (least - len(text))
        return text if most is None else text[:most]

    def _integer(self, known: Schema, at: Place) -> Json:
        return int(_clamped(known, 1 + at.index, 1))

    def _number(self, known: Schema, at: Place) -> Json:
        return _clamped(known, 1.5 + at.index, 0.5)

    def _boolean(self, _known: Schema, _at: Place) -> Json:
        return True

    def _anything(self, _known: Schema, _at: Place) -> Json:
        return "anything"


def _kind(known: Schema) -> str:
    return types_of(known)[0]


def types_of(known: Schema) -> list[str]:
    """The types of a schema, null behind the others; by its keywords where it has none."""
    kinds = known.get("type")
    kinds = [kinds] if isinstance(kinds, str) else [*(kinds or ())]
    if kinds:
        return sorted(map(str, kinds), key=lambda one: one == "null")
    if {"properties", "additionalProperties", "patternProperties", "required"} & set(known):
        return ["object"]
    if {"items", "prefixItems"} & set(known):
        return ["array"]
    if {"pattern", "minLength", "maxLength"} & set(known) or known.get("format") in FORMATS:
        return ["string"]
    return ["number"] if {"minimum", "maximum", "multipleOf"} & set(known) else ["anything"]


def says_more(base: Schema) -> bool:
    """Whether what stands beside variants holds more than them."""
    return bool({"type", "properties", "required", "oneOf", "anyOf", "more", "items"} & set(base))


def told_name(told: Json, ref: str) -> str:
    """The value of a discriminator that means a schema (OpenAPI 3.1 §4.8.25)."""
    name = ref.rpartition("/")[2]
    mapping = told.get("mapping") or {}
    return next((str(key) for key, of in mapping.items() if of in (ref, name)), name)


def text_of(limits: Schema) -> Schema:
    """The schema of keys, which are texts (JSON Schema 2020-12 §10.3.2.4)."""
    return {"allOf": [limits, {"type": "string"}]}


def _examples(known: Schema) -> list[Any]:
    listed = known.get("examples")
    return listed if isinstance(listed, list) else []


def _clamped(known: Schema, value: float, step: float) -> float:
    low, high = bounds(known, step)
    value = value if low is None else max(value, low)
    value = value if high is None else min(value, high)
    multiple = known.get("multipleOf")
    if multiple and not float(value / multiple).is_integer():
        value = math.ceil(value / multiple) * multiple
    return value
