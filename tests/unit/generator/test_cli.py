"""The command line: exit codes, what is printed where, and what it does to the disk."""

from __future__ import annotations

import copy
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openapi_spec_validator  # noqa: F401 - once, and not in a process for each run
import pytest
import yaml

from generator.cli import main
from generator.progress import Progress
from generator.render.files import environment
from tests.unit.generator.documents import media, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PET = {"type": "object", "properties": {"name": {"type": "string"}}}
PATHS: dict[str, Any] = {
    "/pets/{id}": {
        "get": {
            "tags": ["Pets"],
            "operationId": "Pets_getPet",
            "summary": "Read a pet.",
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                {"name": "size", "in": "query", "schema": {"type": "integer", "default": 3}},
            ],
            "responses": {
                "200": {"description": "The pet.", **media({"$ref": "#/components/schemas/Pet"})}
            },
        }
    }
}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A document of one operation and one model."""
    path = tmp_path / "spec.yaml"
    path.write_text(text_of(PATHS, {"Pet": PET}), encoding="utf-8")
    return path


def run(command: str, spec: Path, *more: object) -> int:
    """The exit code of a command on a document, with its output beside it."""
    output = spec.with_name("out")
    return main([command, "--spec", str(spec), "--output", str(output), *map(str, more)])


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_generate_writes_a_package(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document without a configuration becomes a package named after its title."""
    assert run("generate", spec) == 0
    written = tree(spec.with_name("out"))
    assert {"pyproject.toml", "README.md", "LICENSE", "pets/py.typed"} <= written.keys()
    out = capsys.readouterr()
    assert "operations 1/1, models 1" in out.out
    assert out.err == ""
    assert run("generate", spec) == 0
    assert "unchanged" in capsys.readouterr().out
    assert tree(spec.with_name("out")) == written


def test_the_import_name_can_be_given(spec: Path) -> None:
    """`--package` sets the import name and leaves the other names."""
    assert run("generate", spec, "--package", "animals") == 0
    assert (spec.with_name("out") / "animals" / "client.py").is_file()
    assert 'name = "pets"' in (spec.with_name("out") / "pyproject.toml").read_text(encoding="utf-8")


def test_a_configuration_is_read_where_it_is_named(spec: Path) -> None:
    """`--config` names package and client, and renames operations."""
    file = spec.with_name("sdk.yaml")
    file.write_text(
        "python: {import: zoo, client: Zoo}\nrename: {operations: {Pets_getPet: cages.open}}\n",
        encoding="utf-8",
    )
    report = spec.with_name("report.json")
    assert run("generate", spec, "--config", file, "--report", report) == 0
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["package"], told["client"]) == ("zoo", "Zoo")
    assert told["emitted"] == [{"operation": "GET /pets/{id}", "python": "cages.open"}]


def test_a_rename_of_an_operation_that_is_not_there_is_bad_input(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A configuration that names no operation of the document stops the run."""
    file = spec.with_name("sdk.yaml")
    file.write_text("rename: {operations: {gone: a.b}}\n", encoding="utf-8")
    assert run("generate", spec, "--config", file) == 2
    assert f"{file}:1:23: error SD603" in capsys.readouterr().err


def test_the_report_has_its_form(spec: Path) -> None:
    """The report names package, client, counts, each operation's Python path, and diagnostics."""
    report = spec.with_name("deep") / "report.json"
    assert run("inspect", spec, "--report", report) == 0
    assert json.loads(report.read_text(encoding="utf-8")) == {
        "package": "pets",
        "client": "Pets",
        "operations": {"total": 1, "emitted": 1, "excluded": 0},
        "webhooks": {"total": 0, "emitted": 0, "excluded": 0},
        "callbacks": {"total": 0, "emitted": 0, "excluded": 0},
        "models": 1,
        "emitted": [{"operation": "GET /pets/{id}", "python": "pets.get_pet"}],
        "excluded": {"operations": [], "webhooks": [], "schemas": []},
        "diagnostics": [],
    }


def test_the_report_of_bad_input_says_why(spec: Path) -> None:
    """Where nothing was emitted the report holds the diagnostics, with all their parts."""
    spec.write_text("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: 5\n", encoding="utf-8")
    report = spec.with_name("report.json")
    assert run("generate", spec, "--report", report) == 2
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["emitted"] == []
    keys = {"severity", "code", "message", "hint", "pointer", "file", "line", "column"}
    assert all(set(one) == keys for one in told["diagnostics"])
    assert any(one["line"] == 3 and one["file"] == str(spec) for one in told["diagnostics"])


def test_a_report_that_cannot_be_written_is_bad_input(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder in the report's place is an error of the run, not a traceback."""
    assert run("inspect", spec, "--report", spec.parent) == 2
    assert "error SD702" in capsys.readouterr().err


def test_a_report_that_cannot_be_written_is_told_before_the_package_is(spec: Path) -> None:
    """What can be known to fail is told first, so that nothing is half done."""
    assert run("generate", spec, "--report", spec.parent) == 2
    assert not spec.with_name("out").exists()


@pytest.mark.parametrize("name", ["my-pets", "json", ""])
def test_a_bad_import_name_is_told_at_its_option(
    name: str, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistake on the command line stands in no file, so its place is the option."""
    assert run("generate", spec, "--package", name) == 2
    assert "--package" in capsys.readouterr().err
    assert not spec.with_name("out").exists()


@pytest.mark.parametrize("output", [".", ".."])
def test_the_folder_that_one_stands_in_is_refused(
    output: str, spec: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The output is exchanged as a whole, which the current folder or one above it can't be."""
    here = spec.with_name("a") / "b"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    assert main(["generate", "--spec", str(spec), "--output", output]) == 2
    assert "error SD702: the current folder can't be exchanged" in capsys.readouterr().err
    assert list(here.iterdir()) == []


REAL = {
    "unions": {
        "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"type": ["integer", "string"]}]},
        "Cat": PET,
    },
    "lists of unions": {
        "Pet": {
            "anyOf": [
                {"type": "array", "items": {"type": ["boolean", "string"]}},
                {"type": "string"},
            ]
        }
    },
    "keywords that fall together": {
        "Pet": {"properties": {name: {"type": "string"} for name in ("class", "Class", "_", "-")}}
    },
    "numbers to choose from": {"Pet": {"enum": [0.5, 1, "many"]}},
    "values without letters": {"Pet": {"enum": ["1", "(1)", "[1]", "_", "", "empty", "ss", "ß"]}},
    "a narrowed part": {
        "Pet": {
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {"properties": {"toy": {"properties": {"b": {"type": "string"}}}}},
            ]
        },
        "Base": {"properties": {"toy": {"properties": {"a": {"type": "string"}}}}},
    },
    "a union of itself": {
        "Pet": {
            "anyOf": [
                {"type": "string"},
                {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
            ]
        }
    },
}


@pytest.mark.parametrize("what", REAL)
def test_what_real_documents_hold_is_emitted_and_imports(what: str, spec: Path) -> None:
    """Constructs that many documents use give a package whose every module can be imported."""
    spec.write_text(text_of(PATHS, REAL[what]), encoding="utf-8")
    assert run("generate", spec) == 0
    every = "import pets.models, pets.resources.pets\nfrom pets.models import *"
    command = [sys.executable, "-W", "error", "-c", every]
    subprocess.run(command, cwd=spec.with_name("out"), check=True)


def test_check_finds_no_difference_after_generate(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was just written is what the document gives; caches don't count."""
    run("generate", spec)
    cache = spec.with_name("out") / "pets" / "__pycache__"
    cache.mkdir()
    (cache / "x.pyc").write_bytes(b"")
    assert run("check", spec) == 0
    assert "is what the document gives" in capsys.readouterr().out


def test_check_names_every_difference_and_writes_nothing(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed, a missing and a stale file are each named with a unified diff; exit 1."""
    run("generate", spec)
    out = spec.with_name("out")
    client = out / "pets" / "client.py"
    client.write_text(client.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    (out / "pets" / "py.typed").unlink()
    (out / "LICENSE").unlink()
    (out / "pets" / "old.py").write_text("x = 1\n", encoding="utf-8")
    before = tree(out)
    capsys.readouterr()
    assert run("check", spec) == 1
    told = capsys.readouterr().out
    assert "changed: pets/client.py\n--- pets/client.py\n+++ pets/client.py\n@@" in told
    assert "\n-# mine\n" in told
    assert "missing: LICENSE\n--- /dev/null\n+++ LICENSE\n@@" in told
    assert "missing: pets/py.typed" in told
    assert "stale: pets/old.py\n--- pets/old.py\n+++ /dev/null\n@@" in told
    assert "-x = 1" in told
    assert "pets/old.py: no run wrote it and none removes it; move it away\n" in told
    assert "3 files differ; `generate` writes anew\n" in told
    assert tree(out) == before


def test_check_of_a_folder_that_is_not_there_is_drift(spec: Path) -> None:
    """Before the first run every file is missing, and none is made."""
    assert run("check", spec) == 1
    assert not spec.with_name("out").exists()


def test_inspect_prints_the_ir(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Operations, their parts and the definitions are told a line each; nothing is written."""
    assert run("inspect", spec) == 0
    assert capsys.readouterr().out == (
        "Pets 1.0.0\n"
        "server not given\n"
        "\n"
        "resource pets\n"
        "  operation get_pet: GET /pets/{id}, retry safe\n"
        "    path id: string, required\n"
        "    query size: integer, optional, default 3\n"
        "    answer 200: Pet\n"
        "\n"
        "model Pet\n"
        "  field name: string, optional\n"
    )
    assert not spec.with_name("out").exists()


def test_this_projects_own_document_is_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Without options the project's own document is read, strictly, without a finding."""
    assert main(["inspect"]) == 0
    out = capsys.readouterr()
    assert out.out.count("\n  operation ") == 13
    assert out.err == ""


def test_a_document_of_ones_own_needs_an_output(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With `--spec` alone a run would overwrite this project's package, so it is refused."""
    with pytest.raises(SystemExit) as caught:
        main(["generate", "--spec", str(spec)])
    assert caught.value.code == 2
    assert "--output" in capsys.readouterr().err


def test_a_document_and_its_folder_are_named_the_short_way(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`generate FILE -o FOLDER` does what `--spec FILE --output FOLDER` does."""
    out = spec.with_name("short")
    assert main(["generate", str(spec), "-o", str(out)]) == 0
    run("generate", spec)
    assert tree(out) == tree(spec.with_name("out"))
    assert main(["check", str(spec), "-o", str(out)]) == 0
    capsys.readouterr()
    assert main(["inspect", str(spec)]) == 0
    assert "model Pet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["openapi.json"], "type: python -m generator generate openapi.json --output out\n"),
        (["./my api"], "type: python -m generator generate './my api' --output out\n"),
        (["check", "a.json"], "type: python -m generator check a.json --output out\n"),
        (["generate", "a.json", "--spec", "b.json"], "which document: a.json or b.json?"),
        (["inspect", "https://pets.example/openapi.json"], "nothing is fetched"),
        (["genrate", "a.json"], "invalid choice: 'genrate'"),
        ([], "inspect"),
    ],
)
def test_what_is_mistyped_is_told_with_what_to_type(
    typed: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A command line that makes no sense exits 2, and says which one would."""
    with pytest.raises(SystemExit) as caught:
        main(typed)
    assert caught.value.code == 2
    found = capsys.readouterr()
    assert told in found.err
    assert found.out == ""


def test_check_of_a_folder_that_is_not_there_is_short(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no package is, `check` says so instead of printing all of it, and makes nothing."""
    assert run("check", spec) == 1
    assert capsys.readouterr().out.endswith("out is not there; `generate` writes it\n")
    assert not spec.with_name("out").exists()


def test_a_file_in_place_of_the_folder_is_one_error(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An output that is a file is refused, and nothing is said of a lock in it."""
    spec.with_name("out").write_text("mine", encoding="utf-8")
    assert run("generate", spec) == 2
    told = capsys.readouterr().err
    assert "SD701: this is a file, not a folder" in told
    assert told.count(" SD") == 1


def test_a_document_without_operations_is_a_package_too(spec: Path) -> None:
    """A document of schemas alone gives models and a client without resources."""
    spec.write_text(text_of({}, {"Pet": PET}), encoding="utf-8")
    assert run("generate", spec) == 0


BAD = {
    "gone": None,
    "a folder": "",
    "empty": b"",
    "not utf-8": b"openapi: \xff\xfe\xfa",
    "broken yaml": b"openapi: [",
    "broken json": b'{"openapi": }',
    "duplicate key": b"openapi: 3.1.0\nopenapi: 3.1.0\ninfo: {}\npaths: {}\n",
    "not openapi": b"a: 1\n",
    "swagger": b"swagger: '2.0'\n",
    "a tag that runs": b"openapi: !!python/object/apply:os.getcwd []\n",
    "an anchor bomb": b"a: &a [x,x,x,x,x,x,x,x,x]\n"
    + b"".join(
        b"%c: &%c [%s]\n" % (i + 1, i + 1, b",".join([b"*%c" % i] * 9)) for i in range(97, 106)
    ),
    "no info": b"openapi: 3.1.0\npaths: {}\n",
    "info of the wrong type": b"openapi: 3.1.0\ninfo: 5\npaths: {}\n",
    "dangling": text_of(PATHS).encode(),
    "remote": text_of(PATHS, {"Pet": {"$ref": "https://example.com/pet.yaml"}}).encode(),
    "unsupported": text_of(PATHS, {"Pet": {"type": "file"}}).encode(),
}


@pytest.mark.parametrize("what", BAD)
@pytest.mark.parametrize("command", ["generate", "check", "inspect"])
def test_bad_input_is_told_and_changes_nothing(
    what: str, command: str, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever is wrong with a document, it is a message with a position, and the disk stays."""
    out = spec.with_name("out")
    out.mkdir()
    (out / ".generated-files").write_text("old.py\n", encoding="utf-8")
    (out / "old.py").write_text("x = 1\n", encoding="utf-8")
    before = tree(out)
    content = BAD[what]
    spec.unlink()
    if isinstance(content, bytes):
        spec.write_bytes(content)
    elif content is not None:
        spec.mkdir()
    capsys.readouterr()
    assert run(command, spec) == 2
    told = capsys.readouterr()
    assert f"{spec}:" in told.err
    assert ": error SD" in told.err
    assert "Traceback" not in told.err
    assert told.out == ""
    assert tree(spec.with_name("out")) == before


def test_all_findings_of_a_run_are_told(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One run tells everything that is wrong, sorted by position, on stderr."""
    schemas = {"Pet": {"type": "gone"}, "A": {"$ref": "#/gone"}, "B": {"type": "file"}}
    spec.write_text(text_of(PATHS, schemas), encoding="utf-8")
    assert run("inspect", spec) == 2
    told = capsys.readouterr().err
    found = [line.split("error ")[1][:5] for line in told.split("\n") if ": error " in line]
    assert sorted(found) == ["SD206", "SD401", "SD401"]
    lines = [int(line.split(":")[1]) for line in told.split("\n") if ": error " in line]
    assert lines == sorted(lines)
    assert told.endswith("3 errors; nothing was written\n")


def test_a_folder_that_no_run_wrote_is_refused(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that holds somebody's files is bad input, and keeps them."""
    spec.with_name("out").mkdir()
    (spec.with_name("out") / "mine.txt").write_text("mine", encoding="utf-8")
    assert run("generate", spec) == 2
    assert "error SD701" in capsys.readouterr().err
    assert tree(spec.with_name("out")) == {"mine.txt": b"mine"}


def test_a_warning_alone_is_told_and_done(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Warnings go to stderr and leave the exit code at 0."""
    schemas = {"Pet": PET, "Id": {"type": "string", "pattern": "["}}
    spec.write_text(text_of(PATHS, schemas), encoding="utf-8")
    assert run("generate", spec) == 0
    assert "warning SD403" in capsys.readouterr().err


def test_a_terminal_without_the_documents_letters_is_no_obstacle(spec: Path) -> None:
    """What the terminal's encoding hasn't is escaped, and the run goes on."""
    names = {"größe": {"type": "string"}}
    spec.write_text(text_of(PATHS, {"Pet": {"properties": names}}), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "generator", "inspect", "--spec", str(spec)],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        cwd=Path(__file__).resolve().parents[3],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "field gr\\xf6\\xdfe: string" in ran.stdout


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long run names its step on one line, which is gone at the end; a pipe sees nothing."""
    monkeypatch.setattr("generator.progress._PATIENCE", -1)
    pipe, terminal = io.StringIO(), io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    for stream in (pipe, terminal):
        progress = Progress(stream)
        progress.say("reading")
        progress.close()
    assert pipe.getvalue() == ""
    assert terminal.getvalue() == "\r\x1b[Kreading ...\r\x1b[K"


def test_what_is_not_called_and_what_is_left_out_is_counted(
    spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Webhooks, callbacks and exclusions have counts of their own, in the line and the report."""
    done = {"responses": {"200": {"description": "Done."}}}
    event = {"post": {"requestBody": media(PET), **done}}
    paths = {
        **PATHS,
        "/a": {"get": {**done, "callbacks": {"Seen": {"{$url}": event}}}, "put": done},
    }
    text = text_of(paths, {"Pet": PET, "Old": PET}, webhooks={"Come": event, "Gone": event})
    spec.write_text(text, encoding="utf-8")
    file, report = spec.with_name("sdk.yaml"), spec.with_name("report.json")
    asked = {"operations": ["PUT /a", "POST Gone"], "schemas": ["Old"]}
    file.write_text(yaml.safe_dump({"exclude": asked}), encoding="utf-8")
    assert run("generate", spec, "--config", file, "--report", report) == 0
    line = "operations 2/3, models 3, webhooks 1/2, callbacks 1/1, excluded 3\n"
    assert capsys.readouterr().out.endswith(line)
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["operations"] == {"total": 3, "emitted": 2, "excluded": 1}
    assert told["webhooks"] == {"total": 2, "emitted": 1, "excluded": 1}
    assert told["callbacks"] == {"total": 1, "emitted": 1, "excluded": 0}
    assert told["excluded"] == {
        "operations": ["PUT /a"],
        "webhooks": ["POST Gone"],
        "schemas": ["Old"],
    }


def test_the_report_of_a_failed_run_counts_what_there_was(spec: Path) -> None:
    """Where an error keeps all from being written, the total is told and nothing is emitted."""
    report = spec.with_name("report.json")
    spec.write_text(text_of(PATHS, {"Pet": {"type": "file"}}), encoding="utf-8")
    assert run("generate", spec, "--report", report) == 2
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["operations"] == {"total": 1, "emitted": 0, "excluded": 0}
    assert (told["models"], told["emitted"]) == (0, [])


@pytest.mark.parametrize("how", ["option", "configuration"])
def test_under_strict_a_warning_is_an_error(
    how: str, spec: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Strict by option or by configuration: what was a warning stops the run."""
    spec.write_text(text_of(PATHS, {"Pet": PET, "Id": {"pattern": "[", "type": "string"}}))
    file = spec.with_name("sdk.yaml")
    file.write_text("strict: true\n" if how == "configuration" else "strict: false\n")
    assert run("generate", spec, "--config", file) == (2 if how == "configuration" else 0)
    option = ["--strict"] if how == "option" else []
    capsys.readouterr()
    assert run("generate", spec, "--config", file, *option) == 2
    assert "error SD403" in capsys.readouterr().err


ODD: list[Any] = [
    *(None, 5, True, "text", [5], {"a": 5}),
    *(float("inf"), float("nan"), 10**400),
]


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of every value in a document."""
    yield at
    if isinstance(value, dict):
        for key, one in value.items():
            yield from places(one, (*at, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from places(one, (*at, index))


def replaced(value: Any, at: tuple[Any, ...], odd: Any) -> Any:
    """A copy of a document with another value at one place."""
    whole = {"": copy.deepcopy(value)}
    holder: Any = whole
    steps = ["", *at]
    for step in steps[:-1]:
        holder = holder[step]
    holder[steps[-1]] = odd
    return whole[""]


RICH = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1.0.0", "contact": {"email": "a@example.com"}},
    "servers": [{"url": "https://api.example.com"}],
    "security": [{"Key": []}],
    "tags": [{"name": "Pets", "description": "Animals."}],
    "paths": {
        "/pets/{id}": {
            "post": {
                **PATHS["/pets/{id}"]["get"],
                "x-retry": "safe",
                "requestBody": {"required": True, **media({"$ref": "#/components/schemas/Pet"})},
                "callbacks": {"Seen": {"{$url}": {"post": {"requestBody": media(PET)}}}},
            },
            "additionalOperations": {"COPY": {"responses": {"204": {"description": "Done."}}}},
        }
    },
    "webhooks": {"Come": {"post": {"requestBody": media(PET), "responses": {"200": media(PET)}}}},
    "components": {
        "securitySchemes": {"Key": {"type": "apiKey", "in": "header", "name": "x-key"}},
        "schemas": {
            "Pet": {
                "allOf": [{"$ref": "#/components/schemas/Base"}],
                "required": ["size"],
                "properties": {
                    "size": {"type": ["string", "null"], "enum": ["s", None], "example": "s"},
                    "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
                    "age": {"type": "number", "minimum": 0, "multipleOf": 2, "default": 4},
                    "more": {
                        "additionalProperties": {"anyOf": [{"type": "null"}, {"type": "integer"}]}
                    },
                },
            },
            "Base": {"properties": {"id": {"type": "string", "pattern": "^a", "default": "x"}}},
        },
    },
}


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_no_odd_value_ends_in_a_traceback(
    odd: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document with any value in any place is emitted or refused, and never a crash."""
    # What is rendered needs no validator and no formatter to be rendered; both are slow.
    monkeypatch.setattr("generator.render.files.formatted", lambda files: files)
    monkeypatch.setattr("generator.render.files._runtime", lambda _: {})
    templates = environment()
    monkeypatch.setattr("generator.render.files.environment", lambda: templates)
    file = tmp_path / "spec.yaml"
    seen = set()
    for at in places(RICH):
        text = yaml.dump(replaced(RICH, at, odd), Dumper=yaml.CSafeDumper)
        file.write_text(text, encoding="utf-8")
        try:
            seen.add(run("check", file, "--no-validate"))
        except Exception as error:
            raise AssertionError(f"{odd!r} at {at}") from error
    assert 2 in seen
    assert "Traceback" not in capsys.readouterr().err


def test_validation_can_be_left_out(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--no-validate` emits the same package and says nothing of the specification."""
    wrong = spec.read_text(encoding="utf-8").replace("description: The pet.", "x-own: 3")
    spec.write_text(wrong, encoding="utf-8")
    assert run("generate", spec) == 0
    told, written = capsys.readouterr(), tree(spec.with_name("out"))
    assert "SD210" in told.err
    assert run("generate", spec, "--no-validate") == 0
    assert capsys.readouterr().err == ""
    assert tree(spec.with_name("out")) == written


def test_help_loads_next_to_nothing() -> None:
    """The options are known without the generator, so help comes at once."""
    code = (
        "import generator.options, sys; print(sorted({'attr', 'yaml', 'jinja2'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_module_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m generator` is the command line."""
    import runpy  # noqa: PLC0415 - for this one test

    monkeypatch.setattr(sys, "argv", ["generator", "inspect"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("generator", run_name="__main__")
    assert caught.value.code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize(
    ("shell", "code", "told"),
    [
        ("exec 1> >(:); sleep 0.2; {} inspect {}", 141, ""),
        ("{} inspect {} > /dev/full", 2, "not everything could be written: No space left"),
        ("{} inspect {} >&-", 0, ""),
        ("{} inspect {} 2>&-", 0, ""),
    ],
)
def test_a_run_that_cannot_print_ends_without_a_traceback(
    shell: str, code: int, told: str, spec: Path
) -> None:
    """A pipe that nobody reads, a full disk and a closed stream have exit codes of their own."""
    line = shell.format(f"{sys.executable} -m generator", spec)
    done = subprocess.run(
        ["/bin/bash", "-c", line], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr
