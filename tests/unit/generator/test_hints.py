"""Annotations of emitted packages, evaluated as frameworks do that look into what they call."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
import typing
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from tests.golden.cases import HOME
from tests.unit.generator import emitted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CASES = (
    *("several_answers", "nested_model", "dates", "clash_of_names", "keyword_names", "dicts"),
    *("field_encodings", "server_sent_events", "file_download", "json_lines"),
    "several_json_answers",
)


def modules(package: Any, folder: str) -> Iterator[Any]:
    """Each module of a folder of the package."""
    home = importlib.import_module(f"{package.__name__}.{folder}")
    for found in pkgutil.iter_modules(home.__path__):
        yield importlib.import_module(f"{home.__name__}.{found.name}")


def own(module: Any) -> Iterator[Any]:
    """The classes that a module defines."""
    for one in vars(module).values():
        if isinstance(one, type) and one.__module__ == module.__name__:
            yield one


@pytest.mark.parametrize("case", CASES)
def test_the_annotations_of_methods_can_be_evaluated(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a method takes or answers is found from its module, plain, raw and streamed."""
    text = (HOME / case / "document.yaml").read_text(encoding="utf-8")
    package = emitted.package(text, tmp_path, monkeypatch)
    found = [one for module in modules(package, "resources") for one in own(module)]
    methods = [one for kind in found for one in vars(kind).values() if inspect.isfunction(one)]
    assert len(methods) > len(found)
    for method in methods:
        hints = typing.get_type_hints(method)
        assert hints.keys() == method.__annotations__.keys()
        assert not any(isinstance(one, (str, typing.ForwardRef)) for one in hints.values())


def test_the_annotations_of_models_can_be_evaluated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Libraries that build attrs classes resolve the types of their fields, models within too."""
    text = (HOME / "nested_model" / "document.yaml").read_text(encoding="utf-8")
    package = emitted.package(text, tmp_path, monkeypatch)
    models = [one for module in modules(package, "models") for one in own(module)]
    models = [one for one in models if attrs.has(one)]
    assert models
    for one in models:
        attrs.resolve_types(one)
        assert not any(isinstance(field.type, str) for field in attrs.fields(one))


def test_an_annotation_loads_no_model_until_it_is_evaluated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A resource with hundreds of models is as cheap to load as one with none."""
    text = (HOME / "several_answers" / "document.yaml").read_text(encoding="utf-8")
    name = emitted.package(text, tmp_path, monkeypatch).__name__
    resource = importlib.import_module(f"{name}.resources.pets").PetsResource
    assert f"{name}.models.pet" not in sys.modules
    typing.get_type_hints(resource.fetch)
    assert f"{name}.models.pet" in sys.modules
