"""The imports of an emitted file: those that it uses, sorted, under names that mean one thing."""

from __future__ import annotations

import pytest

from generator.lower.imports import Imports

FUTURE = "from __future__ import annotations"


def test_only_what_is_used_is_imported() -> None:
    """A file that uses nothing imports nothing but the future."""
    assert Imports().lines() == (FUTURE,)


def test_sections_and_names_are_sorted() -> None:
    """Standard library, other and own imports stand apart, each sorted, each name once."""
    imports = Imports()
    for module, name in (
        ("..models", "Pet"),
        (".._runtime", "fields"),
        ("attrs", ""),
        ("typing", "Any"),
        (".._runtime", "arguments"),
        ("collections.abc", "Mapping"),
        ("..", "models"),
        ("typing", "Any"),
    ):
        imports.use(module, name)
    assert imports.lines() == (
        FUTURE,
        "",
        "from collections.abc import Mapping",
        "from typing import Any",
        "",
        "import attrs",
        "",
        "from .. import models",
        "from .._runtime import arguments, fields",
        "from ..models import Pet",
    )


def test_names_for_checkers_stand_under_the_guard() -> None:
    """What only annotations need is imported for type checkers alone."""
    imports = Imports()
    imports.use("..models", "Pet", checked_only=True)
    imports.use(".x", "Y", checked_only=True)
    imports.use(".x", "Y")
    assert imports.lines() == (
        FUTURE,
        "",
        "from typing import TYPE_CHECKING",
        "",
        "from .x import Y",
        "",
        "if TYPE_CHECKING:",
        "    from ..models import Pet",
    )


def test_a_shadowed_name_gets_an_alias() -> None:
    """A name that the file's own class has is imported under another, and used by that one."""
    imports = Imports({"attrs", "TYPE_CHECKING"})
    assert imports.use("attrs") == "_attrs"
    imports.use(".x", "Y", checked_only=True)
    assert imports.lines() == (
        FUTURE,
        "",
        "from typing import TYPE_CHECKING as _TYPE_CHECKING",
        "",
        "import attrs as _attrs",
        "",
        "if _TYPE_CHECKING:",
        "    from .x import Y",
    )


def test_a_builtin_is_used_as_it_is() -> None:
    """A builtin that nothing shadows needs no import."""
    imports = Imports({"list"})
    assert imports.use("builtins", "str") == "str"
    assert imports.lines() == (FUTURE,)


@pytest.mark.parametrize(
    ("shadowed", "spelled", "line"),
    [
        ({"list"}, "builtins.list", "import builtins"),
        ({"list", "builtins"}, "_builtins.list", "import builtins as _builtins"),
    ],
)
def test_a_shadowed_builtin_is_written_with_its_module(
    shadowed: set[str], spelled: str, line: str
) -> None:
    """A builtin whose name means something else is `builtins.list`, and `builtins` imported."""
    imports = Imports(shadowed)
    assert imports.use("builtins", "list") == spelled
    assert imports.use("builtins", "list") == spelled
    assert imports.lines() == (FUTURE, "", line)


def test_the_same_name_of_two_modules_gets_an_alias() -> None:
    """The second of two modules' equal names is spelled differently, each time alike."""
    imports = Imports({"_Any"})
    assert imports.use("typing", "Any") == "Any"
    assert imports.use("..models", "Any") == "_Any_"
    assert imports.use("..models", "Any") == "_Any_"
    assert imports.use("typing", "Any") == "Any"
