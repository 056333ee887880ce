"""Owns the imports of one emitted Python file: exactly those that it uses, sorted, once.

A name that means something else in the file (a field called `list`, a class called `attrs`, the
same name of another module) is imported under an alias, and a builtin is written with its module:
no annotation can mislead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_GUARD = ("typing", "TYPE_CHECKING")


class Imports:
    """Collects what a file uses and gives each name the spelling to use it by."""

    def __init__(self, shadowed: Collection[str] = ()) -> None:
        self._shadowed = frozenset(shadowed)
        self._always: dict[tuple[str, str], str] = {}
        self._for_checkers: dict[tuple[str, str], str] = {}
        self._taken = set(shadowed)

    def use(self, module: str, name: str = "", *, checked_only: bool = False) -> str:
        """Ask for `name` of `module` (the module itself if empty); returns how to write it.

        `checked_only` puts it under TYPE_CHECKING: for annotations that cost too much to evaluate.
        """
        plain = name or module
        if module == "builtins" and name:
            return name if self._free(name) == name else f"{self.use('builtins')}.{name}"
        spelled = self._known(module, name) or self._free(plain)
        (self._for_checkers if checked_only else self._always)[(module, name)] = spelled
        self._taken.add(spelled)
        return spelled

    def _known(self, module: str, name: str) -> str | None:
        key = (module, name)
        return self._always.get(key) or self._for_checkers.get(key)

    def _free(self, plain: str) -> str:
        spelled = f"_{plain}" if plain in self._taken else plain
        while spelled in self._taken:
            spelled += "_"
        return spelled

    def lines(self) -> tuple[str, ...]:
        """The statements, in the order isort has: standard library, other, own; checkers last."""
        checked = {key: as_ for key, as_ in self._for_checkers.items() if key not in self._always}
        always = dict(self._always)
        guard = ""
        if checked:
            guard = f"_{_GUARD[1]}" if _GUARD[1] in self._shadowed else _GUARD[1]
            always[_GUARD] = guard
        body = [f"    {line}" if line else "" for line in _sections(checked)]
        sections = _sections(always)
        head = ["from __future__ import annotations", *([""] if sections else []), *sections]
        return tuple(head + (["", f"if {guard}:", *body] if checked else []))


def _sections(wanted: dict[tuple[str, str], str]) -> list[str]:
    lines: list[str] = []
    for is_in in (_is_standard, _is_other, _is_own):
        section = _statements({key: as_ for key, as_ in wanted.items() if is_in(key[0])})
        lines += ([""] if lines and section else []) + section
    return lines


def _statements(wanted: dict[tuple[str, str], str]) -> list[str]:
    modules = [
        f"import {module}" + (f" as {as_}" if as_ != module else "")
        for (module, name), as_ in sorted(wanted.items())
        if not name
    ]
    names: dict[str, list[str]] = {}
    for (module, name), as_ in sorted(wanted.items(), key=lambda item: _ordered(item[0])):
        if name:
            names.setdefault(module, []).append(name if as_ == name else f"{name} as {as_}")
    return modules + [f"from {module} import {', '.join(own)}" for module, own in names.items()]


def _ordered(key: tuple[str, str]) -> tuple[int, str, int, str]:
    module, name = key
    dots = len(module) - len(module.lstrip("."))
    # Like isort: constants, then classes, then the rest; parents of a package before siblings.
    rank = 0 if name.isupper() else 1 if name[:1].isupper() else 2
    return (-dots, module.lower(), rank, name)


def _is_other(module: str) -> bool:
    return module in ("attrs", "httpx", "typing_extensions")


def _is_own(module: str) -> bool:
    return module.startswith(".")


def _is_standard(module: str) -> bool:
    return not _is_own(module) and not _is_other(module)
