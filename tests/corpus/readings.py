"""Owns what an answer was read as: each value at its attribute, of the type that its schema says.

A round trip can't tell: a class keeps what it doesn't know of a value, a float writes the number
that an integer was. Of a union, the variant is one that the value fits.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from attrs import define

from tests.corpus.sample import told_name, types_of
from tests.corpus.values import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.corpus.document import Document, Schema
    from tests.corpus.reader import Reader

_SCHEMAS: Final = "#/components/schemas/"
_DEEPEST: Final = 8
_TYPES: Final[dict[str, Any]] = {
    "integer": int,
    "boolean": bool,
    "string": str,
    "array": (list, tuple),
}
_FORMATS: Final[dict[str, Any]] = {"date-time": dt.datetime, "date": dt.date}


@define
class Readings:
    """Judges by one document; jsonschema tells which variants fit."""

    document: Document
    reader: Reader

    def fault(self, schema: Schema, value: Any, read: Any, depth: int = 0) -> str | None:
        """Tell where a value was read as something else than its schema says; None if nowhere."""
        known = self.document.merged(schema)
        if depth > _DEEPEST or not isinstance(known, dict):
            return None
        for key in ("oneOf", "anyOf"):
            # Beside another list of variants each class is one of both.
            if "more" in known and known.get(key):
                return next(filter(None, self._fields(known, value, read, depth)), None)
            if known.get(key):
                return self._variant(known, key, value, read, depth)
        told = iter([_scalar(known, value, read)])
        if isinstance(value, list) and isinstance(read, list) and "items" in known:
            first = len(known.get("prefixItems") or ())
            pairs = zip(value[first:], read[first:], strict=False)
            told = (self.fault(known["items"], *pair, depth + 1) for pair in pairs)
        elif isinstance(value, dict):
            told = self._fields(known, value, read, depth)
        return next((one for one in told if one is not None), None)

    def _variant(self, known: Schema, key: str, value: Any, read: Any, depth: int) -> str | None:
        if not (isinstance(value, dict) and hasattr(read, "to_dict")):
            return None
        refs = self._fitting(known, key, value)
        kind = type(read).__name__
        if refs and not any(_is_called(kind, one, known) for one in refs):
            return f"{str(value)[:80]} was read as {kind}, and is {sorted(refs)}"
        return self.fault({"$ref": refs[0]}, value, read, depth + 1) if len(refs) == 1 else None

    def _fields(self, known: Schema, value: Any, read: Any, depth: int) -> Iterator[str | None]:
        listed = known.get("properties") or {}
        several = Counter(map(plain, listed))
        attributes = {plain(one.name): one.name for one in getattr(read, "__attrs_attrs__", ())}
        for name, schema in listed.items():
            attribute = attributes.get(plain(name))
            if name in value and attribute is not None and several[plain(name)] == 1:
                if attribute not in read.fields_set:
                    yield f"{name} is not at the attribute {attribute} of {type(read).__name__}"
                yield self.fault(schema, value[name], getattr(read, attribute), depth + 1)

    def _fitting(self, known: Schema, key: str, value: Any) -> list[str]:
        """The variants that a value fits, each a component; none where that can't be told."""
        refs = [one.get("$ref", "") if isinstance(one, dict) else "" for one in known[key]]
        is_plain = all(one.startswith(_SCHEMAS) and not self._is_union(one) for one in refs)
        if not is_plain:
            return []
        told = known.get("discriminator")
        if isinstance(told, dict) and told.get("propertyName") in value:
            name = value[told["propertyName"]]
            return [one for one in refs if told_name(told, one) == name]
        return [one for one in refs if self.reader.fits_component(one, value)]

    def _is_union(self, ref: str) -> bool:
        known = self.document.merged({"$ref": ref})
        return bool({"oneOf", "anyOf", "discriminator"} & known.keys())


def _is_called(kind: str, ref: str, known: Schema) -> bool:
    """Whether a class is a variant; beside properties it may be that and those together."""
    name = plain(ref.removeprefix(_SCHEMAS))
    return plain(kind) == name or ("properties" in known and plain(kind).endswith(name))


def _scalar(known: Schema, value: Any, read: Any) -> str | None:
    """Tell of a value of one type that was read as another."""
    several = [one for one in types_of(known) if one != "null"]
    if value is None or len(several) != 1 or "pattern" in known or "never" in known:
        return None
    wanted: Any = object
    if several[0] == "string" and known.get("format") in _FORMATS:
        wanted = _FORMATS[known["format"]]
    elif not {"format", "contentEncoding", "contentMediaType"} & known.keys():
        wanted = _TYPES.get(several[0], object)
    # A bool is an int to Python.
    is_fit = isinstance(read, wanted) and not (wanted is int and isinstance(read, bool))
    return None if is_fit else f"{value!r:.60} was read as the {type(read).__name__} {read!r:.60}"
