"""A document: its frame, its cursor and its references."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import BadInput, Diagnostic, Problems
from generator.load.document import Document, Node

FRAME = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def load(text: str, **files: str) -> tuple[Document, Problems]:
    """Load a document from a folder of its own, with the files beside it."""
    Path("spec").mkdir(exist_ok=True)
    Path("spec/d.yaml").write_text(text, encoding="utf-8")
    for name, content in files.items():
        Path(f"spec/{name}.yaml").write_text(content, encoding="utf-8")
    problems = Problems()
    return Document.load("spec/d.yaml", problems), problems


def refused(text: str) -> Diagnostic:
    """Return the one diagnostic of a document that can't be loaded."""
    with pytest.raises(BadInput) as caught:
        load(text)
    (one,) = caught.value.diagnostics
    return one


def told(problems: Problems) -> list[tuple[str, str, int, int]]:
    """Return the codes and positions of what was told."""
    return [(one.code, one.file, one.line, one.column) for one in problems.sorted()]


def node(document: Document, *keys: str) -> Node:
    """Return the node that a chain of keys leads to."""
    found = document.root
    for key in keys:
        found = found[key]
    return found


@pytest.mark.parametrize(
    ("text", "version"),
    [("3.0.4", "3.0"), ("3.1.0", "3.1"), ("3.1.1", "3.1"), ("3.2.0", "3.2"), ("'3.1'", "3.1")],
)
def test_the_supported_versions_are_known(text: str, version: str) -> None:
    """A document tells its version by the first two numbers."""
    document, problems = load(FRAME.replace("3.1.0", text))
    assert document.version == version
    assert told(problems) == []


def test_a_version_that_is_a_number_is_read_with_a_warning() -> None:
    """A version without quotes that YAML reads as a number is taken, and said to be."""
    document, problems = load(FRAME.replace("3.1.0", "3.1"))
    assert document.version == "3.1"
    (one,) = problems.sorted()
    assert (one.severity, one.code, one.line) == ("warning", "SD204", 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("just text", "SD201", 1, "not a mapping"),
        ("- a", "SD201", 1, "not a mapping"),
        ("info: {}\npaths: {}\n", "SD201", 1, "openapi"),
        ("<!DOCTYPE html>", "SD201", 1, "HTML"),
        ("info: {}\nasyncapi: 3.0.0\n", "SD201", 2, "AsyncAPI"),
        ("overlay: 1.0.0\n", "SD201", 1, "--overlay"),
        ("info: {}\nitem: []\n", "SD201", 2, "Postman"),
        ("type: object\n$schema: x\n", "SD201", 2, "a JSON schema"),
        ("info: {}\nswagger: '2.0'\n", "SD202", 2, "Swagger 2.0"),
        ("info: {}\nopenapi: 4.0.0\n", "SD202", 2, "4.0.0"),
        ("openapi: 3.10.0\n", "SD202", 1, "3.10.0"),
        ("openapi: [3]\n", "SD202", 1, "not supported"),
        ("openapi:\n", "SD202", 1, "not supported"),
    ],
)
def test_what_is_not_openapi_3_is_refused(text: str, code: str, line: int, words: str) -> None:
    """Anything but OpenAPI 3.0 to 3.2 is refused, in words that say what it is."""
    one = refused(text)
    assert (one.code, one.file, one.line) == (code, "spec/d.yaml", line)
    assert words in one.message


def test_missing_and_wrong_parts_of_the_frame_are_all_told() -> None:
    """A document without its parts, or with parts of another type, is told each of them."""
    _, problems = load("openapi: 3.0.0\ncomponents: 3\ninfo: []\n")
    assert told(problems) == [
        ("SD203", "spec/d.yaml", 1, 1),
        ("SD204", "spec/d.yaml", 2, 1),
        ("SD204", "spec/d.yaml", 3, 1),
    ]


def test_empty_parts_of_the_frame_are_no_error() -> None:
    """`components:` with nothing below is an empty one, which whoever walks the document tells."""
    _, problems = load("openapi: 3.0.0\ninfo: {}\npaths:\ncomponents:\n")
    assert told(problems) == []


def test_a_document_without_info_is_refused() -> None:
    """Without a title and a version there is nothing to name a package after."""
    one = refused("openapi: 3.1.0\npaths: {}\n")
    assert (one.code, one.message) == ("SD203", 'the document has no "info"')


def test_newer_documents_may_have_no_paths() -> None:
    """From 3.1 on, components or webhooks are enough."""
    _, problems = load("openapi: 3.1.0\ninfo: {}\nwebhooks: {}\n")
    assert told(problems) == []


def test_a_node_moves_by_keys_and_elements() -> None:
    """A cursor goes down mappings and sequences, and knows where it is."""
    document, _ = load(FRAME + "x-a:\n  b/~c:\n  - d: e\n")
    here = node(document, "x-a", "b/~c")
    assert here.is_list
    assert not here.is_map
    (item,) = here.elements()
    assert item.is_map
    assert "d" in item
    assert [(key, one.value) for key, one in item.items()] == [("d", "e")]
    assert item.pointer == ("x-a", "b/~c", 0)
    assert item["d"].pointer_text == "/x-a/b~1~0c/0/d"
    assert item["d"].name == "d"
    assert item.get("none") is None
    with pytest.raises(KeyError):
        item["none"]
    assert list(here.items()) == []
    assert item.elements() == []
    assert "d" not in here


def test_a_node_stands_at_its_key() -> None:
    """The place of an entry is its key's, that of an item its own."""
    document, _ = load(FRAME + "x-a:\n  b:\n  - c\n")
    place = node(document, "x-a", "b").place()
    assert (place.pointer, place.file, place.line, place.column) == ("/x-a/b", "spec/d.yaml", 5, 3)
    place = node(document, "x-a", "b").elements()[0].place()
    assert (place.line, place.column) == (6, 5)


def test_nodes_are_equal_by_place() -> None:
    """Two ways to one place give equal nodes, equal values elsewhere don't."""
    document, _ = load(FRAME + "x-a: {b: 1}\nx-c: {b: 1}\n")
    assert node(document, "x-a", "b") == node(document, "x-a", "b")
    assert len({node(document, "x-a"), node(document, "x-a"), node(document, "x-c")}) == 2


def test_text_and_flag_report_another_type() -> None:
    """A number is told and read as a text; what is neither, or no flag, as the default."""
    document, problems = load(FRAME + "x-a:\n  t: hello\n  f: true\n  n: [5]\n  v: 1.0\n")
    here = node(document, "x-a")
    assert (here.text("t"), here.flag("f")) == ("hello", True)
    assert (here.text("none"), here.text("none", "d"), here.flag("none")) == ("", "d", False)
    assert told(problems) == []
    assert (here.text("n", "d"), here.flag("t")) == ("d", False)
    assert (here.text("v"), here.text("f")) == ("1.0", "true")
    assert told(problems) == [("SD204", "spec/d.yaml", line, 3) for line in (5, 6, 7, 8)]


def test_a_chain_of_references_leads_to_its_end() -> None:
    """A reference to a reference gives the node at the end, the same by every way."""
    document, problems = load(
        FRAME
        + "x-a: {$ref: '#/x-b'}\nx-b: {$ref: '#/x-c/0/d%20e~1f'}\n"
        + "x-c: [{d e/f: {type: string}}]\n"
    )
    end = node(document, "x-a").resolved()
    assert end is not None
    assert end.pointer == ("x-c", 0, "d e/f")
    assert end == node(document, "x-b").resolved() == end.resolved()
    assert told(problems) == []


def test_references_lead_into_other_files_and_back() -> None:
    """A file is found beside the one that refers to it, and one place has one identity."""
    document, problems = load(
        FRAME + "x-a: {$ref: 'o%74her.yaml#/p'}\nx-b: {$ref: ./x/../other.yaml}\nx-c: {t: 1}\n",
        other="p: {$ref: '../spec/d.yaml#/x-c'}\nq: 1\n",
    )
    assert node(document, "x-a").resolved() == node(document, "x-c")
    whole = node(document, "x-b").resolved()
    assert whole is not None
    assert (whole.file, whole.pointer, whole["q"].value) == ("spec/other.yaml", (), 1)
    assert whole["q"].place().line == 2
    assert told(problems) == []


@pytest.mark.parametrize(
    ("ref", "code"),
    [
        ("#/none", "SD206"),
        ("#/info/title/x", "SD206"),
        ("#/x-list/1", "SD206"),
        ("#/x-list/00", "SD206"),
        ("#/x-list/-", "SD206"),
        ("none.yaml", "SD206"),
        ("https://example.org/a.yaml#/b", "SD205"),
        ("//example.org/a.yaml", "SD205"),
        ("file:///etc/passwd", "SD205"),
        ("#name", "SD206"),
        ("other.yaml?x=1", "SD208"),
        ("http://[", "SD208"),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_where_it_stands(ref: str, code: str) -> None:
    """A dangling, remote or malformed reference is one error at the `$ref`, and gives no node."""
    document, problems = load(FRAME + f"x-a:\n  $ref: '{ref}'\nx-list: [1]\n")
    assert node(document, "x-a").resolved() is None
    assert node(document, "x-a").resolved() is None
    found = [one for one in problems.sorted() if one.file == "spec/d.yaml"]
    assert [(one.code, one.line, one.column) for one in found] == [(code, 5, 3)]
    assert ref in found[0].message


def test_a_broken_file_is_told_once_and_each_reference_to_it() -> None:
    """What is wrong in another file stands there; each reference that needs it is left out."""
    document, problems = load(
        FRAME + "x-a: {$ref: 'other.yaml#/a'}\nx-b: {$ref: 'other.yaml#/b'}\n", other="a: [\n"
    )
    assert node(document, "x-a").resolved() is None
    assert node(document, "x-b").resolved() is None
    assert [one[:3] for one in told(problems)] == [
        ("SD206", "spec/d.yaml", 4),
        ("SD206", "spec/d.yaml", 5),
        ("SD103", "spec/other.yaml", 2),
    ]


def test_references_that_go_round_are_told() -> None:
    """References that lead only to each other are an error, not a loop."""
    document, problems = load(FRAME + "x-a: {$ref: '#/x-b'}\nx-b: {$ref: '#/x-a'}\n")
    assert node(document, "x-a").resolved() is None
    assert told(problems) == [("SD207", "spec/d.yaml", 4, 7)]


def test_a_pointer_that_passes_itself_ends() -> None:
    """A reference whose pointer goes through the reference itself is an error, not a loop."""
    document, problems = load(FRAME + "x-a: {$ref: '#/x-a/b'}\n")
    assert node(document, "x-a").resolved() is None
    assert [one[0] for one in told(problems)] == ["SD206"]


def test_a_pointer_may_pass_a_reference_with_a_warning() -> None:
    """A pointer through a `$ref` is read as meant, and what was read is said."""
    document, problems = load(
        FRAME + "x-a: {$ref: '#/x-b/p'}\nx-b: {$ref: '#/x-c'}\nx-c: {p: {q: 1}}\n"
    )
    assert node(document, "x-a").resolved() == node(document, "x-c", "p")
    (one,) = problems.sorted()
    assert (one.severity, one.code, one.line) == ("warning", "SD209", 4)
    assert "spec/d.yaml#/x-c/p" in one.message


def test_a_pointer_that_is_a_slash_means_the_whole_file_with_a_warning() -> None:
    """`#/` names the key "" by the letter; where there is none, all of the file is meant."""
    document, problems = load(FRAME + "x-a: {$ref: '#/'}\n")
    assert node(document, "x-a").resolved() == document.root
    (one,) = problems.sorted()
    assert (one.severity, one.code, one.line) == ("warning", "SD208", 4)


def test_a_schema_that_holds_itself_is_no_loop() -> None:
    """A reference inside its own target is followed as often as it is asked for."""
    document, problems = load(FRAME + "x-a: {items: {$ref: '#/x-a'}}\n")
    assert node(document, "x-a", "items").resolved() == node(document, "x-a")
    assert told(problems) == []


def test_a_property_named_ref_is_no_reference() -> None:
    """A mapping under the key `$ref` is a property of that name."""
    document, problems = load(FRAME + "x-a: {$ref: {type: string}}\n")
    here = node(document, "x-a")
    assert here.ref is None
    assert here.resolved() == here
    assert told(problems) == []


def test_faults_of_reading_are_told_with_the_rest() -> None:
    """A key that is there twice doesn't keep the other problems from being found."""
    document, problems = load(FRAME + "x-a: {$ref: '#/none'}\nx-a: 1\n")
    node(document, "x-a").resolved()
    assert [one[0] for one in told(problems)] == ["SD206", "SD105"]


def test_the_nearest_node_is_found_through_references() -> None:
    """A pointer that passes references is followed as far as it goes."""
    document, _ = load(FRAME + "x-a: {$ref: '#/x-b'}\nx-b: {c: {d: 1}}\n")
    assert document.nearest(("x-a", "c", "d")) == node(document, "x-b", "c", "d")
    assert document.nearest(("x-a", "c", "none", "x")) == node(document, "x-b", "c")
