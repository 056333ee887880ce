"""What openapi-spec-validator finds in a document, told with positions and in a reader's words.

Owns the way from its findings to diagnostics. Must not know what the generator supports: here only
the specification counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from .library import errors
from .shapes import kind_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from generator.diagnostics import Problems

    from .document import Document, Node
    from .positions import Pointer

# What the generator's own checks tell better: SD301, SD302, SD303 and SD408.
_TOLD = (
    *("DuplicateOperationIDError", "ParameterDuplicateError", "UnresolvableParameterError"),
    "ExtraParametersError",
)
# What it tells again: a key at its object, and a value at its place.
_KEYS = ("SD211", "SD212", "SD304", "SD305", "SD306", "SD314", "SD317")
_SAME = ("SD203", "SD204", "SD211", "SD403", "SD405", "SD411")
# Of a path parameter that isn't required, it may tell that "path" is none of the other places.
_OF_PLACES = ("in", "required")
# How it ends where a pointer passes a reference (SD209).
_LOST = "PointerToNowhere"
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
        for finding in errors(document):
            error = _told(finding)
            is_told = type(finding).__name__ in _TOLD or _is_frame(error)
            if not is_told and not _is_extension(error):
                found.setdefault(_key(error), (_pointer(error), _message(error)))
    except Exception as error:  # noqa: BLE001 - it fails in many ways on what it doesn't expect
        return Findings(tuple(found.values()), f"{type(error).__name__}: {error}")
    return Findings(tuple(found.values()))


def tell(found: Findings, document: Document, apart: frozenset[Node], problems: Problems) -> None:
    """Warn of what doesn't follow the specification, but for what is set apart."""
    # Where the generator has found the same itself, it says more than the validator would.
    known = _known(problems)
    left = {(one.file, one.pointer) for one in apart}
    wrong = {(one.file, one.pointer) for one in problems.sorted() if one.code == "SD405"}
    for pointer, message in found.told:
        node = document.nearest(pointer)
        is_known = (node.file, node.pointer_text) in known or _names_one(message, node, known)
        is_left = _is_in(node, left) or _is_below(node, wrong)
        if not is_known and not is_left:
            problems.warning("SD210", message, node)
        if node.name == "default" and kind_at(node.pointer) is None:
            known.add((node.file, node.pointer_text))  # that it doesn't fit is said once
    _say_failure(found, document, problems)


def _say_failure(found: Findings, document: Document, problems: Problems) -> None:
    """Warn of what ended the validator, unless that has a diagnostic of its own."""
    is_passed = any(one.code == "SD209" for one in problems.sorted()) and _LOST in found.failure
    # An error ends it, such as a $ref that leads nowhere.
    if found.failure and not problems.has_errors and not is_passed:
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
        if one.code == "SD203":
            found.update((one.file, f"{one.pointer}/{key}") for key in _OF_PLACES)
    return found


def _names_one(message: str, node: Node, known: set[tuple[str, str]]) -> bool:
    """Whether a finding at an object is about keys of it that have been told."""
    named = [key for key, _ in node.items() if f"'{key}' w" in message]  # 'key' was unexpected
    return any((node.file, node[key].pointer_text) in known for key in named)


def _is_in(node: Node, places: set[tuple[str, Pointer]]) -> bool:
    """Whether a node stands at one of the places, or below it."""
    steps = range(len(node.pointer) + 1) if places else ()
    return any((node.file, node.pointer[:length]) in places for length in steps)


def _is_below(node: Node, places: set[tuple[str, str]]) -> bool:
    """Whether a node is a part of what has been told as a whole, as a default is."""
    steps = node.pointer_text.split("/") if places else ()
    return any((node.file, "/".join(steps[:length])) in places for length in range(len(steps)))


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


def _is_extension(error: ValidationError) -> bool:
    """Whether it takes an extension of a callback for one of its path items."""
    *_, holder, _, key = ("", "", "", *error.absolute_path)
    return holder == "callbacks" and str(key).startswith("x-")


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
