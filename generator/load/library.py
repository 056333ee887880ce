"""openapi-spec-validator as it is used here: quick to load, offline, telling where it found what.

Owns all that depends on how that library is made. Must not know what becomes of its findings.
"""

from __future__ import annotations

import contextlib
import sys
import warnings
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jsonschema.exceptions import ValidationError
    from openapi_spec_validator.validation.validators import SpecValidator

    from .document import Document


def errors(document: Document) -> Iterator[ValidationError]:
    """Yield what the library finds; it looks at the document and at nothing else."""
    uri = Path(document.file).absolute().as_uri()
    validator: SpecValidator = _validator(document)(_validated(document.value), base_uri=uri)
    with warnings.catch_warnings():
        # Of sets within sets of a pattern, which ECMA-262 doesn't have.
        warnings.simplefilter("ignore", FutureWarning)
        yield from validator.iter_errors()


def _validated(value: Any) -> Any:
    """Return the document without extensions among its paths that are no mappings.

    The library takes each for a path, and ends with a KeyError.
    """
    paths = value.get("paths")
    if not isinstance(paths, dict):
        return value
    kept = {
        key: one
        for key, one in paths.items()
        if isinstance(one, dict) or not str(key).startswith("x-")
    }
    return {**value, "paths": kept}


def _validator(document: Document) -> type[SpecValidator]:
    """Return the validator of a document, changed to say where it found what and stay offline."""
    # Imported here: it takes longer than the rest of a run, and a run may do without.
    with _default_settings():
        import openapi_spec_validator as library  # noqa: PLC0415 - loads slowly

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


@contextlib.contextmanager
def _default_settings() -> Iterator[None]:
    """Have the library loaded with its settings as they are by default.

    It reads them from the environment, on which no run should depend, and for that loads pydantic,
    which takes longer than a small run.
    """
    if "pydantic" in sys.modules:
        yield
        return
    fields, settings = ModuleType("pydantic"), ModuleType("pydantic_settings")
    vars(fields).update(Field=lambda default, **_: default, field_validator=lambda *_, **__: _same)
    vars(settings).update(BaseSettings=object, SettingsConfigDict=dict)
    stand_ins = {one.__name__: one for one in (fields, settings)}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


def _same(method: Any) -> Any:
    return method


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
