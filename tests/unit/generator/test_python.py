"""The emitted package: what its methods are called and take, and that it is the same each time."""

from __future__ import annotations

import ast
import builtins
import copy
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.render.files import render
from tests.unit.generator.documents import codes, lowered, media, operation, text_of
from tests.unit.generator.test_foreign import document, emitted

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]


def methods_of(source: str) -> list[str]:
    """The names of all functions of a file."""
    return [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def resource(node: dict[str, Any], **more: Any) -> str:
    """The module of the only resource of a document."""
    package, found = lowered(operation(node, **more))
    assert codes(found) == []
    (file,) = [text for name, text in render(package).items() if name.endswith("/default.py")]
    return file


@pytest.mark.parametrize(
    ("name", "sync", "asynchronous"),
    [
        ("wait", "wait", "await_"),
        ("await", "await_", "aawait_"),
        ("class", "class_", "aclass_"),
        ("raw", "raw_", "araw_"),
        ("2fa", "x_2fa", "ax_2fa"),
        ("list", "list", "alist"),
    ],
)
def test_a_method_and_its_asynchronous_form_are_usable(
    name: str, sync: str, asynchronous: str
) -> None:
    """A form that is a keyword, or a name that is taken, gets an underscore; both can be called."""
    source = resource({"operationId": name})
    assert {sync, asynchronous} <= set(methods_of(source))
    assert not any(one.startswith("__") and one != "__init__" for one in methods_of(source))


@pytest.mark.parametrize("name", ["close", "aclose", "with_options", "raw"])
def test_a_resource_leaves_the_clients_own_names(name: str) -> None:
    """A tag that is called like a part of the client gets an underscore."""
    package, _ = lowered(operation({"tags": [name]}))
    assert [one.attribute for one in package.resources] == [f"{name}_"]


def test_arguments_that_need_another_name_get_an_underscore() -> None:
    """What a call takes by itself (`self`, `timeout`, `body`) keeps its name."""
    listed = [
        {"name": name, "in": "query", "schema": {"type": "string"}}
        for name in ("self", "timeout", "body", "id")
    ]
    node = {"parameters": listed, "requestBody": {"required": True, **media({"type": "string"})}}
    package, _ = lowered(operation(node, verb="post"))
    (method,) = package.resources[0].methods
    assert [one.name for one in method.arguments] == ["body", "self_", "timeout_", "body_", "id"]


def test_arguments_are_as_wide_as_their_checks() -> None:
    """An optional parameter takes None, which is not sent; a required one takes it if null fits."""
    listed = [
        {"name": "a", "in": "query", "required": True, "schema": {"type": "string"}},
        {"name": "b", "in": "query", "schema": {"type": "string"}},
        {"name": "c", "in": "query", "schema": {"type": "boolean", "default": False}},
        {
            "name": "d",
            "in": "query",
            "schema": {"type": "string", "format": "date", "default": "x"},
        },
        {
            "name": "e",
            "in": "query",
            "schema": {"type": "array", "items": {"type": "string"}, "default": ["x"]},
        },
    ]
    package, _ = lowered(operation({"parameters": listed}))
    (method,) = package.resources[0].methods
    assert [(one.annotation, one.default) for one in method.arguments] == [
        ("str", ""),
        ("str | None | Unset", "UNSET"),
        ("bool", "False"),
        ("date | None | Unset", "UNSET"),
        ("Sequence[str]", '("x",)'),
    ]


def model(properties: dict[str, Any], name: str = "Pet", **more: Any) -> str:
    """The module of a model with these properties."""
    package, found = lowered(text_of(schemas={name: {"properties": properties, **more}}))
    assert codes(found) == []
    return render(package)[f"pets/models/{name.lower()}.py"]


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("class", "class_"),
        ("self", "self_"),
        ("fields_set", "fields_set_"),
        ("toDict", "to_dict_"),
        ("id", "id"),
        ("type", "type"),
        ("2fa", "x_2fa"),
        ("!", "_"),
    ],
)
def test_a_field_gets_a_usable_name(wire: str, name: str) -> None:
    """A field has its own name in snake_case, changed only where the class needs that name."""
    (target,) = [
        node.target
        for node in ast.walk(ast.parse(model({wire: {"type": "string"}})))
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) != "additional_properties"
    ]
    assert ast.unparse(target) == name


def test_a_leading_underscore_is_kept_in_the_constructor() -> None:
    """A field whose leading underscore attrs would drop keeps its name in the constructor."""
    assert 'alias="_"' in model({"!": {"type": "string"}})
    assert 'alias="_"' in model({"!": {"type": "string"}}, required=["!"])


@pytest.mark.parametrize(
    "name", ["str", "dict", "property", "fields", "attrs", "datetime", "any", "models", "list"]
)
def test_a_field_never_changes_what_an_annotation_means(name: str) -> None:
    """A field with the name of something that the file uses leaves that usable under an alias."""
    source = model({name: {"type": "string"}, "at": {"type": "string", "format": "date-time"}})
    (cls,) = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    for node in cls.body:
        if isinstance(node, ast.AnnAssign):
            used = {one.id for one in ast.walk(node.annotation) if isinstance(one, ast.Name)}
            assert name not in used
    compile(source, "model.py", "exec")


@pytest.mark.parametrize("name", ["Operation", "Call", "Core", "Unset", "Sequence", "RawAnswer"])
def test_a_model_may_be_called_like_a_part_of_the_runtime(name: str) -> None:
    """A model whose name the file uses otherwise is written with the module in front of it."""
    reference = {"$ref": f"#/components/schemas/{name}"}
    node = {
        "parameters": [
            {"name": "a", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
        ],
        "responses": {"200": {"description": "", **media(reference)}},
    }
    source = resource(node, schemas={name: {"properties": {}}})
    imported = [
        (one.asname or one.name)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom)
        for one in node.names
    ]
    assert sorted(imported) == sorted(set(imported))
    assert f"-> models.{name}:" in source


@pytest.mark.parametrize("tag", ["type", "str", "float", "ssl", "httpx", "dict"])
def test_a_resource_never_changes_what_the_client_means(tag: str) -> None:
    """A resource with the name of something that the client's annotations use is no harm."""
    package, _ = lowered(operation({"tags": [tag]}))
    (cls,) = [
        node
        for node in ast.parse(render(package)["pets/client.py"]).body
        if isinstance(node, ast.ClassDef)
    ]
    assert tag in {node.name for node in cls.body if isinstance(node, ast.FunctionDef)}
    assert tag not in set(_annotated(cls))


def _annotated(cls: ast.ClassDef) -> Iterator[str]:
    for node in cls.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            every = [*node.args.args, *node.args.kwonlyargs]
            given = [one.annotation for one in every if one.annotation]
            for annotation in [*given, *([node.returns] if node.returns else [])]:
                yield from (one.id for one in ast.walk(annotation) if isinstance(one, ast.Name))


def test_every_name_of_a_file_is_one_that_it_has() -> None:
    """Annotations and code use builtins, imports and what the file defines, and nothing else."""
    for name, source in emitted(document("plain text")).items():
        if name.endswith(".py"):
            tree = ast.parse(source)
            used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
            assert used <= _known(tree) | set(dir(builtins)) | {"__name__", "__file__"}, name


def _known(tree: ast.Module) -> set[str]:
    known: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            known |= {(one.asname or one.name).partition(".")[0] for one in node.names}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            known.add(node.name)
        elif isinstance(node, ast.arg):
            known.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            known.add(node.id)
    return known


def test_a_model_that_needs_itself_has_an_example_that_ends() -> None:
    """A model that requires itself is given without what would never end, and that is told."""
    pet = {"properties": {"next": {"$ref": "#/components/schemas/Pet"}}, "required": ["next"]}
    node = {"requestBody": {"required": True, **media({"$ref": "#/components/schemas/Pet"})}}
    package, found = lowered(operation(node, verb="post", schemas={"Pet": copy.deepcopy(pet)}))
    assert [one.code for one in found] == ["SD409"]
    assert "next" not in package.chapters[0].sections[0].usage


EMIT = """
import hashlib, sys
from generator.cli import main
code = main(["generate", "--spec", sys.argv[1], "--output", sys.argv[2], "--report", sys.argv[3]])
sys.exit(code)
"""


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Neither the order of sets and hashes nor the folder shows in what is written or reported."""
    whole = document("plain text")
    schemas = whole["components"]["schemas"]
    schemas["Size"]["enum"] = ["a", "b", "c"]
    schemas["Pet"]["properties"] |= {f"k{i}": {"type": "string"} for i in range(20)}
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(whole), encoding="utf-8")
    trees = []
    for seed in ("0", "1"):
        output, report = tmp_path / f"out{seed}", tmp_path / f"report{seed}.json"
        ran = subprocess.run(
            [sys.executable, "-c", EMIT, str(spec), str(output), str(report)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stderr
        files = {
            path.relative_to(output).as_posix(): path.read_bytes()
            for path in sorted(output.rglob("*"))
            if path.is_file()
        }
        trees.append((files, report.read_bytes()))
    assert trees[0] == trees[1]
    assert not any(str(tmp_path).encode() in content for content in trees[0][0].values())


def test_an_optional_form_imports_only_what_it_uses() -> None:
    """A form writes itself whether any field is given or none, so nothing has to look."""
    form = {"schema": {"properties": {"name": {"type": "string"}}}}
    body = {"content": {"application/x-www-form-urlencoded": form}}
    assert "given_if_any" not in resource({"operationId": "add", "requestBody": body})


def test_a_form_among_several_contents_imports_only_what_it_uses() -> None:
    """It is checked as the type that it is of; only an upload looks at each field by itself."""
    schema = {"schema": {"oneOf": [{"type": "string"}, {"properties": {"a": {"type": "string"}}}]}}
    kinds = ("application/json", "application/x-www-form-urlencoded")
    body = {"required": True, "content": dict.fromkeys(kinds, schema)}
    text = resource({"operationId": "add", "requestBody": body})
    assert "contents" in text
    assert "bodies" not in text
