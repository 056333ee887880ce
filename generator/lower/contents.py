"""Owns how the body of an operation is written: its fields or the whole, as one of its contents.

A whole query string too, which is laid out as a body. Expressions of a builder, over the runtime's
`bodies`, `contents` and `query_strings`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator.ir import Array, Map, Scalar, Style
from generator.render.literals import literal

from .checks import limits
from .joined import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeGuard

    from generator.ir import Body, Encoding, Field
    from generator.ir import Type as IrType

    from .annotations import Types
    from .imports import Imports

_WRITERS = {"json": "as_json", "form": "as_form", "multipart": "as_multipart"}
_NESTED = Style("deepObject", explode=True)
_FORM_DATA = "multipart/form-data"
_OF_ITEMS = ("lines", "records")
_TOLD = (
    "Each item is a line of JSON, written before any is sent; a file of such lines goes as it is."
)


def wrapping(body: Body, called: Mapping[str, str], imports: Imports) -> tuple[str, str]:
    """What stands around the fields of a body, of these arguments: how they are written as one."""
    head, tail = _written(body, imports)
    demanded = {wire: called[wire] for wire in body.demanded}
    if not demanded:
        return head, tail
    return f"{head}{_module('bodies', imports)}.complete(", f", {literal(demanded)}){tail}"


def _written(body: Body, imports: Imports) -> tuple[str, str]:
    if not body.is_chosen and body.kind in _WRITERS and body.kind != "json":
        options = "".join(f", {one}" for one in _options(body, imports))
        return f"{_module('bodies', imports)}.{body.kind}(", f"{options})"
    given = "" if body.required else imports.use(".._runtime.unset", "given_if_any")
    if body.is_chosen:
        contents = _module("contents", imports)
        writers = ", ".join(
            _entry(
                one, _partly(f"{contents}.{_WRITERS[one.kind]}", _options(one, imports), imports)
            )
            for one in body.contents
        )
        head, tail = (f"{given}(", ")") if given else ("", "")
        optional = ", optional=True" if given else ""
        return (
            f'{contents}.chosen("body", {head}',
            f"{tail}, content_type, {{{writers}}}{optional})",
        )
    return (f"{given}(", ")") if given else ("", "")


def annotation(body: Body, types: Types, imports: Imports) -> str:
    """What may be given as a body that is passed as one."""
    return joined(each for one in body.contents for each in _annotations(one, types, imports))


def _annotations(body: Body, types: Types, imports: Imports) -> Iterator[str]:
    """Of items any iterable will do, or what has been written of them; of an upload its dict."""
    if body.name:
        yield f"{imports.use('..', 'models')}.{body.name}"
        return
    if body.kind not in _OF_ITEMS or not isinstance(body.type, Array):
        yield types.argument(body.type)
        return
    item = types.argument_of_any(body.type.values)
    yield f"{imports.use('collections.abc', 'Iterable')}[{item}]"
    yield types.argument(Scalar("bytes"))


def told(body: Body) -> str:
    """What is said of a body beside its description."""
    if body.kind in _OF_ITEMS:
        return _TOLD
    told = {one.type.format if isinstance(one.type, Scalar) else "" for one in body.contents}
    is_encoded = body.kind in ("text", "bytes") and len(told) == 1 and told != {""}
    return f"Sent as {told.pop()}." if is_encoded else ""


def whole(body: Body, types: Types, imports: Imports) -> str:
    """The checked value of a body that is passed as one."""
    optional = ", optional=True" if not body.required else ""
    if body.is_chosen:
        writers = ", ".join(_entry(one, _writer(one, types, imports)) for one in body.contents)
        contents = _module("contents", imports)
        return f'{contents}.chosen("body", body, content_type, {{{writers}}}{optional})'
    if body.kind in _OF_ITEMS:
        written, given = _items(body, types, imports)
        return f'{written}("body", body, {", ".join(given)}{optional})'
    if body.kind == "multipart":
        told = "".join(f", {one}" for one in _parts(body, types))
        check = f'{_module("bodies", imports)}.fields("body", body{told}{optional})'
    else:
        check = types.check(body.type, "body", optional=not body.required)
    head, tail = _written(body, imports) if body.kind in ("form", "multipart") else ("", "")
    return f"{head}{check}{tail}"


def query_string(content: Body, check: str, imports: Imports) -> str:
    """The checked value of a parameter that is the whole query string."""
    options = _options(content, imports) if content.kind == "form" else []
    given = ", ".join([check, *options])
    return f"*{_module('query_strings', imports)}.{content.kind}({given})"


def form_text(content: Body, check: str, imports: Imports) -> str:
    """The text of a parameter that is a form."""
    given = ", ".join([check, *_options(content, imports)])
    return f"{_module('bodies', imports)}.form_text({given})"


def _writer(body: Body, types: Types, imports: Imports) -> str:
    """A function that checks a value and lays it out."""
    if body.kind in _OF_ITEMS:
        return _partly(*_items(body, types, imports), imports)
    if body.kind not in ("form", "multipart"):
        return types.checker(body.type)
    if body.kind == "form":
        check = types.checker(body.type)
    else:
        fields = f"{_module('bodies', imports)}.fields"
        check = _partly(fields, _parts(body, types), imports)
    return _laid_out(body, [f"check={check}"], imports)


def _items(body: Body, types: Types, imports: Imports) -> tuple[str, list[str]]:
    """The function that checks items and writes them, and what it is told."""
    item = types.checker(body.type.item if isinstance(body.type, Array) else body.type)
    return f"{_module('lines', imports)}.written", [
        f"item={item}",
        *(limits(body.type) if isinstance(body.type, Array) else []),
        *(["records=True"] if body.kind == "records" else []),
    ]


def _laid_out(body: Body, options: list[str], imports: Imports) -> str:
    """A function that lays an object out."""
    called = f"{_module('contents', imports)}.{_WRITERS[body.kind]}"
    return _partly(called, [*options, *_options(body, imports)], imports)


def _parts(body: Body, types: Types) -> list[str]:
    """What is said of the parts of an upload that is passed as one."""
    sent = body.given_parts
    checks = {one.name: _check(one, types) for one in sent}
    listed = ", ".join(f"{literal(name)}: {check}" for name, check in checks.items() if check)
    required = tuple(one.name for one in sent if one.required)
    received = tuple(one.name for one in body.parts if one.read_only)
    return [
        *([f"parts={{{listed}}}"] if listed else []),
        *([f"required={literal(required)}"] if required else []),
        *([f"received={literal(received)}"] if received else []),
        *([f"rest={types.in_dict(body.type.value)}"] if _is_told(body.type) else []),
    ]


def _is_told(of: IrType) -> TypeGuard[Map]:
    """Whether fields that are not listed have a type."""
    return isinstance(of, Map) and of.value != Scalar("any")


def _check(part: Field, types: Types) -> str:
    """What checks a part, which may be in wire form; nothing where any value will do."""
    of = attrs.evolve(part.type, nullable=part.type.nullable or not part.required)
    if isinstance(of, Scalar) and of.kind == "any":
        return ""
    return types.in_dict(of)


def _options(body: Body, imports: Imports) -> list[str]:
    """What is said of the fields of a form or an upload as they are written."""
    nested = tuple(name for name, one in body.encodings if _is_nested(body, one))
    others = [(name, one) for name, one in body.encodings if not _is_nested(body, one)]
    listed = ", ".join(f"{literal(name)}: {_encoding(one, imports)}" for name, one in others)
    is_other = body.kind == "multipart" and body.content_type != _FORM_DATA
    return [
        *([f"kind={literal(body.content_type)}"] if is_other else []),
        *([f"nested={literal(nested)}"] if nested else []),
        *([f"encodings={{{listed}}}"] if listed else []),
    ]


def _is_nested(body: Body, one: Encoding) -> bool:
    return body.kind == "form" and one.style is not None and one.style.name == _NESTED.name


def _encoding(one: Encoding, imports: Imports) -> str:
    style = one.style
    told = [
        f"content_type={literal(one.content_type)}" if one.content_type and not style else "",
        f"style={literal(style.name)}" if style else "",
        "explode=False" if style and not style.explode else "",
        "reserved=True" if style and style.reserved else "",
        f"headers={literal(one.headers)}" if one.headers else "",
        f"file_type={literal(one.file_type)}" if one.file_type else "",
    ]
    return f"{_module('bodies', imports)}.Encoding({', '.join(each for each in told if each)})"


def _entry(body: Body, writer: str) -> str:
    return f"{literal(body.content_type)}: {writer}"


def _partly(function: str, options: list[str], imports: Imports) -> str:
    if not options:
        return function
    return f"{imports.use('functools', 'partial')}({', '.join([function, *options])})"


def _module(name: str, imports: Imports) -> str:
    return imports.use(".._runtime", name)
