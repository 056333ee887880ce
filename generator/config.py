"""Owns what is emitted under which names: spec/sdk.yaml, or what a document's own title gives.

Each language has a key of its own; `strict`, `exclude` and `rename` hold for all of them.
"""

from __future__ import annotations

import builtins
import keyword
import posixpath
import re
import sys
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from . import names
from .diagnostics import Place

if TYPE_CHECKING:
    from generator.load.document import Node

    from .diagnostics import Placed, Problems

# PEP 440, public versions without the rarer spellings.
_VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?", re.ASCII)
_LEADING = re.compile(r"\d+(\.\d+)*", re.ASCII)
# PyPA: names and normalisation of distributions.
_DISTRIBUTION = re.compile(r"[A-Z0-9]([A-Z0-9._-]*[A-Z0-9])?", re.ASCII | re.IGNORECASE)
# What the package offers beside its client (templates/python/init.py.jinja), or its module uses.
_EXPORTED = {
    *("Any", "ApiException", "ArgumentError", "AsyncResponse", "AsyncTransport", "BadRequest"),
    *("ClientClosed", "Conflict", "ConnectError", "Core", "Credential", "DecodeError"),
    *("Forbidden", "NotFound", "RateLimited", "RawAnswer", "RawBody", "RedirectRefused"),
    *("Request", "Response", "ResponseTooLarge", "ServerError", "Service", "Timeout"),
    *("TracebackType", "Transport", "TransportError", "Unauthorized", "UnprocessableEntity"),
    *("Unset", "UNSET", "TYPE_CHECKING", "models"),
}
# What the package itself imports, directly or not, and what could not be imported any more.
_TAKEN = {
    *("attr", "attrs", "httpx", "httpcore", "sniffio", "anyio", "h11", "httptools", "certifi"),
    *("idna", "exceptiongroup", "typing_extensions", "tests", *sys.stdlib_module_names),
}
# What the name of a package, and what is made of it, may have of the 255 bytes of a file's name.
_LONGEST = 100
_TOP = {"python", "strict", "exclude", "rename", "overlays"}
_KEYS = {"distribution", "import", "client", "version", "authors"}


@frozen
class Config:
    """The names of one emitted package."""

    distribution: str
    package: str
    client: str
    version: str
    authors: str


def named(config: Config, package: str, problems: Problems) -> Config:
    """The same with another import name, which the command line gave."""
    _is_importable(package, problems, Place(file="--package"))
    return evolve(config, package=package)


def of_document(info: Node, problems: Problems) -> Config:
    """The names that a document's title and version give."""
    title = names.words(info.text("title"))
    plain = tuple(word for word in title if word.isascii()) or ("api",)
    if plain[0][0].isdigit():
        plain = ("api", *plain)
    plain = _cut(plain, info, problems)
    if names.snake(plain) in _TAKEN:
        plain = (*plain, "api")
    return Config(
        distribution=names.kebab(plain),
        package=names.snake(plain),
        client=_class_of(plain),
        version=_version(info, problems),
        authors=f"the {names.kebab(plain)} contributors",
    )


def _cut(title: names.Words, info: Node, problems: Problems) -> names.Words:
    """The words of a title as far as the name of a folder may be long."""
    if len(names.snake(title)) <= _LONGEST:
        return title
    ends = [sum(map(len, title[:count])) + count - 1 for count in range(1, len(title) + 1)]
    fitting = title[: sum(end <= _LONGEST for end in ends)] or (title[0][:_LONGEST],)
    problems.warning(
        "SD604",
        f"the title is too long for a package; {names.snake(fitting)} is used",
        info.get("title") or info,
        hint="name it as python.import and python.distribution in a configuration file (--config)",
    )
    return fitting


def of_file(root: Node, info: Node, problems: Problems) -> Config:
    """The configuration of a file, completed by what the document gives."""
    found = of_document(info, problems)
    if root.value is None or not _is_map(root, "the configuration", problems):
        return found
    _say_unknown(root, _TOP, problems)
    python = root.get("python")
    if python is not None and python.value is not None and _is_map(python, "python", problems):
        _say_unknown(python, _KEYS, problems)
        found = _overridden(found, python, problems)
    return found


def overlays(root: Node | None, problems: Problems) -> list[str]:
    """The overlays that a configuration lists, by paths that begin where it lies."""
    found = root.get("overlays") if root is not None else None
    if found is None or found.value is None:
        return []
    if not found.is_list or not all(isinstance(one, str) for one in found.value):
        hint = "as in `overlays: [overlay.yaml]`, as seen from this file"
        problems.error("SD601", "overlays must be a list of files", found, hint)
        return []
    return [posixpath.join(posixpath.dirname(found.file), one) for one in found.value]


def _texts(node: Node, problems: Problems) -> dict[str, str]:
    """The texts that the configuration gives; a number is none, as 1.10 is 1.1 to a program."""
    texts = {}
    for key in _KEYS & node.value.keys():
        value = node.value[key]
        if isinstance(value, str):
            texts[key] = value
        elif value is not None:
            problems.error("SD204", f'"{key}" must be a string', node[key])
    return texts


def _overridden(config: Config, node: Node, problems: Problems) -> Config:
    given = _texts(node, problems)
    if "import" in given:
        _is_importable(given["import"], problems, node["import"])
    checks = (
        ("client", _is_class_name, "a Python class of this package"),
        ("version", _VERSION.fullmatch, "a version (PEP 440)"),
        ("distribution", _DISTRIBUTION.fullmatch, "a distribution"),
    )
    for key, fits, what in checks:
        if key in given and not fits(given[key]):
            problems.error(
                "SD601", f"{given[key]!r} can't name {what}", node[key], hint="change it"
            )
    return evolve(
        config,
        distribution=given.get("distribution", config.distribution),
        package=given.get("import", config.package),
        client=given.get("client", config.client),
        version=given.get("version", config.version),
        authors=given.get("authors", config.authors),
    )


def _class_of(title: names.Words) -> str:
    name = names.pascal(title)
    return f"{name}Client" if name in _EXPORTED else name


def _is_class_name(name: str) -> bool:
    is_name = name.isidentifier() and name.isascii() and not keyword.iskeyword(name)
    is_taken = name in _EXPORTED or hasattr(builtins, name)
    return is_name and not name.startswith("_") and not is_taken


def _is_map(node: Node, what: str, problems: Problems) -> bool:
    if not node.is_map:
        problems.error("SD601", f"{what} must be a mapping", node, hint="see spec/sdk.yaml")
    return node.is_map


def _is_importable(package: str, problems: Problems, place: Placed) -> None:
    if package in _TAKEN:
        problems.error(
            "SD601",
            f"a package called {package} would hide another that Python or the package needs",
            place,
            hint=f"{package}_api, for example",
        )
    is_name = package.isidentifier() and package.isascii() and not keyword.iskeyword(package)
    if not is_name or package.startswith("_") or len(package) > _LONGEST:
        problems.error(
            "SD601",
            f"{package!r} can't be imported as a package",
            place,
            hint=f"at most {_LONGEST} lower case letters, digits and underscores, a letter first",
        )


def _version(info: Node, problems: Problems) -> str:
    given = info.text("version")
    if _VERSION.fullmatch(given):
        return given
    leading = _LEADING.search(given)
    version = leading.group() if leading else "0"
    problems.warning(
        "SD604",
        f"the version {given!r} is not one of Python's (PEP 440); {version} is used",
        info.get("version") or info,
        hint="give one as python.version in a configuration file (--config)",
    )
    return version


def _say_unknown(node: Node, known: set[str], problems: Problems) -> None:
    for key, child in node.items():
        if key not in known:
            problems.error(
                "SD602",
                f"the configuration has no key {key}",
                child,
                hint=f"known here: {', '.join(sorted(known))}",
            )
