"""Owns overlays: corrections of a document that one doesn't own (Overlay Specification 1.0).

The actions of a file are done in their order, each on what the ones before it left. What an overlay
has put there stands in the overlay: positions say so. Must not know what a document means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.diagnostics import Problems

    from .positions import Pointer, Spot
    from .source import Source

_KEYS = {
    (): {"overlay", "info", "extends", "actions"},
    ("actions",): {"target", "description", "update", "remove"},
}


@frozen
class Part:
    """A part of a document, and where it and all inside it stand."""

    value: Any
    spot: Spot


class Misfit(Exception):  # noqa: N818 - named for what happened
    """An update can't be merged with what stands there."""

    def __init__(self, pointer: Pointer, message: str) -> None:
        """Carry where in the overlay that is."""
        super().__init__(message)
        self.pointer = pointer
        self.message = message


def overlaid(source: Source, overlays: Sequence[Source], problems: Problems) -> Source:
    """A document's file with the overlays laid over it; the same where there are none."""
    if not overlays:
        return source
    whole = Part(source.value, source.positions.root)
    for one in overlays:
        for number in _actions(one, problems):
            whole = _done(whole, one, number, problems)
    has_names = any(one.has_names for one in (source, *overlays))
    return source.with_parts(whole.value, whole.spot, has_names=has_names)


def _actions(overlay: Source, problems: Problems) -> Iterator[int]:
    """The numbers of the actions that are understood; the rest is told."""
    value = overlay.value
    if not isinstance(value, dict) or not str(value.get("overlay", "")).startswith("1.0"):
        hint = "it begins with `overlay: 1.0.0` and has `info` and `actions`"
        problems.error("SD801", "this is no overlay of version 1.0", overlay.place(()), hint)
        return
    actions = value.get("actions")
    _say_unknown(overlay, (), value, problems)
    if not isinstance(actions, list) or not actions:
        problems.error("SD801", "an overlay has a list of actions", overlay.place(("actions",)))
        return
    for number, action in enumerate(actions):
        at = overlay.place(("actions", number))
        if not isinstance(action, dict) or not isinstance(action.get("target"), str):
            problems.error("SD801", "an action needs a target", at, "write a JSONPath there")
            continue
        _say_unknown(overlay, ("actions", number), action, problems)
        if "update" in action or action.get("remove") is True:
            yield number
        else:
            problems.warning("SD801", "this action does nothing", at, "add `update` or `remove`")


def _say_unknown(
    overlay: Source, pointer: Pointer, value: dict[str, Any], problems: Problems
) -> None:
    known = _KEYS[("actions",) if pointer else ()]
    for key in value:
        if key not in known and not key.startswith("x-"):
            hint = f"known here: {', '.join(sorted(known))}"
            at = overlay.place((*pointer, key))
            problems.error("SD801", f"an overlay of version 1.0 has no key {key} here", at, hint)


def _done(whole: Part, overlay: Source, number: int, problems: Problems) -> Part:
    """The document after one action."""
    from jsonpath import JSONPathEnvironment, JSONPathError  # noqa: PLC0415 - few runs need it

    here: Pointer = ("actions", number)
    action = overlay.value["actions"][number]
    at = overlay.place((*here, "target"))
    try:
        path = JSONPathEnvironment(strict=True).compile(action["target"])
        matches = list(dict.fromkeys(one.parts for one in path.finditer(whole.value)))
    except JSONPathError as error:
        told = str(error).partition("\n")[0]
        problems.error("SD802", f"{action['target']} is no JSONPath (RFC 9535): {told}", at)
        return whole
    if not matches:
        problems.warning("SD803", f"{action['target']} matches nothing", at)
    is_removal = action.get("remove") is True
    # The deepest and last first, so that the way to the others stays what it was.
    try:
        for pointer in sorted(matches, key=_order, reverse=True):
            if is_removal:
                whole = _removed(whole, pointer, here)
            else:
                whole = _edited(whole, pointer, _update(overlay, here))
    except Misfit as error:
        problems.error("SD804", error.message, overlay.place(error.pointer))
    return whole


def _order(pointer: Pointer) -> tuple[int, list[tuple[int, str]]]:
    steps = [(one, "") if isinstance(one, int) else (-1, one) for one in pointer]
    return len(pointer), steps


def _removed(whole: Part, pointer: Pointer, here: Pointer) -> Part:
    if not pointer:
        raise Misfit((*here, "target"), "the whole document can't be removed")
    return _edited(whole, pointer[:-1], lambda holder: _without(holder, pointer[-1]))


def _update(overlay: Source, here: Pointer) -> Callable[[Part], Part]:
    """What merges the update of an action with a part of the document."""
    pointer = (*here, "update")
    update = Part(
        overlay.value["actions"][here[-1]]["update"],
        _filed(overlay.positions.spot(pointer), overlay.file),
    )

    def edit(target: Part) -> Part:
        if isinstance(target.value, list):
            return _appended(target, [update.value], {0: update.spot})
        if not isinstance(target.value, dict):
            message = "the target is neither an object nor an array: select what holds it"
            raise Misfit((*here, "target"), message)
        return _merged(target, update, pointer)

    return edit


def _merged(target: Part, update: Part, pointer: Pointer) -> Part:
    """Objects merged key by key, arrays one behind the other, anything else replaced."""
    old, new = target.value, update.value
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            part = Part(value, update.spot.parts[key])
            if key in old:
                part = _merged(_inner(target, key), part, (*pointer, key))
            target = _with(target, key, part)
        return target
    if isinstance(old, list) and isinstance(new, list):
        return _appended(target, new, update.spot.parts)
    if isinstance(old, (dict, list)) or isinstance(new, (dict, list)):
        raise Misfit(pointer, f"{_noun(new)} can't be merged with {_noun(old)}")
    return update


def _edited(part: Part, pointer: Pointer, edit: Callable[[Part], Part]) -> Part:
    """A part in which what stands at a pointer is another."""
    if not pointer:
        return edit(part)
    return _with(part, pointer[0], _edited(_inner(part, pointer[0]), pointer[1:], edit))


def _inner(part: Part, step: str | int) -> Part:
    return Part(part.value[step], part.spot.parts.get(step, part.spot))


def _with(part: Part, step: str | int, inner: Part) -> Part:
    spot = attrs.evolve(part.spot, parts={**part.spot.parts, step: inner.spot})
    if isinstance(part.value, dict):
        return Part({**part.value, step: inner.value}, spot)
    several = list(part.value)
    several[int(step)] = inner.value
    return Part(several, spot)


def _without(part: Part, step: str | int) -> Part:
    spots = {key: one for key, one in part.spot.parts.items() if key != step}
    if isinstance(part.value, dict):
        kept = {key: one for key, one in part.value.items() if key != step}
        return Part(kept, attrs.evolve(part.spot, parts=spots))
    several = [one for index, one in enumerate(part.value) if index != step]
    shifted = {_shifted(key, int(step)): one for key, one in spots.items()}
    return Part(several, attrs.evolve(part.spot, parts=shifted))


def _shifted(key: str | int, gone: int) -> str | int:
    return key - 1 if isinstance(key, int) and key > gone else key


def _appended(part: Part, values: list[Any], spots: dict[str | int, Spot]) -> Part:
    first = len(part.value)
    added: dict[str | int, Spot] = {first + int(index): spot for index, spot in spots.items()}
    spot = attrs.evolve(part.spot, parts={**part.spot.parts, **added})
    return Part([*part.value, *values], spot)


def _filed(spot: Spot, file: str) -> Spot:
    """The same, each part saying in which file it stands."""
    parts = {key: _filed(one, file) for key, one in spot.parts.items()}
    return attrs.evolve(spot, parts=parts, file=file)


def _noun(value: object) -> str:
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else "a plain value"
