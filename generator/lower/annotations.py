"""Owns how a type of the IR is written as an annotation: of an answer, of an argument, of an alias.

Hands on to `readers` and `checks` where an expression is wanted rather than an annotation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import names
from generator.ir import (
    NOTHING,
    Alias,
    Array,
    Choice,
    Enum,
    Map,
    Model,
    Named,
    Scalar,
    Tuple,
    Union,
)
from generator.mentions import holds_any, holds_file, parts_of
from generator.render.literals import literal

from . import dicts, inputs
from .checks import Checks
from .joined import is_any, joined
from .readers import Readers, format_of
from .traits import PLAIN, Traits, sole_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.ir import Definition
    from generator.ir import Type as IrType

    from .dicts import Within
    from .imports import Imports

_BUILTINS = {
    "bytes": "bytes",
    "file": "bytes",
    "text": "str",
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
}

# What may be given for a decimal beside a Decimal.
_DECIMALS = {"string": ("int", "str"), "number": ("float",)}


class Types:
    """Writes types for one file; asks its imports for every name that it writes."""

    def __init__(  # noqa: PLR0913 - one for each place that names types in its own way
        self,
        definitions: Mapping[str, Definition],
        imports: Imports,
        *,
        within: Within | None = None,
        traits: Traits = PLAIN,
        alias: str = "",
        is_prose: bool = False,
    ) -> None:
        """`within` is the TypedDict that arguments are written for, `alias` what the file defines.

        With `is_prose` people read the annotations, who need no module before a name.
        """
        self._definitions = definitions
        self._within = within
        self._imports = imports
        self._alias = alias
        self._is_prose = is_prose
        self._inside: list[str] = []
        self._readers = Readers(definitions, imports)
        self._checks = Checks(definitions, imports, traits)
        self._traits = traits

    def answer(self, of: IrType) -> str:
        """The annotation of a value that was received."""
        return self._or_none(self._answer(of), of)

    def argument(self, of: IrType) -> str:
        """The annotation of a value that a caller gives: as wide as the check."""
        return self._or_none(self._argument(of), of)

    def answer_of_any(self, several: Sequence[IrType]) -> str:
        """The annotation of a value that is one of several types, told apart by its status."""
        return joined(map(self.answer, several))

    def value(self, of: Array | Map) -> str:
        """The annotation of a value that was received within a list, or under some key."""
        if not of.values or any(map(holds_any, of.values)):
            return self._any()
        unknown = [self._unknown()] if NOTHING in parts_of(of) else []
        return joined([*map(self.answer, of.values), *unknown])

    def argument_of_any(self, several: Sequence[IrType]) -> str:
        """The annotation of a value that is one of several types, all of them the caller's."""
        return joined(map(self.argument, several))

    def _of_alias(self, alias: Alias) -> str:
        """What an alias stands for, as an argument; one within itself is written by a name."""
        if alias.name in self._inside:
            if self._within and self._readers.holds_formats(alias.type):
                return self._model(alias.name)  # a dict has texts where an argument has values
            return self._direct(inputs.called(alias, self._definitions)[0])
        self._inside.append(alias.name)
        try:
            return self.argument(alias.type)
        finally:
            self._inside.pop()

    def runtime(self, of: IrType) -> str:
        """An annotation that Python 3.9 can evaluate, for the value of a type alias."""
        plain = self._runtime(of)
        if plain == "None":
            return plain
        return f"{self._imports.use('typing', 'Optional')}[{plain}]" if of.nullable else plain

    def reader(self, of: IrType) -> str:
        """A function that reads a JSON value into the type."""
        return self._readers.function(of)

    def writer(self, of: IrType) -> str:
        """The function that writes a value whose type doesn't say how; nothing where it does."""
        is_apart = self._readers.holds_decimals(of)
        return f"{self._imports.use('.._runtime', 'formats')}.written" if is_apart else ""

    def decoder(self, *several: IrType | None) -> str:
        """What parses the JSON of any of these types; nothing where it is done as always."""
        if not any(of is not None and self._traits.is_exact(of) for of in several):
            return ""
        return f"{self._imports.use('.._runtime', 'exact')}.DECODER"

    def has_json_form(self, of: IrType) -> bool:
        """Whether a JSON value is an argument of this type as it stands."""
        return not self._readers.holds_formats(of)

    def applied(self, of: IrType) -> str:
        """The expression that reads the variable `value` into the type."""
        return self._readers.applied(of)

    def is_complex(self, of: IrType) -> bool:
        """Whether the type needs a reader of its own: it holds a union, or itself."""
        return self._readers.is_complex(of)

    def check(self, of: IrType, argument: str, *, optional: bool = False, place: str = "") -> str:
        """The call that checks an argument of this name, and gives its value back."""
        return self._checks.call(of, argument, optional=optional, place=place)

    def checker(self, of: IrType) -> str:
        """A function that checks a value under a name, and gives it back."""
        return self._checks.function(of)

    def in_dict(self, of: IrType) -> str:
        """A function that checks a value of a dict, which may be in wire form."""
        return self._checks.in_dict(of)

    def checked(self, of: IrType) -> str:
        """The expression that checks the variable `value`, an argument called `name`."""
        return self._checks.applied(of)

    def _or_none(self, plain: str, of: IrType) -> str:
        is_open = plain == "None" or is_any(plain)
        return f"{plain} | None" if of.nullable and not is_open else plain

    def _answer(self, of: IrType) -> str:
        if isinstance(of, Scalar):
            return self._scalar(of)
        if isinstance(of, Array):
            return f"{self._builtin('list')}[{self.value(of)}]"
        if isinstance(of, Tuple):
            return f"{self._builtin('tuple')}[{', '.join(map(self.answer, of.items))}]"
        if isinstance(of, Map):
            return f"{self._builtin('dict')}[{self._builtin('str')}, {self.value(of)}]"
        if isinstance(of, Choice):
            return joined(map(self._kind, of.kinds))
        if isinstance(of, Union):
            return self._union(of, self._answer)
        definition = self._definitions[of.name]
        is_round = inputs.holds_itself(definition, self._definitions)
        name = self._direct(of.name) if is_round else self._model(of.name)
        return f"{name} | {self._builtin('str')}" if isinstance(definition, Enum) else name

    def _argument(self, of: IrType) -> str:
        if isinstance(of, Scalar):
            return self._scalar_argument(of)
        if isinstance(of, Array):
            return f"{self._abstract('Sequence')}[{self.argument_of_any(of.values)}]"
        if isinstance(of, Tuple):
            return f"{self._builtin('tuple')}[{', '.join(map(self.argument, of.items))}]"
        if isinstance(of, Map):
            value = self.argument_of_any(of.values) or self._any()
            return f"{self._abstract('Mapping')}[{self._builtin('str')}, {value}]"
        if isinstance(of, Union):
            return self._union(of, self._argument)
        if (sole := sole_of(of)) and isinstance(sole.value, (str, int)):
            return f"{self._imports.use('typing', 'Literal')}[{literal(sole.value)}]"
        definition = self._definitions[of.name] if isinstance(of, Named) else None
        if isinstance(definition, Model):
            return f"{self._answer(of)} | {self._dict(definition)}"
        is_open = isinstance(definition, Alias) and not isinstance(definition.type, Scalar)
        if isinstance(definition, Alias) and (is_open or self._within):
            return self._of_alias(definition)
        return self._answer(of)

    def _scalar_argument(self, of: Scalar) -> str:
        if of.kind in ("bytes", "file"):
            return self._upload(of)
        if self._within and format_of(of) is not None:
            return self._in_wire_form(of, self._within)
        more = _DECIMALS.get(of.kind, ()) if of.format == "decimal" else ()
        return joined([self._scalar(of), *map(self._builtin, more)])

    def _in_wire_form(self, of: Scalar, within: Within) -> str:
        """A value of a format within a dict, whose text nothing has to be made of."""
        if of.kind == "number":
            return joined([self._scalar(of), self._builtin("float")])
        if of.format in within.texts:
            return self._builtin("str")
        return f"{self._scalar(of)} | {self._builtin('str')}"

    def _dict(self, of: Model) -> str:
        """What stands for a model in wire form."""
        if not dicts.is_told(of):
            return f"{self._abstract('Mapping')}[{self._builtin('str')}, {self._any()}]"
        name = dicts.name_of(of, self._definitions)
        return name if self._within and name == self._within.name else self._model(name)

    def _runtime(self, of: IrType) -> str:
        if isinstance(of, Array):
            return f"list[{self.runtime(of.item)}]"
        if isinstance(of, Tuple):
            return f"tuple[{', '.join(map(self.runtime, of.items))}]"
        if isinstance(of, Map):
            return f"dict[str, {self.runtime(of.value)}]"
        if isinstance(of, Named):
            name = self._imports.use(f".{names.module(of.name)}", of.name)
            is_enum = isinstance(self._definitions[of.name], Enum)
            return f"{self._imports.use('typing', 'Union')}[{name}, str]" if is_enum else name
        if isinstance(of, Choice) and len(of.kinds) > 1:
            kinds = ", ".join(map(self._kind, of.kinds))
            return f"{self._imports.use('typing', 'Union')}[{kinds}]"
        return self._answer(of)

    def _kind(self, name: str) -> str:
        """The type of a listed value; what an array or an object holds is compared, not typed."""
        if name == "NoneType":
            return "None"
        plain = self._builtin(name)
        if name == "dict":
            return f"{plain}[{self._builtin('str')}, {self._any()}]"
        return f"{plain}[{self._any()}]" if name == "list" else plain

    def _union(self, of: Union, written: Callable[[IrType], str]) -> str:
        if holds_any(of):  # nothing is imported that no annotation names
            return joined([*map(written, filter(holds_file, of.variants)), self._any()])
        is_known = of.discriminator is not None and of.discriminator.other != ""
        is_known = is_known or any(map(holds_file, of.variants))  # no answer has one
        unknown = [] if is_known else [self._unknown()]
        return joined([*map(written, of.variants), *unknown])

    def _unknown(self) -> str:
        return self._imports.use(".._runtime.unions", "Unknown")

    def _scalar(self, of: Scalar) -> str:
        found = format_of(of)
        if found is not None:
            return self._imports.use(found.module, found.type)
        return self._any() if of.kind == "any" else self._builtin(_BUILTINS[of.kind])

    def _upload(self, of: Scalar) -> str:
        if of.kind == "file":
            return self._imports.use(".._runtime.uploads", "FileInput")
        path = f"{self._imports.use('os', 'PathLike')}[{self._builtin('str')}]"
        return " | ".join([self._builtin("bytes"), path, self._imports.use("typing", "BinaryIO")])

    def _builtin(self, name: str) -> str:
        return self._imports.use("builtins", name)

    def _abstract(self, name: str) -> str:
        return self._imports.use("collections.abc", name)

    def _any(self) -> str:
        return self._imports.use("typing", "Any")

    def _model(self, name: str) -> str:
        # By its package, which loads a model when somebody evaluates the annotation.
        return name if self._is_prose else f"{self._imports.use('..', 'models')}.{name}"

    def _direct(self, name: str) -> str:
        # pyright loses its way to what holds itself where a module's attribute lies between.
        is_bare = self._is_prose or name == self._alias
        return name if is_bare else self._imports.use("..models", name, checked_only=True)
