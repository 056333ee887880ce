"""The check of every object of a document against what the specification lets stand there.

Owns that nothing is read past in silence: every `$ref` leads somewhere, used or not, every part is
of its type, and every key is one that the specification knows. Must not know what the generator
makes of any of them.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from . import beside, misfits
from .forms import forms_of
from .shapes import is_for_people, is_known, is_read, keys_of, kind_at, shape_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.diagnostics import Place, Problems

    from .document import Document, Node

_FORMS = {"one": "a mapping", "list": "a list", "map": "a mapping"}
_BESIDE_REF = {"$ref", "summary", "description"}
# Beside the `$ref` of a schema: what describes it, and lets the same values through.
_WORDS = {"title", "deprecated", "example", "examples", "externalDocs", "xml", "$comment"}
_PUT_THERE = "A $ref stands for the whole object: put the key where it leads."
_PUT_INTO_ALL_OF = "In 3.0 a $ref stands alone: put it into an allOf, and the key beside that."
_LATER = "A later version has it: say so in openapi, or leave it out."
_STATUS = re.compile("[1-5]([0-9]{2}|[xX]{2})|default|x-.*", re.DOTALL)
# What stands in maps whose keys may be extensions too.
_EXTENDED = ("path item", "answer")


def check(document: Document, apart: frozenset[Node] = frozenset()) -> None:
    """Report what is of a wrong shape anywhere in a document, but in what is set apart."""
    problems = document.problems
    waiting = [(document.root, "document")]
    seen: set[Node] = set(apart)
    while waiting:
        node, kind = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        # A reference tells what kind of object stands in a file that nothing else describes.
        found = node.resolved() if node.ref is not None else None
        if found is not None and _is_fit(found, "one", kind):
            waiting.append((found, kind))
            _say_other(node, found, kind, problems)
        elif found is not None:
            _say_none(node, found, kind, problems)
        if node.is_map and node.value.keys() - keys_of(kind, document.version):
            _say_unknown(node, kind, problems)
        if node.is_map:
            _say_misformed(node, kind, problems)
            for say in _CHECKS.get(kind, ()):
                say(node, problems)
        if node.ref is None and "$ref" in node:
            problems.error("SD204", '"$ref" must be a string', node["$ref"])
        if node.ref is not None and kind != "path item":
            _say_beside(node, kind, problems)
        waiting += _objects(node, kind, problems)


def _say_other(node: Node, found: Node, kind: str, problems: Problems) -> None:
    """Tell of a reference to an object that is another where it stands itself."""
    there = kind_at(found.pointer) if found.file == node.document.file else None
    if there not in (None, kind):
        told = f'"{node.ref}" leads to a {there}; read as if it were a {kind}'
        problems.warning("SD216", told.replace(" a a", " an a"), node["$ref"])


def _say_none(node: Node, found: Node, kind: str, problems: Problems) -> None:
    """Tell of a reference to what is no object, where nobody looks at that itself."""
    if found.file == node.document.file and kind_at(found.pointer) is not None:
        return
    message = f'"{node.ref}" leads to no {kind}: that must be a mapping'
    if found.value is None:
        problems.warning("SD216", f"{message}; read as an empty one", node["$ref"])
    elif is_for_people(kind):
        problems.warning("SD216", f"{message}; it is ignored", node["$ref"])
    else:
        problems.error("SD216", message, node["$ref"])


def _objects(node: Node, kind: str, problems: Problems) -> Iterator[tuple[Node, str]]:
    for key, part in node.items():
        shape = shape_of(kind, key)
        if shape is None:
            continue
        how, of = shape
        if key == "items" and _is_listed(part):
            message = '"items" must be a mapping; each item is read as any of these'
            problems.warning("SD204", message, part, "Write one schema, or use prefixItems.")
            how = "list"
        if not _is_fit(part, how, of):
            _say_unfit(part, how, of, problems)
        elif how == "one":
            yield part, of
        else:
            yield from _several(part, of, problems)


def _several(node: Node, of: str, problems: Problems) -> Iterator[tuple[Node, str]]:
    """The objects in a list or a map, told where one is none."""
    for one in node.elements() or [each for _, each in node.items()]:
        if of in _EXTENDED and one.name.startswith("x-"):
            continue
        if _is_fit(one, "one", of):
            yield one, of
        else:
            _say_unfit(one, "one", of, problems)


def _is_listed(items: Node) -> bool:
    """Whether `items` lists schemas, as JSON Schema once did."""
    return (
        items.is_list
        and bool(items.value)
        and all(_is_fit(one, "one", "schema") for one in items.elements())
    )


def _is_fit(node: Node, how: str, of: str) -> bool:
    if how == "list":
        return node.is_list
    is_schema = how == "one" and of == "schema" and isinstance(node.value, bool)
    return node.is_map or is_schema


def _say_unfit(node: Node, how: str, of: str, problems: Problems) -> None:
    name = node.name if isinstance(node.pointer[-1], str) else f"{node.pointer[-2]}[{node.name}]"
    message = f'"{name}" must be {_FORMS[how]}'
    if node.value is None:
        problems.warning("SD204", f"{message}; read as an empty one", node, "Leave the key out.")
    elif is_for_people(of):
        problems.warning("SD204", f"{message}; it is ignored", node)
    else:
        problems.error("SD204", message, node)


def _say_misformed(node: Node, kind: str, problems: Problems) -> None:
    """Tell of plain values of another form than their key's, where no reader of theirs does."""
    forms = forms_of(kind)
    for key, value in node.value.items():
        form = forms.get(key)
        if form is not None and not form.fits(value):
            told = f'"{key}" must be {form.noun}; read as if it was left out'
            problems.warning("SD204", told, node[key])


def _say_unknown(node: Node, kind: str, problems: Problems) -> None:
    version = node.document.version
    for key, part in node.items():
        if is_known(kind, key, version):
            continue
        article = "an" if kind[0] in "aeox" else "a"
        if is_read(kind, key) or (kind == "schema" and key == "nullable"):
            hint = 'Write the type as ["string", "null"].' if key == "nullable" else _LATER
            told = f"{article} {kind} of {version} has no {key}; read as if it had"
            problems.warning("SD211", told, part, hint)
            continue
        if kind == "path item" and "responses" in part:
            hint = "Correct it, or put it under additionalOperations (OpenAPI 3.2)."
            problems.error("SD314", f"{key} is no verb, so nothing is emitted for it", part, hint)
            continue
        near = difflib.get_close_matches(key, keys_of(kind, version), n=1)
        hint = f"Did you mean {near[0]}?" if near else "Remove it, or begin it with x-."
        problems.warning("SD211", f'{article} {kind} has no key "{key}"; it is ignored', part, hint)


def _say_statuses(node: Node, problems: Problems) -> None:
    answers = node.get("responses")
    for key, answer in answers.items() if answers is not None else ():
        if not _STATUS.fullmatch(key):
            hint = "Write a code (200), a range (2XX) or default."
            problems.error("SD306", f'"{key}" is no status of an answer', answer, hint)


def _say_beside(node: Node, kind: str, problems: Problems) -> None:
    if kind != "schema":
        beside, hint = node.value.keys() - _BESIDE_REF, _PUT_THERE
    elif node.document.version == "3.0":
        beside, hint = node.document.written(node).keys() - _BESIDE_REF - _WORDS, _PUT_INTO_ALL_OF
    else:
        return
    for key in sorted(beside):
        if key.startswith("x-"):
            continue
        is_kept = kind == "schema" and key == "nullable"
        how = "is ignored by 3.0; read as if it counted" if is_kept else "is ignored"
        told = f'"{key}" stands beside a $ref and {how}'
        problems.warning("SD212", told, _part(node, key), hint)


def _part(node: Node, key: str) -> Place:
    """The place of a key of an object, be it one that is not read."""
    return node.document.source(node.file).place((*node.pointer, key))


# What more is asked of some kinds of objects, each by who owns the question.
_CHECKS: dict[str, tuple[Callable[[Node, Problems], None], ...]] = {
    "document": (misfits.say_dialect,),
    "operation": (_say_statuses,),
    "parameter": (beside.say_of_parameter,),
    "body": (beside.say_of_body,),
    "media type": (beside.say_of_media_type,),
    "encoding": (beside.say_of_encoding,),
    "schema": (misfits.say, misfits.say_dialect),
}
