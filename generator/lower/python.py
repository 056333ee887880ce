"""Owns the Python package as values: every file, and everything that a template prints in it.

The last step that thinks. Names, annotations, defaults, imports and texts are settled here, so
that the templates only lay them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator import names
from generator.render.literals import literal

from . import dicts, docs, inputs, methods, models, readme, traits, typed_dicts, uploaded
from .imports import Imports
from .methods import OPTIONS
from .servers import servers_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.config import Config
    from generator.ir import Api, Credential, Operation

    from .methods import ResourceFile
    from .models import DefinitionFile
    from .servers import Servers
    from .typed_dicts import TypedDictFile

# What the template of the client spells.
_CLIENT_IMPORTS = {
    "typing": ("TYPE_CHECKING", "Any"),
    "._runtime.concealed": ("concealed",),
    "._runtime.core": ("Core",),
    "._runtime.sealed": ("sealed",),
    "._runtime.settings": ("Service",),
    "._runtime.unset": ("UNSET",),
}
_CLIENT_CHECKED = {
    "types": ("TracebackType",),
    "._runtime.transport": ("AsyncTransport", "Transport"),
    "._runtime.unset": ("Unset",),
}


@frozen
class CredentialArgument:
    """A credential of the client's constructor."""

    name: str
    annotation: str
    env: str
    where: str
    source: str
    doc: str
    is_token: bool


@frozen
class ClientFile:
    """What the module of the client imports, and how it writes what a resource may shadow."""

    imports: tuple[str, ...]
    use: Mapping[str, str]
    credentials: tuple[CredentialArgument, ...]
    servers: Servers


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
    definitions: tuple[DefinitionFile | TypedDictFile, ...]
    dict_example: readme.DictExample | None
    upload_example: uploaded.UploadExample | None
    resources: tuple[ResourceFile, ...]
    chapters: tuple[readme.Chapter, ...]
    sent: tuple[readme.Sent, ...]
    server_usage: tuple[str, ...]
    example: readme.Example | None
    has_streams: bool
    takes_files: bool


def lower(api: Api, config: Config) -> Package:
    """The Python package of an API."""
    known = {one.name: one for one in api.definitions}
    having = traits.of(api, known)
    resources = tuple(methods.lower(one, known, config, having) for one in api.resources)
    reference = readme.Reference(api, config)
    client_file = _client(api, resources, config)
    credentials = client_file.credentials
    given = dicts.given(api, known)
    definitions = (
        *(models.lower(one, known, config, having) for one in api.definitions),
        *(typed_dicts.lower(one, known, config) for one in given),
        *(typed_dicts.of_upload(one, known, config) for one in dicts.uploads(api)),
        *(models.argument(one, known, config) for one in inputs.given(api, known)),
    )
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
        client_file=client_file,
        client_doc=docs.client(api),
        constructor_doc=docs.constructor(credentials, client_file.servers.doc, config),
        credentials=credentials,
        definitions=tuple(sorted(definitions, key=lambda one: one.module)),
        dict_example=reference.dict_example(given),
        upload_example=uploaded.example(api, known),
        resources=resources,
        chapters=tuple(reference.chapter(one) for one in resources),
        sent=reference.sent(),
        server_usage=tuple(map(reference.made, client_file.servers.usage)),
        example=reference.example(resources),
        has_streams=any(one.stream is not None for one in api.operations),
        takes_files=any(map(_takes_files, api.operations)),
    )


def _takes_files(one: Operation) -> bool:
    """Whether an operation has an upload, whose parts may be files."""
    contents = one.body.contents if one.body is not None else ()
    return any(each.kind == "multipart" for each in contents)


def _client(api: Api, resources: tuple[ResourceFile, ...], config: Config) -> ClientFile:
    imports = Imports({config.client, *(one.attribute for one in resources)})
    if api.credentials:
        imports.use("._runtime.settings", "Credential")
    for module, names_ in _CLIENT_IMPORTS.items():
        for name in names_:
            imports.use(module, name)
    for module, names_ in _CLIENT_CHECKED.items():
        for name in names_:
            imports.use(module, name, checked_only=True)
    for one in resources:
        imports.use("functools", "cached_property")
        imports.use(f".resources.{one.name}", one.class_name, checked_only=True)
    builtins = ("str", "int", "float", "bool", "tuple", "type", "dict")
    use = {name: imports.use("builtins", name) for name in builtins}
    modules = {name: imports.use(name, checked_only=True) for name in ("ssl", "httpx")}
    credentials = tuple(_credential(one, imports) for one in api.credentials)
    chosen = servers_of(api, imports)
    return ClientFile(imports.lines(), {**use, **modules}, credentials, chosen)


def _credential(one: Credential, imports: Imports) -> CredentialArgument:
    name = names.snake(one.words, OPTIONS)
    where = f"{one.place} {one.name}"
    told = docs.sentence(" ".join(one.description.split())) or f"Sent as the {where}."
    form = {
        "plain": "",
        "bearer": f", prefix={literal('Bearer ')}",
        "basic": f", prefix={literal('Basic ')}, is_basic=True",
    }[one.form]
    if one.form == "basic":
        where += ", from user:password"
        told += " User name and password, with a colon between; the first colon ends the name."
    annotation, is_token = imports.use("builtins", "str"), one.form == "bearer"
    if is_token:
        told += " Or a callable that gives it, asked again after a 401."
        source = imports.use("._runtime.tokens", "TokenSource", checked_only=True)
        annotation = f"{annotation} | {source}"
    return CredentialArgument(
        name=name,
        annotation=annotation,
        env=name.upper(),
        where=where,
        source=f"Credential({literal(name)}, {one.place}={literal(one.name)}{form})",
        doc=told,
        is_token=is_token,
    )
