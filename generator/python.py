"""Owns the Python package as values: every file, and everything that a template prints in it.

The last step that thinks. Names, annotations, defaults, imports and texts are settled here, so
that the templates only lay them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from . import docs, methods, names, readme
from .annotations import Types
from .imports import Imports
from .ir import Alias, Enum, Model
from .literals import literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .config import Config
    from .ir import Api, Credential, Definition, Field
    from .methods import ResourceFile

_FIELDS_TAKEN = {"additional_properties", "fields_set", "to_dict", "from_dict", "self"}
# What the template of a model spells, by a name that no field of the model shadows.
_USED = {
    **dict.fromkeys(("str", "dict", "frozenset", "property", "classmethod"), "builtins"),
    "fields": ".._runtime",
    "Any": "typing",
    "Mapping": "collections.abc",
}


# What the template of the client spells.
_CLIENT_IMPORTS = {
    "functools": ("cached_property",),
    "typing": ("TYPE_CHECKING", "Any"),
    "._runtime.core": ("Core",),
    "._runtime.settings": ("Credential", "Service"),
    "._runtime.unset": ("UNSET",),
}
_CLIENT_CHECKED = {
    "types": ("TracebackType",),
    "._runtime.transport": ("AsyncTransport", "Transport"),
    "._runtime.unset": ("Unset",),
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

    path: str
    module: str
    name: str
    doc: str
    imports: tuple[str, ...]
    use: Mapping[str, str]
    fields: tuple[FieldLine, ...]


@frozen
class Member:
    """One known value of an enum."""

    name: str
    value: str


@frozen
class EnumFile:
    """One module of models: a string enum."""

    path: str
    module: str
    name: str
    doc: str
    members: tuple[Member, ...]


@frozen
class AliasFile:
    """One module of models: a named array, map or scalar."""

    path: str
    module: str
    name: str
    doc: str
    imports: tuple[str, ...]
    value: str


@frozen
class CredentialArgument:
    """A credential of the client's constructor."""

    name: str
    env: str
    header: str
    prefix: str
    doc: str


@frozen
class ClientFile:
    """What the module of the client imports, and how it writes what a resource may shadow."""

    imports: tuple[str, ...]
    use: Mapping[str, str]


@frozen
class Package:
    """Everything that is emitted for one document."""

    config: Config
    api: Api
    environment: str
    user_agent: str
    base_url: str | None
    base_url_note: str
    summary: str
    introduction: tuple[str, ...]
    module_doc: str
    client_file: ClientFile
    client_doc: str
    constructor_doc: str
    credentials: tuple[CredentialArgument, ...]
    models: tuple[ModelFile, ...]
    enums: tuple[EnumFile, ...]
    aliases: tuple[AliasFile, ...]
    resources: tuple[ResourceFile, ...]
    chapters: tuple[readme.Chapter, ...]
    example: readme.Example | None

    @property
    def exported(self) -> tuple[ModelFile | EnumFile | AliasFile, ...]:
        """All modules of models, in the order of their imports."""
        found: list[ModelFile | EnumFile | AliasFile] = [*self.models, *self.enums, *self.aliases]
        return tuple(sorted(found, key=lambda one: one.module))


def lower(api: Api, config: Config) -> Package:
    """The Python package of an API."""
    known = {one.name: one for one in api.definitions}
    resources = tuple(methods.lower(one, api, config) for one in api.resources)
    reference = readme.Reference(api, config)
    credentials = tuple(_credential(one) for one in api.credentials)
    return Package(
        config=config,
        api=api,
        environment=config.package.upper(),
        user_agent=f"{config.distribution}/{config.version}",
        base_url=api.server or None,
        base_url_note=docs.base_url(api, config),
        summary=docs.package_summary(api),
        introduction=docs.introduction(api),
        module_doc=docs.module(api, config),
        client_file=_client(resources, config),
        client_doc=docs.client(api),
        constructor_doc=docs.constructor(credentials, config),
        credentials=credentials,
        models=tuple(
            _model(one, known, config) for one in api.definitions if isinstance(one, Model)
        ),
        enums=tuple(_enum(one, config) for one in api.definitions if isinstance(one, Enum)),
        aliases=tuple(
            _alias(one, known, config) for one in api.definitions if isinstance(one, Alias)
        ),
        resources=resources,
        chapters=tuple(reference.chapter(one) for one in resources),
        example=reference.example(resources),
    )


def _client(resources: tuple[ResourceFile, ...], config: Config) -> ClientFile:
    imports = Imports({config.client, *(one.attribute for one in resources)})
    for module, names_ in _CLIENT_IMPORTS.items():
        for name in names_:
            imports.use(module, name)
    for module, names_ in _CLIENT_CHECKED.items():
        for name in names_:
            imports.use(module, name, checked_only=True)
    for one in resources:
        imports.use(f".resources.{one.name}", one.class_name, checked_only=True)
    builtins = ("str", "int", "float", "bool", "tuple", "type", "dict")
    use = {name: imports.use("builtins", name) for name in builtins}
    modules = {name: imports.use(name, checked_only=True) for name in ("ssl", "httpx")}
    return ClientFile(imports.lines(), {**use, **modules})


def _module(name: str) -> str:
    return names.snake(names.words(name))


def _path(name: str, config: Config) -> str:
    return f"{config.package}/models/{_module(name)}.py"


def _model(model: Model, known: Mapping[str, Definition], config: Config) -> ModelFile:
    called = {one.name: names.snake(one.words, _FIELDS_TAKEN) for one in model.fields}
    imports = Imports({*called.values(), model.name})
    types = Types(known, imports, at="models")
    use = {name: imports.use(module, name) for name, module in _USED.items()}
    use["attrs"] = imports.use("attrs")
    lines = tuple(_line(one, called[one.name], types, use) for one in model.fields)
    return ModelFile(
        path=_path(model.name, config),
        module=_module(model.name),
        name=model.name,
        doc=docs.sentence(model.description) or f"The schema {model.name}.",
        imports=imports.lines(),
        use=use,
        fields=tuple(sorted(lines, key=lambda one: not one.required)),
    )


def _line(one: Field, name: str, types: Types, use: Mapping[str, str]) -> FieldLine:
    is_given = one.required and not one.read_only and not one.write_only
    annotation = types.answer(one.type)
    is_open = annotation.endswith(("| None", use["Any"]))
    is_nullable = not is_given or one.type.nullable or annotation == use["Any"]
    options = [
        "" if is_given else f"default={use['fields']}.ABSENT",
        "repr=False" * _is_secret(one),
        # attrs would take the underscore away, and what is left may be no name.
        f"alias={literal(name)}" * name.startswith("_"),
    ]
    default = ", ".join(option for option in options if option)
    reader = types.reader(one.type)
    flags = ", required=True" * is_given + ", nullable=False" * (not is_nullable)
    return FieldLine(
        name=name,
        annotation=annotation if is_given or is_open else f"{annotation} | None",
        doc=docs.described(one.description, one.type, deprecated=one.deprecated)
        or f"The field `{one.name}`.",
        default=f"{use['attrs']}.field({default})" if default else "",
        required=is_given,
        row=f"{use['fields']}.field({literal(name)}, {literal(one.name)}, {reader}{flags})",
    )


def _is_secret(one: Field) -> bool:
    return getattr(one.type, "is_secret", False)


def _enum(enum: Enum, config: Config) -> EnumFile:
    return EnumFile(
        path=_path(enum.name, config),
        module=_module(enum.name),
        name=enum.name,
        doc=docs.sentence(enum.description) or f"The known values of {enum.name}.",
        members=tuple(
            Member(names.constant(names.value_words(value)), value) for value in enum.values
        ),
    )


def _alias(alias: Alias, known: Mapping[str, Definition], config: Config) -> AliasFile:
    imports = Imports({alias.name})
    value = Types(known, imports, at="models").runtime(alias.type)
    return AliasFile(
        path=_path(alias.name, config),
        module=_module(alias.name),
        name=alias.name,
        doc=docs.sentence(alias.description) or f"The schema {alias.name}.",
        imports=imports.lines(),
        value=value,
    )


def _credential(one: Credential) -> CredentialArgument:
    told = docs.sentence(" ".join(one.description.split())) or f"Sent as the header {one.header}."
    name = names.snake(one.words)
    return CredentialArgument(name, name.upper(), one.header, one.prefix, told)
