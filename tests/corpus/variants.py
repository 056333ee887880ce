"""Owns which variant of a union an answer was read as: one that its value fits.

A round trip can't tell: a class keeps what it doesn't know of a value, and writes it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import define

from tests.corpus.sample import told_name
from tests.corpus.values import plain

if TYPE_CHECKING:
    from tests.corpus.document import Document, Schema
    from tests.corpus.reader import Reader

_SCHEMAS: Final = "#/components/schemas/"
_DEEPEST: Final = 8


@define
class Variants:
    """Judges by one document; jsonschema tells which variants fit."""

    document: Document
    reader: Reader

    def fault(self, schema: Schema, value: Any, read: Any, depth: int = 0) -> str | None:
        """Tell where a value was read as a variant that it doesn't fit; None if nowhere."""
        known = self.document.merged(schema)
        if depth > _DEEPEST or not isinstance(known, dict):
            return None
        for key in ("oneOf", "anyOf"):
            # Beside another list of variants each class is one of both.
            if "more" in known and known.get(key):
                return next(filter(None, self._fields(known, value, read, depth)), None)
            if isinstance(value, dict) and known.get(key) and hasattr(read, "to_dict"):
                refs = self._fitting(known, key, value)
                kind = type(read).__name__
                if refs and not any(self._is_called(kind, one, known) for one in refs):
                    return f"{str(value)[:80]} was read as {kind}, and is {sorted(refs)}"
                return self.fault({"$ref": refs[0]}, value, read, depth + 1) if refs else None
        if isinstance(value, list) and isinstance(read, list) and "items" in known:
            pairs = zip(value, read, strict=False)
            told = (self.fault(known["items"], *pair, depth + 1) for pair in pairs)
        else:
            told = self._fields(known, value, read, depth)
        return next((one for one in told if one is not None), None)

    def _is_called(self, kind: str, ref: str, known: Schema) -> bool:
        """Whether a class is a variant; beside properties it may be that and those together."""
        name = plain(ref.removeprefix(_SCHEMAS))
        return plain(kind) == name or ("properties" in known and plain(kind).endswith(name))

    def _fields(self, known: Schema, value: Any, read: Any, depth: int) -> Any:
        attributes = {plain(one.name): one.name for one in getattr(read, "__attrs_attrs__", ())}
        listed = known.get("properties") or {}
        for name, schema in listed.items() if isinstance(value, dict) else ():
            attribute = attributes.get(plain(name))
            if name in value and attribute is not None:
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
