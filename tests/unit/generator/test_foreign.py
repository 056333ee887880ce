"""The third door for foreign data: text of a document on its way through the templates.

`make fuzz` tries it for as long as it is told.
"""

from __future__ import annotations

import ast
import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.render.files import render
from tests.support.fuzz import for_its_share
from tests.unit.generator.documents import codes, lowered, media

EVILS = [
    '"""\nimport os\nos.system("x")\n"""',
    'ends in three quotes """',
    'ends in a quote "',
    "ends in a backslash \\",
    'both \\"""',
    "'); __import__('os').system('x'); ('",
    "a\u2028b\u2029c\x0bd\x0ce\x85f\rg\r\nh\x00i",
    "{{ package.config }} {% raw %} {# #} {0} %s",
    "# heading\n\n```python\nimport os\n```\n<script>x()</script> [l](javascript:x) | c |",
    '"\n[project]\nname = "evil"\n#',
    "$(x) `x` ${x}",
]


def _in_url(text: str) -> str:
    """The text with its quotes, and without what no URL of a server holds."""
    return quote(text, safe="\"'`();$<>[]|")


def document(text: str) -> dict[str, Any]:
    """A document that holds a text wherever a document holds text."""
    wire = {"type": "string", "description": text, "default": text, "example": text}
    return {
        "openapi": "3.1.0",
        "info": {"title": f"Pets {text}", "version": "1.0.0", "description": text},
        "externalDocs": {"url": text},
        "servers": [{"url": f"https://a.example/{_in_url(text)}"}],
        "security": [{"Key": []}],
        "tags": [{"name": "Pets", "description": text}],
        "paths": {
            f"/pets/{text}/".replace("{", "").replace("}", "") + "{id}": {
                "post": {
                    "tags": ["Pets"],
                    "operationId": "post_it",
                    "summary": text,
                    "description": text,
                    "parameters": [
                        {"name": "id", "in": "path", "required": True, "schema": wire},
                        {"name": f"q {text}", "in": "query", "schema": wire},
                    ],
                    "requestBody": {
                        "required": True,
                        "description": text,
                        **media({"properties": {f"f {text}": wire}, "required": [f"f {text}"]}),
                    },
                    "responses": {
                        "200": {
                            "description": text,
                            **media({"$ref": "#/components/schemas/Pet"}),
                        },
                        "404": {"description": text},
                    },
                }
            }
        },
        "components": {
            "securitySchemes": {
                "Key": {"type": "apiKey", "in": "header", "name": "x-key", "description": text}
            },
            "schemas": {
                "Pet": {"description": text, "properties": {f"p {text}": wire}},
                "Size": {"description": text, "type": "string", "enum": [f"v {text}"]},
                "Names": {"description": text, "type": "array", "items": wire},
                "Code": {"type": "string", "pattern": "^" + "x" * len(text), "description": text},
            },
        },
    }


def emitted(whole: dict[str, Any]) -> dict[str, str]:
    """The files of a document's package, without the runtime."""
    package, found = lowered(json.dumps(whole))
    assert codes(found) == []
    return {name: text for name, text in render(package).items() if "/_runtime/" not in name}


def deeds(source: str) -> list[str]:
    """Every call, import, attribute and operator of a file, by kind and name."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            found.append(ast.unparse(node))
        elif isinstance(node, ast.Call):
            found.append(f"call {_named(node.func)}")
        elif isinstance(node, ast.Attribute):
            found.append(f"attribute {node.attr}")
        elif isinstance(node, ast.JoinedStr | ast.BinOp | ast.Delete | ast.Lambda):
            found.append(type(node).__name__)
    return sorted(found)


def _named(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "?")


def headings(markdown: str) -> list[int]:
    """How deep each heading is: one to six marks, and then a space or nothing (CommonMark §4.2)."""
    return [len(marks) for marks in re.findall(r"^(#{1,6})(?=[ \t]|$)", markdown, re.MULTILINE)]


PIECES = (
    *(
        '"""',
        "'''",
        '"',
        "'",
        "\\",
        "\\N{DASH}",
        "\n",
        "\r",
        "\t",
        "    ",
        "#",
        "```",
        "|",
        "`",
        "%",
    ),
    *(
        "{{ 1 }}",
        "{% x %}",
        "{#",
        "#}",
        "{",
        "}",
        "$",
        "<",
        ">",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
    ),
    *(
        "import os",
        "os.system(1)",
        "name",
        "[project]",
        ";",
        ")",
        "(",
        ",",
        ":",
        "=",
        "-",
        "\U0001f600",
    ),
)
# Of letters ASCII alone, so that a text and its twin give the same names.
ASCII = st.text(st.characters(max_codepoint=127), max_size=3)
TEXTS = st.lists(st.sampled_from(PIECES) | ASCII, min_size=1, max_size=8).map("".join)


def judge(evil: str) -> None:
    """Refuse a package that does more, or is of another shape, than its harmless twin."""
    # The words are equal, so that both documents give the same names.
    harmless = "".join(c if c.isalnum() and c.isascii() else " " for c in evil)
    bad, good = emitted(document(evil)), emitted(document(harmless))
    assert bad.keys() - {"LICENSE"} == good.keys() - {"LICENSE"}
    for name in bad:
        if name.endswith(".py"):
            assert deeds(bad[name]) == deeds(good[name]), name
    assert bad["README.md"].count("\n```") == good["README.md"].count("\n```")
    assert headings(bad["README.md"]) == headings(good["README.md"])
    assert bad["pyproject.toml"].count("\n") == good["pyproject.toml"].count("\n")


@pytest.mark.parametrize("evil", EVILS)
def test_foreign_text_stays_data(evil: str) -> None:
    """The package of an evil document does what that of its harmless twin does, no more."""
    judge(evil)


@pytest.mark.fuzz
@for_its_share
@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a smaller text would take minutes
    suppress_health_check=[HealthCheck.too_slow],
)
@given(TEXTS)
def test_any_text_stays_data(evil: str) -> None:
    """The same for whatever text a document may hold."""
    judge(evil)
