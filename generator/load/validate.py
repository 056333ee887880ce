"""What openapi-spec-validator finds in a document, told with positions and in a reader's words.

Owns the way from its findings to diagnostics, and the check that every `$ref` leads somewhere, used
or not. Must not know what the generator supports: here only the specification counts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from attrs import frozen

from generator.diagnostics import Problems

from .shapes import shape_of
from .source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jsonschema.exceptions import ValidationError
    from openapi_spec_validator.validation.validators import SpecValidator

    from .document import Document, Node
    from .positions import Pointer

# What the generator's own checks tell better: SD301, SD302 and SD303.
_TOLD = ("DuplicateOperationIDError", "ParameterDuplicateError", "UnresolvableParameterError")
# Where one of these was told, the validator fails for the same reason.
_BAD_REFERENCES = ("SD205", "SD206", "SD207", "SD208")
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
                found.setdefault(_key(error), (tuple(error.absolute_path), _message(error)))
    except Exception as error:  # noqa: BLE001 - it fails in many ways on what it doesn't expect
        return Findings(tuple(found.values()), f"{type(error).__name__}: {error}")
    return Findings(tuple(found.values()))


def tell(found: Findings, document: Document, problems: Problems, *, strict: bool = False) -> None:
    """Report what doesn't follow the specification: as warnings, or as errors if `strict`."""
    say = problems.error if strict else problems.warning
    # Where the generator has found an error itself, it says more than the validator would.
    errors = [one for one in problems.sorted() if one.severity == "error"]
    known = {(one.file, one.pointer) for one in errors}
    for pointer, message in found.told:
        node = document.nearest(pointer)
        if (node.file, node.pointer_text) not in known:
            say("SD210", message, node)
    # A $ref that leads nowhere ends it; that one has its own diagnostic.
    if found.failure and not any(one.code in _BAD_REFERENCES for one in errors):
        text = f"not everything could be validated: {found.failure}"
        hint = "Resolve the other findings first: it stops at what it doesn't expect."
        say("SD210", text[:_LONGEST], document.root, hint if found.told else "")


def check_references(document: Document) -> None:
    """Have every `$ref` of a document resolved, so that each that leads nowhere is told."""
    waiting = [(document.root, "document")]
    seen: set[Node] = set()
    while waiting:
        node, kind = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        # A reference tells what kind of object stands in a file that nothing else describes.
        found = node.resolved() if node.ref is not None else None
        if found is not None:
            waiting.append((found, kind))
        waiting += _objects(node, kind)


def _objects(node: Node, kind: str) -> Iterator[tuple[Node, str]]:
    for key, part in node.items():
        shape = shape_of(kind, key)
        if shape is None:
            continue
        how, of = shape
        if how == "one":
            yield part, of
        elif how == "list":
            yield from ((one, of) for one in part.elements())
        else:
            yield from ((one, of) for _, one in part.items())


def _findings(document: Document) -> Iterator[ValidationError]:
    uri = Path(document.file).absolute().as_uri()
    validator: SpecValidator = _validator(document.version)(document.value, base_uri=uri)
    yield from validator.iter_errors()


def _validator(version: str) -> type[SpecValidator]:
    """Return the validator of a version, changed to say where it found what and stay offline."""
    # Imported here: it takes longer than the rest of a run, and a run may do without.
    import openapi_spec_validator as library  # noqa: PLC0415

    plain: type[SpecValidator] = {
        "3.0": library.OpenAPIV30SpecValidator,
        "3.1": library.OpenAPIV31SpecValidator,
        "3.2": library.OpenAPIV32SpecValidator,
    }[version]
    parts = {
        "keyword_validators": {
            keyword: _located(checker, ("default",) if keyword == "default" else ())
            for keyword, checker in plain.keyword_validators.items()
        },
        "resolver_handlers": _Files(),
    }
    return type(plain.__name__, (plain,), parts)


def _located(checker: type[Any], below: tuple[str, ...]) -> type[Any]:
    """Return a checker whose findings carry where they were made, which the library drops."""
    from jsonschema_path.paths import SchemaPath  # noqa: PLC0415

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

    def __contains__(self, _: object) -> bool:
        return True

    def __missing__(self, scheme: str) -> Callable[[str], Any]:
        return _read


def _read(uri: str) -> Any:
    from urllib.request import url2pathname  # noqa: PLC0415 - it brings all of HTTP with it

    parts = urlsplit(uri)
    if parts.scheme != "file" or parts.netloc:
        raise ValueError(f"{uri} is not a file")
    return Source.read(url2pathname(parts.path), Problems()).value


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


def _key(error: ValidationError) -> tuple[object, ...]:
    """Return what is equal for a schema's finding and the same one of the whole document."""
    message = error.message if error.validator == "required" else ""
    return (tuple(error.absolute_path), error.validator, message)


def _message(error: ValidationError) -> str:
    message = str(error.message)
    if len(message) > _LONGEST:
        # It begins with the whole value, which the reader has at the position.
        shown = repr(error.instance)
        message = message.replace(shown, "this value") if shown in message else message
    return message if len(message) <= _LONGEST else message[: _LONGEST - 1] + "…"
