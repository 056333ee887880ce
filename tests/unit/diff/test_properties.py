"""What holds of every change, whichever it is: found by changing documents at random."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.diff.change import CODES
from generator.diff.compare import compare
from generator.diff.forms import line_of
from tests.unit.diff.documents import BASE, CASES, api_of, changed, difference, is_sound

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from generator.diff.change import Change

# What becomes of a code where the two documents change places.
MIRRORED = {
    **{code: code.replace("added", "removed") for code in CODES if code.endswith("added")},
    **{code: code.replace("removed", "added") for code in CODES if code.endswith("removed")},
    **{code: code.replace("narrowed", "widened") for code in CODES if code.endswith("narrowed")},
    **{code: code.replace("widened", "narrowed") for code in CODES if code.endswith("widened")},
    **{code: code.replace("required", "optional") for code in CODES if code.endswith("required")},
    **{code: code.replace("optional", "required") for code in CODES if code.endswith("optional")},
    "operation-deprecated": "operation-restored",
    "operation-restored": "operation-deprecated",
    "server-offered": "server-withdrawn",
    "server-withdrawn": "server-offered",
}
OTHERS = {
    "type": ("string", "integer", "boolean"),
    "format": ("date", "date-time"),
    "in": ("query", "header"),
    "scheme": ("bearer", "basic"),
    "$ref": ("#/components/schemas/Pet", "#/components/schemas/Fault"),
    "const": ("a", "b"),
}
# No caller feels which kind of document it is; what a variable is called, its path says, and what
# an enum is, its values.
UNFELT = ("/openapi", "/tags/0/name", "/paths/~1pets~1{id}/", "/components/schemas/Kind/type")


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Each scalar of a document, by its pointer."""
    parts: Iterable[tuple[object, Any]] = ()
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, list):
        parts = enumerate(value)
    else:
        yield pointer, value
    for key, part in parts:
        yield from leaves(part, f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}")


def other(pointer: str, value: Any) -> Any:
    """Another value that may stand at the same place."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    known = OTHERS.get(pointer.rpartition("/")[2], (f"{value}2",))
    return next(one for one in known if one != value)


LEAVES = {
    pointer: value
    for pointer, value in leaves(BASE)
    # What lists properties is an object, whatever else it says that it is.
    if not pointer.startswith(UNFELT) and value != "object"
}
PLACES = st.lists(st.sampled_from(sorted(LEAVES)), min_size=1, max_size=3, unique=True)


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same document, the keys of each mapping in another order."""
    if isinstance(value, list):
        return [shuffled(one, chance) for one in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    chance.shuffle(keys)
    return {key: shuffled(value[key], chance) for key in keys}


def both_ways(new: object) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """What is told of the step from the base to another document, and of the step back."""
    before, after = api_of(BASE, "old.yaml"), api_of(new, "new.yaml")
    return compare(before, after), compare(after, before)


@settings(max_examples=60)
@given(PLACES)
def test_a_document_against_itself_is_no_change(places: list[str]) -> None:
    """Whatever a document says, it says the same as itself."""
    new = changed({place: other(place, LEAVES[place]) for place in places})
    assume(is_sound(new))
    assert difference(new, new) == ()


@settings(max_examples=60)
@given(PLACES)
def test_every_change_is_told(places: list[str]) -> None:
    """No place of the base can say something else without a line, alone or among others."""
    new = changed({place: other(place, LEAVES[place]) for place in places})
    assume(is_sound(new))
    assert difference(BASE, new)


@settings(max_examples=60)
@given(PLACES)
def test_the_way_back_mirrors_the_way_there(places: list[str]) -> None:
    """What one way adds, widens or demands, the other removes, narrows or leaves open."""
    new = changed({place: other(place, LEAVES[place]) for place in places})
    assume(is_sound(new))
    there, back = both_ways(new)
    assert Counter(MIRRORED.get(one.code, one.code) for one in there) == Counter(
        one.code for one in back
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_kind_of_change_has_its_mirror(case: dict[str, Any]) -> None:
    """The same of the whole table."""
    new = changed(case.get("set"), case.get("remove", ()))
    there, back = both_ways(new)
    mirrored = Counter(MIRRORED.get(one.code, one.code) for one in there)
    assert mirrored == Counter(one.code for one in back), list(map(line_of, back))


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_is_no_change(chance: random.Random) -> None:
    """A document says the same in whatever order its mappings are written."""
    assert difference(BASE, shuffled(BASE, chance)) == ()
