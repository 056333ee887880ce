"""The templates decide nothing: each is parsed, and all but a few forms is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import nodes

from generator.lower.methods import ResourceFile
from generator.lower.models import AliasFile, EnumFile, ModelFile
from generator.lower.typed_dicts import TypedDictFile
from generator.render.files import environment, home

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATES = sorted(home("templates").glob("*"))
FILTERS = {"doc", "literal", "md", "toml"}
# Statements, and what stands around them.
STATEMENTS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Macro)


def faults(source: str) -> Iterator[str]:
    """Whatever a template has that it must not have."""
    tree = environment().parse(source)
    macros = {one.name for one in tree.find_all(nodes.Macro)}
    for node in _walk(tree):
        yield from _faults_of(node, macros)
    for number, line in enumerate(source.split("\n"), 1):
        if re.search(r"\{%[-+]|[-+]%\}|\{\{[-+]|[-+]\}\}", line):
            yield f"{number}: whitespace control"
        if "{%" in line and not re.fullmatch(r"\{%[^%]*%\}", line):
            yield f"{number}: a block tag that is not alone at the start of its line"
        if "{#" in line:
            yield f"{number}: a comment"


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _walk(child)


def _faults_of(node: nodes.Node, macros: set[str]) -> Iterator[str]:
    if isinstance(node, nodes.If) and not _is_path(node.test):
        yield f"{node.lineno}: a condition that is more than an attribute"
    elif isinstance(node, nodes.For) and not (_is_path(node.iter) and node.test is None):
        yield f"{node.lineno}: a loop over more than an attribute"
    elif isinstance(node, nodes.Filter):
        if node.name not in FILTERS or node.kwargs or not all(map(_is_integer, node.args)):
            yield f"{node.lineno}: the filter {node.name}, or its arguments"
        if node.node is None or not _is_path(node.node):
            yield f"{node.lineno}: a filter of more than an attribute"
    elif isinstance(node, nodes.Call):
        if not (isinstance(node.node, nodes.Name) and node.node.name in macros):
            yield f"{node.lineno}: a call of something that is no macro"
    elif not isinstance(node, (*STATEMENTS, nodes.Name, nodes.Getattr)) and not _is_integer(node):
        yield f"{node.lineno}: {type(node).__name__}"


def _is_path(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) or (isinstance(node, nodes.Getattr) and _is_path(node.node))


def _is_integer(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and type(node.value) is int


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_only_prints_and_repeats(path: Path) -> None:
    """A template holds attributes, the four filters, loops, plain conditions and macros."""
    assert path.suffix == ".jinja"
    assert list(faults(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ a == b }}",
        "{{ a + 1 }}",
        "{{ a ~ b }}",
        "{{ 'text' }}",
        "{{ a['b'] }}",
        "{{ a.b() }}",
        "{{ a | upper }}",
        "{{ a | doc(b) }}",
        "{{ a | doc(indent=4) }}",
        "{{ (a or b) | md }}",
        "{{ a if b else c }}",
        "{% if a and b %}\n{% endif %}",
        "{% if not a %}\n{% endif %}",
        "{% if a is defined %}\n{% endif %}",
        "{% for a in b if a %}\n{% endfor %}",
        "{% for a in b.c() %}\n{% endfor %}",
        "{% set a = b %}",
        "{% include a %}",
        "{% extends a %}",
        "{%- if a %}\n{% endif %}",
        "{{- a }}",
        "    {% if a %}\n{% endif %}",
        "x {% if a %}y{% endif %}",
        "{# why #}",
    ],
)
def test_what_a_template_must_not_hold_is_found(source: str) -> None:
    """Logic, string building, whitespace control and inline tags are each refused."""
    try:
        assert list(faults(source)) != []
    except Exception as error:  # noqa: BLE001 - an unknown filter is refused by jinja2 itself
        assert "upper" in str(error)  # noqa: PT017 - and for that reason alone


def test_a_file_of_the_package_has_a_template_each() -> None:
    """Every template is used: one that nothing renders would rot."""
    render = (Path(__file__).parents[3] / "generator/render/files.py").read_text(encoding="utf-8")
    used = set(re.findall(r'"([\w.]+\.jinja)"', render))
    files = (ModelFile, EnumFile, AliasFile, TypedDictFile, ResourceFile)
    used |= {file.template for file in files}
    assert {path.name for path in TEMPLATES} == used
