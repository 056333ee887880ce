"""What a run tells its reader: one diagnostic per finding, each with a stable code and a position.

Owns the table of codes, the form in which a diagnostic is printed, and the collector that a run
fills while it goes on. Must not know how a document is read: a position comes from whatever has a
`place()`, and is asked for only when something is reported there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from attrs import evolve, field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity = Literal["error", "warning"]

CODES: dict[str, str] = {
    "SD101": "a file can't be read",
    "SD102": "a file is not UTF-8 text",
    "SD103": "a file is not valid YAML",
    "SD104": "a file is not valid JSON",
    "SD105": "a mapping has the same key twice",
    "SD106": "a YAML tag is not one of the core schema",
    "SD107": "a merge key is used, which YAML 1.2 doesn't have",
    "SD108": "a key is not a scalar",
    "SD109": "an alias has no anchor, or lies inside what it stands for",
    "SD110": "aliases expand to far more than the file holds",
    "SD111": "a file is nested too deeply",
    "SD112": "a file holds more than one YAML document",
    "SD113": "a file is empty",
    "SD114": "a scalar doesn't have the form that its type needs",
    "SD201": "a file is not an OpenAPI document",
    "SD202": "the OpenAPI version is not supported",
    "SD203": "a required part of the document is missing",
    "SD204": "a value is of the wrong type",
    "SD205": "a $ref leads to another host",
    "SD206": "a $ref leads nowhere",
    "SD207": "a $ref leads back to itself",
    "SD208": "a $ref is malformed",
    "SD209": "a $ref passes through another $ref",
    "SD210": "the document doesn't follow the OpenAPI specification",
    "SD211": "a key is none of the specification's",
    "SD212": "a key stands beside a $ref, which stands for the whole",
    "SD213": "a $ref leads nowhere from the $id that it stands under",
    "SD214": "two places have the same $id or $anchor",
    "SD215": "a $dynamicRef is read as a $ref",
    "SD216": "a $ref leads to an object of another kind",
    "SD217": "a schema is of another dialect of JSON Schema",
    "SD301": "two operations have the same operationId",
    "SD302": "two parameters have the same name and place",
    "SD303": "a variable of the path is not declared as a parameter",
    "SD304": "a parameter is not supported",
    "SD305": "how a field of a body is written is not understood",
    "SD306": "an answer has no status",
    "SD307": "a security scheme is not supported",
    "SD308": "x-retry is not understood",
    "SD309": "a path parameter does not occur in the path",
    "SD311": "a server can't be the default",
    "SD312": "a header is the client's own to send",
    "SD314": "a key of a path item is no verb",
    "SD316": "a security requirement names no declared scheme",
    "SD317": "a path doesn't begin with a slash",
    "SD318": "two paths differ in the names of their variables only",
    "SD319": "an answer is not taken apart as its schema says",
    "SD320": "a parameter has no place beside a whole query string",
    "SD321": "a body is not written as its schema says",
    "SD322": "no operation asks for any of the security schemes",
    "SD401": "a schema construct is not supported",
    "SD403": "a pattern is not a valid regular expression",
    "SD405": "a default doesn't fit its schema",
    "SD406": "what a schema demands is not checked before sending",
    "SD407": "a discriminator names no variant",
    "SD408": "a required property is not listed",
    "SD409": "a required property or item would never end",
    "SD410": "no value fits what a schema demands",
    "SD411": "a keyword says nothing of values of the type beside it",
    "SD412": "a schema is another name of one that is left out",
    "SD413": "a format is not that of the text that its pattern asks for",
    "SD414": "of several formats one is read",
    "SD501": "two names clash",
    "SD502": "no usable name can be made",
    "SD503": "a name is kept for what comes later",
    "SD504": "an emitted name would shift because something else takes it",
    "SD601": "the configuration is not understood",
    "SD602": "the configuration has an unknown key",
    "SD603": "the configuration names what the document hasn't",
    "SD604": "a name or version is replaced by one that the language allows",
    "SD605": "the version is too small for what has changed",
    "SD701": "the output folder holds files that no earlier run wrote",
    "SD702": "the output folder can't be read or written",
    "SD703": "the lock of the last run can't be read",
    "SD801": "an overlay is not understood",
    "SD802": "the target of an action is no JSONPath",
    "SD803": "an action matches nothing",
    "SD804": "an action doesn't fit what it changes",
}


# What to do about it, where the place that reports it has nothing more exact to say.
HINTS: dict[str, str] = {
    "SD101": "check the path and its permissions",
    "SD102": "save the file as UTF-8",
    "SD103": "mend the YAML there, or a little before it",
    "SD104": "mend the JSON there, or a little before it",
    "SD105": "remove or rename one of the two",
    "SD109": "write the value out instead of repeating it by an alias",
    "SD111": "move the inner parts to named places and refer to them",
    "SD113": "put a document into it",
    "SD201": "it begins with `openapi: 3.1.0` and has `info` and `paths`",
    "SD203": "add it; the specification requires it",
    "SD204": "write a value of that type; a number or a date meant as text needs quotes",
    "SD206": "correct the reference, or add what it names",
    "SD207": "let one of the references on the way lead to a value",
    "SD216": "correct the reference; the name may be one of another part of components",
    "SD210": "see the OpenAPI specification, or leave that part out",
    "SD317": "begin it with a slash; the specification requires it",
    "SD318": "write both under one path; a service can't tell them apart by their names",
    "SD701": "name an empty or a new folder",
    "SD702": "check the path and its permissions",
    "SD801": "see the Overlay Specification, version 1.0.0",
    "SD802": "a JSONPath begins with $, as in $.paths['/pets'].get",
    "SD803": "the document may have changed since: correct the target, or remove the action",
    "SD804": "objects are merged, arrays grow at their end, plain values are replaced",
    "SD703": "restore the committed one; without it `generate` begins CHANGELOG.md anew",
}


@frozen
class Place:
    """A position in a file: a JSON pointer, and the line and column (from 1) where it stands."""

    pointer: str = ""
    file: str = ""
    line: int = 1
    column: int = 1

    def place(self, _: str = "") -> Place:
        """Return itself, so that a position already known serves where a node does."""
        return self


class Placed(Protocol):
    """Anything that knows where it stands."""

    def place(self, key: str = "", /) -> Place:
        """Return the position of the thing, or of a key of it; computed now."""
        ...


@frozen
class Diagnostic:
    """One finding of a run."""

    severity: Severity
    code: str = field()
    message: str
    hint: str = ""
    pointer: str = ""
    file: str = ""
    line: int = 1
    column: int = 1

    @code.validator
    def _known(self, _: object, code: str) -> None:
        # Users look codes up and filter by them, so one that is not in the table is our mistake.
        if code not in CODES:
            raise ValueError(f"{code} is not in the table of codes")

    def text(self) -> str:
        """Return the printed form: position, code and message, and the hint on its own line."""
        head = f"{self.severity} {self.code}: {self.message}"
        if self.file:
            head = f"{self.file}:{self.line}:{self.column}: {head}"
        return f"{head}\n  hint: {self.hint}" if self.hint else head


def diagnostic(
    severity: Severity, code: str, message: str, where: Placed, hint: str = ""
) -> Diagnostic:
    """Return a diagnostic that stands where `where` does."""
    place = where.place()
    told = hint or HINTS.get(code, "")
    return Diagnostic(
        severity, code, message, told, place.pointer, place.file, place.line, place.column
    )


class Problems:
    """The diagnostics of one run, in the order found; told once each, sorted by position."""

    def __init__(self) -> None:
        """Start with none."""
        self._found: dict[Diagnostic, None] = {}
        # Whether warnings count as errors, those found before this is known too.
        self.is_strict = False

    def error(self, code: str, message: str, where: Placed, hint: str = "") -> None:
        """Record what stops the run from writing; the run itself goes on, to find the rest."""
        self.add([diagnostic("error", code, message, where, hint)])

    def warning(self, code: str, message: str, where: Placed, hint: str = "") -> None:
        """Record what the reader should know, though the run can write."""
        self.add([diagnostic("warning", code, message, where, hint)])

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Record diagnostics made elsewhere, such as those that a `BadInput` carries."""
        self._found.update(dict.fromkeys(diagnostics))

    @property
    def has_errors(self) -> bool:
        """Whether anything found must keep the run from writing."""
        return any(self.is_strict or found.severity == "error" for found in self._found)

    def sorted(self) -> list[Diagnostic]:
        """Return what was found by file, line, column and code; equal ones in the order found."""
        told = [evolve(one, severity="error") if self.is_strict else one for one in self._found]
        # What an alias repeats is at one place of the file by several pointers.
        once: dict[str, Diagnostic] = {}
        for one in told:
            once.setdefault(one.text(), one)
        return sorted(once.values(), key=lambda one: (one.file, one.line, one.column, one.code))


class BadInput(Exception):  # noqa: N818 - named for what happened, as its readers say it
    """A run can't go on at all; the diagnostics say why and are not yet in any `Problems`."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Carry the diagnostics to whoever prints them."""
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(one.text() for one in self.diagnostics))


def bad_input(code: str, message: str, where: Placed, hint: str = "") -> BadInput:
    """Return the exception for one error that ends the run."""
    return BadInput([diagnostic("error", code, message, where, hint)])
