"""What is emitted under which names: from a file, or from the document's title."""

from __future__ import annotations

import pytest

from generator import config
from generator.diagnostics import Diagnostic, Problems
from generator.load.document import Document, Node
from generator.load.source import Source


def node(text: str) -> tuple[Node, Problems]:
    """The root of a file, and what is found in it."""
    problems = Problems()
    return Document(Source.of_text("f.yaml", text, problems), "3.1", problems).root, problems


def of_title(title: str, version: str = "1.2") -> config.Config:
    """The configuration that a title gives."""
    info, problems = node(f"title: {title!r}\nversion: {version!r}\n")
    found = config.of_document(info, problems)
    assert problems.sorted() == []
    return found


def of_file(text: str) -> tuple[config.Config, list[Diagnostic]]:
    """The configuration that a file gives for the document Pet Store."""
    info, _ = node("{title: Pet Store, version: 1.2.3}")
    root, problems = node(text)
    return config.of_file(root, info, problems), problems.sorted()


@pytest.mark.parametrize(
    ("title", "distribution", "package", "client"),
    [
        ("Pet Store API", "pet-store-api", "pet_store_api", "PetStoreApi"),
        ("Sent.dm Core", "sent-dm-core", "sent_dm_core", "SentDmCore"),
        ("Größe Store", "store", "store", "Store"),
        ("ペット", "api", "api", "Api"),
        ("Timeout", "timeout", "timeout", "TimeoutClient"),
        ("class", "class", "class_", "Class"),
        ('"; import os #', "import-os", "import_os", "ImportOs"),
    ],
)
def test_names_come_from_the_title(
    title: str, distribution: str, package: str, client: str
) -> None:
    """Without a configuration the title's ASCII words name distribution, package and client."""
    found = of_title(title)
    assert (found.distribution, found.package, found.client) == (distribution, package, client)
    assert found.version == "1.2"


@pytest.mark.parametrize(
    ("given", "used"), [("v2.1-beta", "2.1"), ("2024-01-15", "2024"), ("latest", "0")]
)
def test_a_version_that_python_refuses_is_replaced_with_a_warning(given: str, used: str) -> None:
    """What is not a version by PEP 440 gives its leading numbers, and the reader is told."""
    info, problems = node(f"title: T\nversion: '{given}'\n")
    assert config.of_document(info, problems).version == used
    (one,) = problems.sorted()
    assert (one.severity, one.code, one.line) == ("warning", "SD604", 2)


def test_a_file_overrides_what_the_document_gives() -> None:
    """What the configuration names is used; what it leaves out comes from the document."""
    found, problems = of_file("python: {import: pets, client: Pets}\n")
    assert problems == []
    assert found == config.Config(
        "pet-store", "pets", "Pets", "1.2.3", "the pet-store contributors"
    )


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("python:\n  import: my-pets", "SD601", 2),
        ("python:\n  import: class", "SD601", 2),
        ("python:\n  import: _pets", "SD601", 2),
        ("python:\n  client: my client", "SD601", 2),
        ("python:\n  client: class", "SD601", 2),
        ("python:\n  client: ApiException", "SD601", 2),
        ("python:\n  version: one", "SD601", 2),
        ("python:\n  version: 1.0", "SD204", 2),
        ("python:\n  distribution: a b", "SD601", 2),
        ("python:\n  packge: x", "SD602", 2),
        ("pyton: {}", "SD602", 1),
        ("python: pets", "SD601", 1),
        ("- python", "SD601", 1),
    ],
)
def test_a_configuration_that_is_not_understood_is_an_error(
    text: str, code: str, line: int
) -> None:
    """Each mistake in a configuration is told at its own line."""
    _, (one,) = of_file(text)
    assert (one.severity, one.code, one.line) == ("error", code, line)


def test_an_import_name_from_the_command_line_is_checked() -> None:
    """The import name given beside a document replaces its own, and must be importable."""
    info, problems = node("{title: T, version: '1'}")
    found = config.of_document(info, problems)
    assert config.named(found, "pets", problems).package == "pets"
    assert problems.sorted() == []
    config.named(found, "../pets", problems)
    (one,) = problems.sorted()
    assert (one.code, one.file) == ("SD601", "--package")


@pytest.mark.parametrize("name", ["json", "httpx", "attrs", "typing"])
def test_a_package_that_would_hide_another_is_refused(name: str) -> None:
    """An import name of the standard library, or of what the package needs, is an error."""
    _, (one,) = of_file(f"python:\n  import: {name}")
    assert (one.code, one.line, one.hint) == ("SD601", 2, f"{name}_api, for example")


@pytest.mark.parametrize(
    ("title", "package"),
    [("JSON", "json_api"), ("Attrs", "attrs_api"), ("2checkout", "api_2checkout")],
)
def test_a_title_that_is_no_name_for_a_package_is_completed(title: str, package: str) -> None:
    """A title that would hide another package, or begins with a digit, gets `api` beside it."""
    info, problems = node(f"{{title: {title}, version: '1'}}")
    assert config.of_document(info, problems).package == package
    assert problems.sorted() == []
