"""openapi-spec-validator as it is used here: quick to load, offline, telling where it found what.

Owns all that depends on how that library is made. Must not know what becomes of its findings.
"""

from __future__ import annotations

import contextlib
import importlib
import operator
import sys
import warnings
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .shapes import shape_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jsonschema.exceptions import ValidationError
    from openapi_spec_validator.validation.validators import SpecValidator

    from .document import Document


_NAME = "openapi_spec_validator"
# Whose settings are made with pydantic, and what they take of it.
_OWN = (_NAME, "openapi_schema_validator")
STAND_INS: dict[str, dict[str, Any]] = {
    "pydantic": {
        "Field": lambda default, **_: default,
        "field_validator": lambda *_, **__: lambda method: method,
    },
    "pydantic_settings": {"BaseSettings": object, "SettingsConfigDict": dict},
}


def errors(document: Document) -> Iterator[ValidationError]:
    """Yield what the library finds; it looks at the document and at nothing else."""
    uri = Path(document.file).absolute().as_uri()
    validator: SpecValidator = _validator(document)(_validated(document.value), base_uri=uri)
    with warnings.catch_warnings():
        # Of sets within sets of a pattern, which ECMA-262 doesn't have.
        warnings.simplefilter("ignore", FutureWarning)
        yield from validator.iter_errors()


def _validated(value: Any) -> Any:
    """Return the document as it is read: a part that is null is an empty one (SD204).

    Without extensions among its paths that are no mappings: the library takes each for a path. It
    ends with a KeyError at either.
    """
    paths = value.get("paths")
    if not isinstance(paths, dict):
        return _filled(value, "document")
    kept = {
        key: one
        for key, one in paths.items()
        if isinstance(one, dict) or not str(key).startswith("x-")
    }
    return _filled({**value, "paths": kept}, "document")


def _filled(value: Any, kind: str) -> Any:
    """Return an object with its empty parts; the same one where it has none that is null."""
    if not isinstance(value, dict):
        return value
    changed: dict[str, Any] = {}
    for key, part in value.items():
        shape = shape_of(kind, str(key))
        if shape is None:
            continue
        how, of = shape
        made = _each(part, of) if how != "one" and part else _filled(part, of)
        made = ([] if how == "list" else {}) if made is None else made
        changed |= {key: made} if made is not part else {}
    return {**value, **changed} if changed else value


def _each(several: Any, kind: str) -> Any:
    """Return a list or a mapping of objects with their empty parts, likewise."""
    if isinstance(several, list):
        listed = [{} if one is None else _filled(one, kind) for one in several]
        is_same = all(map(operator.is_, listed, several))
        return several if is_same else listed
    if not isinstance(several, dict):
        return several
    named = {key: {} if one is None else _filled(one, kind) for key, one in several.items()}
    return several if all(named[key] is several[key] for key in several) else named


def _validator(document: Document) -> type[SpecValidator]:
    """Return the validator of a document, changed to say where it found what and stay offline."""
    library = _library()
    plain: type[SpecValidator] = {
        "3.0": library.OpenAPIV30SpecValidator,
        "3.1": library.OpenAPIV31SpecValidator,
        "3.2": library.OpenAPIV32SpecValidator,
    }[document.version]
    parts = {
        "keyword_validators": {
            keyword: _located(checker, ("default",) if keyword == "default" else ())
            for keyword, checker in plain.keyword_validators.items()
        },
        "resolver_handlers": _Files(document),
        "schema_validator": _indexed(plain.schema_validator),
    }
    return type(plain.__name__, (plain,), parts)


def _library() -> ModuleType:
    """Return the library; it takes longer to load than the rest of a run, which may do without."""
    known = {*sys.modules}
    try:
        with _default_settings():
            return importlib.import_module(_NAME)
    except (ImportError, AttributeError, TypeError):
        # It wants more of pydantic than stands in for it here: so it gets the whole of it.
        for name in [*sys.modules.keys() - known]:
            if name.startswith(_OWN):
                del sys.modules[name]
        return importlib.import_module(_NAME)


@contextlib.contextmanager
def _default_settings() -> Iterator[None]:
    """Have the library loaded with its settings as they are by default.

    It reads them from the environment, on which no run should depend, and for that loads pydantic,
    which takes longer than a small run.
    """
    if "pydantic" in sys.modules:
        yield
        return
    stand_ins = {name: ModuleType(name) for name in STAND_INS}
    for name, names in STAND_INS.items():
        vars(stand_ins[name]).update(names)
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


def _indexed(validator: Any) -> Any:
    """Return a validator by the same schema, indexed once.

    Given the schema itself, it would index it anew for each reference to an anchor.
    """
    from referencing import Registry, Resource  # noqa: PLC0415 - as above

    whole: Resource[Any] = Resource.from_contents(validator.schema)
    index: Registry[Any] = (whole @ Registry()).crawl()
    return validator.__class__({"$ref": whole.id()}, registry=index)


def _located(checker: type[Any], below: tuple[str, ...]) -> type[Any]:
    """Return a checker whose findings carry where they were made, which the library drops."""
    from jsonschema_path.paths import SchemaPath  # noqa: PLC0415 - as above

    def call(self: Any, *args: Any, **options: Any) -> Iterator[ValidationError]:
        at = next((one.parts for one in args if isinstance(one, SchemaPath)), ())
        for finding in checker.__call__(self, *args, **options):
            # The innermost checker is the first to see a finding, and knows best.
            if not vars(finding).setdefault("is_located", False):
                finding.path.extendleft(reversed((*at, *below)))
                vars(finding)["is_located"] = True
            yield finding

    return type(checker.__name__, (checker,), {"__call__": call})


class _Files(dict[str, "Callable[[str], Any]"]):
    """Reads what references lead to for every scheme, so that none is ever fetched."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def __contains__(self, _: object) -> bool:
        return True

    def __missing__(self, scheme: str) -> Callable[[str], Any]:
        return self._value

    def _value(self, uri: str) -> Any:
        from urllib.request import url2pathname  # noqa: PLC0415 - it brings all of HTTP with it

        parts = urlsplit(uri)
        if parts.scheme != "file" or parts.netloc:
            raise ValueError(f"{uri} is not a file")
        path = Path(url2pathname(parts.path))
        found = (one for one in list(self._document.sources) if Path(one).absolute() == path)
        value = self._document.own_value(next(found, str(path)))
        if value is None:
            raise ValueError(f"{uri} can't be read")  # told at the reference (SD206)
        return value
