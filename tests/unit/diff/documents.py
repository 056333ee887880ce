"""Owns pairs of small documents: the base, and what a few changed places make of it."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator.build.api import build
from generator.build.surface import surface
from generator.diagnostics import Problems
from generator.diff.compare import compare
from generator.load.document import Document
from generator.load.source import Source
from generator.wishes import Wishes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.diff.change import Change
    from generator.ir import Api

HERE = Path(__file__).resolve().parent
BASE: dict[str, Any] = yaml.safe_load((HERE / "base.yaml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))


def text_of(document: object) -> str:
    """A document as YAML, in which base.yaml is written, too."""
    return yaml.dump(
        document,
        Dumper=_Plain,
        sort_keys=False,
        allow_unicode=True,
        width=98,
        default_flow_style=None,
    )


def changed(
    places: Mapping[str, Any] | None = None,
    removed: Iterable[str] = (),
    document: Mapping[str, Any] = BASE,
) -> dict[str, Any]:
    """A document with other values at some JSON pointers; `@/a/b` is what stood at /a/b."""
    found: dict[str, Any] = copy.deepcopy(dict(document))
    for pointer, value in (places or {}).items():
        is_copy = isinstance(value, str) and value.startswith("@")
        _put(found, pointer, _at(document, _steps(value[1:])) if is_copy else value)
    for pointer in removed:
        *above, last = _steps(pointer)
        holder = _at(found, above)
        del holder[int(last) if isinstance(holder, list) else last]
    return found


def api_of(document: object, file: str) -> Api:
    """The IR of a document."""
    api, problems = _built(json.dumps(document), file)
    assert not problems.has_errors, problems.sorted()
    return api


def is_sound(document: object) -> bool:
    """Whether a document can be emitted at all."""
    return not _built(json.dumps(document), "new.yaml")[1].has_errors


@cache
def _built(told: str, file: str) -> tuple[Api, Problems]:
    # Many tests look at the same documents, and an IR never changes.
    problems = Problems()
    source = Source.of_text(file, text_of(json.loads(told)), problems)
    whole = Document(source, "3.1", problems)
    wishes = Wishes()
    return build(whole, surface(whole, wishes, problems), wishes, problems), problems


def difference(old: object, new: object) -> tuple[Change, ...]:
    """What callers feel of the step from one document to the other."""
    return compare(api_of(old, "old.yaml"), api_of(new, "new.yaml"))


class _Plain(yaml.CSafeDumper):
    """Writes what occurs twice twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's own signature
        return True


def _put(document: dict[str, Any], pointer: str, value: object) -> None:
    *above, last = _steps(pointer)
    holder = _at(document, above)
    if last == "-":
        holder.append(copy.deepcopy(value))
    else:
        holder[int(last) if isinstance(holder, list) else last] = copy.deepcopy(value)


def _at(value: Any, steps: Iterable[str]) -> Any:
    for step in steps:
        value = value[int(step) if isinstance(value, list) else step]
    return value


def _steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
