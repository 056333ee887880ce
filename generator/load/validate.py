"""What openapi-spec-validator finds in a document, told with positions and in a reader's words.

Owns the way from its findings to diagnostics. Must not know what the generator supports: here only
the specification counts.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jsonschema.exceptions import ValidationError
    from openapi_spec_validator.validation.validators import SpecValidator

    from generator.diagnostics import Problems

    from .document import Document, Node
    from .positions import Pointer

# What the generator's own checks tell better: SD301, SD302 and SD303.
_TOLD = ("DuplicateOperationIDError", "ParameterDuplicateError", "UnresolvableParameterError")
# What it tells again: a key at its object, and a value at its place.
_KEYS = ("SD211", "SD212", "SD306", "SD314", "SD317")
_SAME = ("SD203", "SD204", "SD403", "SD405")
_LONGEST = 160


@frozen
class Findings:
    """What the validator said: where and what, each once, and what kept it from saying more."""

    told: tuple[tuple[Pointer, str], ...]
    failure: str = ""


def findings(document: Document) -> Findings:
    """Return what the validator finds; it looks at the document and at nothing else."""
    found: dict[tuple[object, ...], tuple[Pointer, str]] = {}
    try:
        for finding in _findings(document):
            error = _told(finding)
            if type(finding).__name__ not in _TOLD and not _is_frame(error):
                found.setdefault(_key(error), (_pointer(error), _message(error)))
    except Exception as error:  # noqa: BLE001 - it fails in many ways on what it doesn't expect
        return Findings(tuple(found.values()), f"{type(error).__name__}: {error}")
    return Findings(tuple(found.values()))


def tell(found: Findings, document: Document, apart: frozenset[Node], problems: Problems) -> None:
    """Warn of what doesn't follow the specification, but for what is set apart."""
    # Where the generator has found the same itself, it says more than the validator would.
    known = _known(problems)
    left = {(one.file, one.pointer) for one in apart}
    for pointer, message in found.told:
        node = document.nearest(pointer)
        if (node.file, node.pointer_text) not in known and not _is_in(node, left):
            problems.warning("SD210", message, node)
    # An error ends it, such as a $ref that leads nowhere; that one has its own diagnostic.
    if found.failure and not problems.has_errors:
        text = f"not everything could be validated: {found.failure}"
        hint = "Resolve the other findings first: it stops at what it doesn't expect."
        problems.warning("SD210", text[:_LONGEST], document.root, hint if found.told else "")


def _known(problems: Problems) -> set[tuple[str, str]]:
    """The places of what has been told; of an unknown key, the object that has it too."""
    found: set[tuple[str, str]] = set()
    for one in problems.sorted():
        if one.severity == "error" or one.code in (*_SAME, *_KEYS):
            found.add((one.file, one.pointer))
        if one.code in _KEYS:
            found.add((one.file, one.pointer.rpartition("/")[0]))
    return found


def _is_in(node: Node, places: set[tuple[str, Pointer]]) -> bool:
    """Whether a node stands at one of the places, or below it."""
    steps = range(len(node.pointer) + 1) if places else ()
    return any((node.file, node.pointer[:length]) in places for length in steps)


def _findings(document: Document) -> Iterator[ValidationError]:
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
    }
    return type(plain.__name__, (plain,), parts)


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


def _told(finding: ValidationError) -> ValidationError:
    """Return the finding that says most: the deepest of what was tried, references aside."""
    leaves = [leaf for leaf in _leaves(finding) if not leaf.message.startswith("'$ref' is a req")]
    return max(leaves or [finding], key=lambda leaf: len(leaf.absolute_path))


def _leaves(finding: ValidationError) -> Iterator[ValidationError]:
    if not finding.context:
        yield finding
    for one in finding.context or ():
        yield from _leaves(one)


def _is_frame(error: ValidationError) -> bool:
    """Whether a part of the whole is missing, which the document says itself (SD203)."""
    return error.validator == "required" and not error.absolute_path


def _pointer(error: ValidationError) -> Pointer:
    """Return where a finding stands; one about a name is at that name."""
    is_of_a_name = "propertyNames" in error.relative_schema_path
    name = (error.instance,) if is_of_a_name else ()
    return (*error.absolute_path, *name)


def _key(error: ValidationError) -> tuple[object, ...]:
    """Return what is equal for a schema's finding and the same one of the whole document."""
    message = error.message if error.validator == "required" else ""
    return (_pointer(error), error.validator, message)


def _message(error: ValidationError) -> str:
    message = str(error.message)
    if len(message) > _LONGEST:
        # It begins with the whole value, which the reader has at the position.
        shown = repr(error.instance)
        message = message.replace(shown, "this value") if shown in message else message
    return message if len(message) <= _LONGEST else message[: _LONGEST - 1] + "…"
