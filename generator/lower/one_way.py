"""Owns how a model is marked whose fields, or the fields inside them, go one way.

A `readOnly` field is left out of what is sent, a required `writeOnly` one has to be in it. An
upload that is passed as one has no model: what is left out of it is told by `contents`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.literals import literal

from .traits import is_demanded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir import Model

    from .imports import Imports
    from .traits import Traits


def mark(
    model: Model, called: Mapping[str, str], traits: Traits, imports: Imports
) -> tuple[str, ...]:
    """The decorator of a model that is sent; none where nothing in it goes one way."""
    if model.name not in traits.one_way:
        return ()
    received = tuple(one.name for one in model.fields if one.read_only)
    demanded = tuple(one.name for one in model.fields if is_demanded(one))
    within = {
        one.name: called[one.name]
        for one in model.fields
        if not one.read_only and traits.is_one_way(one.type)
    }
    listed = (("received", received), ("demanded", demanded), ("within", within))
    given = ", ".join(f"{name}={literal(value)}" for name, value in listed if value)
    return (f"{imports.use('.._runtime', 'one_way')}.fields({given})",)
