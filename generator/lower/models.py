"""Owns the modules of models in Python: classes with fields, string enums, type aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import evolve, frozen

from generator import names
from generator.ir import Alias, Enum, Map, Model, Named, Scalar
from generator.render.literals import literal

from . import docs, inputs, one_way
from .annotations import Types
from .imports import Imports
from .traits import PLAIN, Traits, is_secret, sole_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from generator.config import Config
    from generator.ir import Definition, Field

_FIELDS_TAKEN = {"additional_properties", "fields_set", "to_dict", "from_dict", "self"}
# What the template of a model spells, by a name that no field of the model shadows.
_USED = {
    **dict.fromkeys(("str", "dict", "frozenset", "property", "classmethod"), "builtins"),
    "fields": ".._runtime",
    "model": ".._runtime",
    "Any": "typing",
    "Mapping": "collections.abc",
}


@frozen
class FieldLine:
    """One attribute of a model, and its row in the table of fields."""

    name: str
    annotation: str
    doc: str
    default: str
    required: bool
    row: str


@frozen
class ModelFile:
    """One module of models: a class with fields."""

    template: ClassVar = "model.py.jinja"

    path: str
    module: str
    name: str
    doc: str
    imports: tuple[str, ...]
    use: Mapping[str, str]
    marks: tuple[str, ...]
    additional: str
    additional_shown: bool
    others_reader: str
    others_writer: str
    fields: tuple[FieldLine, ...]


@frozen
class Member:
    """One known value of an enum."""

    name: str
    value: str


@frozen
class EnumFile:
    """One module of models: a string enum."""

    template: ClassVar = "enum.py.jinja"

    path: str
    module: str
    name: str
    doc: str
    members: tuple[Member, ...]


@frozen
class AliasFile:
    """One module of models: a named array, map or scalar."""

    template: ClassVar = "alias.py.jinja"

    path: str
    module: str
    name: str
    doc: str
    declared: str
    value: str
    imports: tuple[str, ...]
    # How it is read and checked, and what the types of that are called; where nothing else says it.
    reading: str = ""
    checking: str = ""
    any: str = ""
    str: str = ""


DefinitionFile = ModelFile | EnumFile | AliasFile


def lower(
    definition: Definition,
    known: Mapping[str, Definition],
    config: Config,
    traits: Traits = PLAIN,
) -> DefinitionFile:
    """The module of one definition."""
    if isinstance(definition, Model):
        return _model(definition, known, config, traits)
    if isinstance(definition, Enum):
        return _enum(definition, config)
    return _alias(definition, known, config, traits)


def _path(name: str, config: Config) -> str:
    return f"{config.package}/models/{names.module(name)}.py"


def attributes(model: Model) -> dict[str, str]:
    """The attributes of a model, by the wire names of its fields."""
    # A field called like its class would stand for it in the annotations of the class.
    taken = _FIELDS_TAKEN | {model.name}
    return {one.name: names.snake(one.words, taken) for one in model.fields}


def _model(
    model: Model, known: Mapping[str, Definition], config: Config, traits: Traits
) -> ModelFile:
    called = attributes(model)
    imports = Imports({*called.values(), model.name})
    types = Types(known, imports)
    use = {name: imports.use(module, name) for name, module in _USED.items()}
    use["attrs"] = imports.use("attrs")
    marks = _marks(model, called, imports) + one_way.mark(model, called, traits, imports)
    lines = tuple(
        _line(one, called[one.name], types, use, is_secret=is_secret(one.type, known))
        for one in model.fields
    )
    additional = types.value(model.others)
    is_typed = model.others != Map(Scalar("any"))
    reader = types.reader(model.others) if is_typed else ""
    writer = types.writer(model.others)
    return ModelFile(
        path=_path(model.name, config),
        module=names.module(model.name),
        name=model.name,
        doc=docs.definition(model.name, model.description, deprecated=model.deprecated),
        imports=imports.lines(),
        use=use,
        marks=marks,
        additional=additional,
        additional_shown=not is_secret(model.others, known),
        others_reader=reader,
        others_writer=writer,
        fields=tuple(sorted(lines, key=lambda one: not one.required)),
    )


def _marks(model: Model, called: Mapping[str, str], imports: Imports) -> tuple[str, ...]:
    """What a deprecated model says of itself, or another of its deprecated fields."""
    gone = ", ".join(literal(called[one.name]) for one in model.fields if one.deprecated)
    if not model.deprecated and not gone:
        return ()
    mark = "model" if model.deprecated else f"fields({gone})"
    return (f"{imports.use('.._runtime', 'deprecation')}.{mark}",)


def _line(
    one: Field, name: str, types: Types, use: Mapping[str, str], *, is_secret: bool
) -> FieldLine:
    is_given = one.required and not one.read_only and not one.write_only
    annotation = types.answer(one.type)
    is_open = annotation == "None" or annotation.endswith(("| None", use["Any"]))
    is_nullable = not is_given or one.type.nullable or annotation == use["Any"]
    constant = "" if one.constant is None else literal(one.constant.value)
    options = [
        f"default={constant}"
        if constant
        else ""
        if is_given
        else f"default={use['fields']}.ABSENT",
        "repr=False" * is_secret,
        # attrs would take the underscore away, and what is left may be no name.
        f"alias={literal(name)}" * name.startswith("_"),
    ]
    given = ", ".join(option for option in options if option)
    attribute = f"{use['attrs']}.field({given})" if given else ""
    reader = types.reader(one.type)
    flags = ", required=True" * is_given + ", nullable=False" * (not is_nullable)
    writer = types.writer(one.type)
    flags += f", writer={writer}" if writer else ""
    sole = sole_of(one.type)
    flags += f", constant={literal(sole.value)}" if sole else ""
    return FieldLine(
        name=name,
        annotation=annotation if is_given or is_open else f"{annotation} | None",
        doc=docs.described(one.description, one.type, deprecated=one.deprecated)
        or f"The field `{one.name}`.",
        default=constant if options == [f"default={constant}", "", ""] else attribute,
        required=is_given and not constant,
        row=f"{use['fields']}.field({literal(name)}, {literal(one.name)}, {reader}{flags})",
    )


def _enum(enum: Enum, config: Config) -> EnumFile:
    return EnumFile(
        path=_path(enum.name, config),
        module=names.module(enum.name),
        name=enum.name,
        doc=docs.sentence(enum.description) or f"The known values of {enum.name}.",
        members=members(enum),
    )


def members(enum: Enum) -> tuple[Member, ...]:
    """Each value by its name; of values that have one name the first keeps it."""
    called: dict[str, str] = {}
    given = dict(enum.called)
    for value in enum.values:
        name = names.constant(given.get(value) or names.value_words(value))
        while name in called:
            name += "_"
        called[name] = value
    return tuple(Member(name, value) for name, value in called.items())


def argument(alias: Alias, known: Mapping[str, Definition], config: Config) -> AliasFile:
    """The module of the type of what may be given for an alias that holds itself."""
    name, module = inputs.called(alias, known)
    imports = Imports({name})
    types = Types(known, imports, alias=name)
    type_alias = imports.use("typing_extensions", "TypeAlias", checked_only=True)
    return AliasFile(
        path=f"{config.package}/models/{module}.py",
        module=module,
        name=name,
        doc=f"What may be given for {alias.name}.",
        declared=f"{name}: {type_alias}",
        value=literal(types.argument(Named(alias.name))),
        imports=imports.lines(),
    )


def _assigned(alias: Alias, types: Types, imports: Imports) -> dict[str, Any]:
    """The declaration of an alias that is a type of Python; a bare None is none to checkers."""
    value, declared = types.runtime(alias.type), alias.name
    if value == "None":
        type_alias = imports.use("typing_extensions", "TypeAlias", checked_only=True)
        declared = f"{alias.name}: {type_alias}"
    return {"declared": declared, "value": value, "imports": imports.lines()}


def _alias(
    alias: Alias, known: Mapping[str, Definition], config: Config, traits: Traits
) -> AliasFile:
    imports = Imports({alias.name, "check", "name", "read", "value"})
    types = Types(known, imports, traits=traits, alias=alias.name)
    plain = AliasFile(
        path=_path(alias.name, config),
        module=names.module(alias.name),
        name=alias.name,
        doc=docs.sentence(alias.description) or f"The schema {alias.name}.",
        declared=alias.name,
        value="",
        imports=(),
    )
    if not types.is_complex(alias.type):
        return evolve(plain, **_assigned(alias, types, imports))
    type_alias = imports.use("typing_extensions", "TypeAlias", checked_only=True)
    return evolve(
        plain,
        declared=f"{alias.name}: {type_alias}",
        # A string, so that models which lead back here need not be loaded; see PEP 613.
        value=literal(types.answer(alias.type)),
        reading=types.applied(alias.type),
        checking=types.checked(alias.type),
        any=imports.use("typing", "Any"),
        str=imports.use("builtins", "str"),
        imports=imports.lines(),
    )
