"""Owns the arguments of a method: how each is named, typed, defaulted, told and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from attrs import frozen

from generator import names
from generator.ir import Choice, Default, Scalar
from generator.render.literals import literal

from . import contents, docs

if TYPE_CHECKING:
    from generator.ir import Body, Field, Operation, Parameter
    from generator.ir import Type as IrType

    from .annotations import Types
    from .imports import Imports

# What a call takes beside the operation's own arguments.
_TAKEN = {"timeout", "self"}


@frozen
class Argument:
    """One argument of a method: how it is named, typed, defaulted, told and checked.

    `place` is `path`, `query` or `header`, `field` for one field of the body, `body` for all of it.
    """

    name: str
    wire: str
    place: str
    annotation: str
    default: str
    check: str
    doc: str
    required: bool
    type: IrType
    example: Default | None


def arguments_of(operation: Operation, types: Types, imports: Imports) -> tuple[Argument, ...]:
    """All arguments of a method, those that must be given first."""
    body = operation.body
    taken = taken_by(operation)
    found = [_of_parameter(one, taken, types, imports) for one in operation.parameters]
    if body is not None and body.fields is not None:
        fields = [_of_field(one, taken, types, imports) for one in body.fields]
        found += [_demanded(one) if one.wire in body.demanded else one for one in fields]
    elif body is not None:
        found.append(_of_body(body, types, imports))
    if body is not None and body.is_chosen:
        found.append(_of_content(body, imports))
    return tuple(sorted(found, key=lambda one: not one.required))


def taken_by(operation: Operation) -> set[str]:
    """The names that no parameter or field can have, for the call itself takes them."""
    body = operation.body
    is_whole = body is not None and body.fields is None
    is_chosen = body is not None and body.is_chosen
    is_asked = operation.answer.is_chosen
    return {
        *_TAKEN,
        *(["body"] if is_whole else []),
        *(["content_type"] if is_chosen else []),
        *(["accept"] if is_asked else []),
    }


def _default(one: Parameter, types: Types) -> str:
    """The default as source; none for an object or a value of a format: the service has those."""
    if one.default is None or not types.has_json_form(one.type):
        return ""
    value = one.default.value
    inside = value if isinstance(value, list) else [value]
    if any(isinstance(each, (dict, list)) for each in inside):
        return ""  # no default that a caller could change
    return literal(tuple(value) if isinstance(value, list) else value)


def _of_parameter(one: Parameter, taken: set[str], types: Types, imports: Imports) -> Argument:
    name = names.snake(one.words, taken)
    default = _default(one, types)
    is_optional = not one.required and not default
    # None for an optional parameter means that it is not sent (API.md).
    annotation = types.argument(attrs.evolve(one.type, nullable=one.type.nullable or is_optional))
    if is_optional:
        annotation, default = _or_unset(annotation, imports)
    return Argument(
        name,
        one.name,
        one.place,
        annotation,
        default,
        _written(one, types, imports, name, is_optional=is_optional),
        _told(one, is_left=is_optional),
        not default,
        one.type,
        one.example,
    )


def _written(
    one: Parameter, types: Types, imports: Imports, name: str, *, is_optional: bool
) -> str:
    """The checked value of a parameter as its style writes it; see the runtime's `styles`."""
    is_laid_out = one.is_json or one.content is not None
    place = "" if one.place == "path" and (one.style or is_laid_out) else one.place
    check = types.check(one.type, name, optional=is_optional, place=place)
    if one.deprecated:
        check = _warned(name, check, imports, _default(one, types))
    if one.place == "querystring" and one.content is not None:
        return contents.query_string(one.content, check, imports)
    if one.content is not None:
        check = contents.form_text(one.content, check, imports)
    styles = imports.use(".._runtime", "styles") if one.style or one.is_json else ""
    if one.is_json:
        check = f"{styles}.as_json({check})"
    style, wire = one.style, literal(one.name)
    if style is None and one.place == "path" and is_laid_out:
        return f"{imports.use('.._runtime', 'arguments')}.segment({literal(name)}, {check})"
    if style is None:
        return check
    options = f"explode={style.explode}"
    if one.place == "header":
        return f"{styles}.header({wire}, {check}, {options})"
    options = f"style={literal(style.name)}, {options}"
    reserved = ", reserved=True" if style.reserved else ""
    if one.place == "path":
        return f"{styles}.path({wire}, {check}, {options}{reserved})"
    if one.place == "cookie" and style.reserved:
        return f"*{styles}.cookie({wire}, {check}, explode={style.explode})"
    return f"*{styles}.query({wire}, {check}, {options}{reserved})"


def _of_field(one: Field, taken: set[str], types: Types, imports: Imports) -> Argument:
    name = names.snake(one.words, taken)
    constant = one.constant
    annotation, default = types.argument(one.type), literal(constant.value) if constant else ""
    if not one.required:
        annotation, default = _or_unset(annotation, imports)
    check = types.check(one.type, name, optional=not one.required)
    if one.deprecated:
        check = _warned(name, check, imports)
    told = _told(one, is_left=not one.required)
    return Argument(
        name,
        one.name,
        "field",
        annotation,
        default,
        check,
        told,
        one.required and constant is None,
        one.type,
        one.example,
    )


def _demanded(field: Argument) -> Argument:
    """A field that is required where the body is sent."""
    return attrs.evolve(field, doc=f"{field.doc} Required if any field is given.".strip())


def _told(one: Parameter | Field, *, is_left: bool) -> str:
    """What is said of an argument, and what the service takes for it where it is left out."""
    told = docs.described(one.description, one.type, deprecated=one.deprecated)
    if not is_left or one.default is None or one.default.value is None:
        return told
    return f"{told} {literal(one.default.value)} if left out.".strip()


def _warned(name: str, check: str, imports: Imports, default: str = "") -> str:
    """The checked value of a deprecated argument; the caller who gives it is warned."""
    given = ", ".join([literal(name), check, *([default] if default else [])])
    return f"{imports.use('.._runtime', 'deprecation')}.given({given})"


def _of_body(body: Body, types: Types, imports: Imports) -> Argument:
    annotation, default = contents.annotation(body, types, imports), ""
    if not body.required:
        annotation, default = _or_unset(annotation, imports)
    check = contents.whole(body, types, imports)
    told = " ".join(
        filter(None, (docs.described(body.description, body.type), contents.told(body)))
    )
    return Argument(
        "body", "", "body", annotation, default, check, told, body.required, body.type, body.example
    )


def _of_content(body: Body, imports: Imports) -> Argument:
    """The argument that chooses among the contents of a body."""
    offered = [one.content_type for one in body.contents]
    is_open = any("*" in one for one in offered)
    annotation = imports.use("builtins", "str")
    if not is_open:
        annotation = f"{imports.use('typing', 'Literal')}[{', '.join(map(literal, offered))}]"
    is_needed = is_open and not body.others
    default = "" if is_needed and body.required else "None"
    told = f"How the body is sent: {', '.join(offered)}."
    if body.fields is not None:
        default = "" if "*" in offered[0] else literal(offered[0])
    elif default:
        without = "None without a body." if is_needed else "By what the body is if None."
        annotation, told = f"{annotation} | None", f"{told} {without}"
    of = Choice(tuple(offered)) if not is_open else Scalar("string")
    name, sample = "content_type", Default(_within(offered[0]))
    return Argument(name, "", "content", annotation, default, name, told, not default, of, sample)


def _within(content_type: str) -> str:
    """A content type that a range allows, as an example."""
    common = {"image": "png", "text": "plain", "audio": "mpeg", "video": "mp4"}
    major, _, minor = content_type.partition("/")
    if "*" not in content_type:
        return content_type
    if content_type == "*/*":
        return "application/octet-stream"
    if "+" in minor:  # no range of RFC 9110, but one that ASP.NET writes
        return content_type.replace("*", "vnd.api")
    is_known = minor == "*" and major != "*"
    return f"{major}/{common.get(major, 'octet-stream')}" if is_known else "application/json"


def _or_unset(annotation: str, imports: Imports) -> tuple[str, str]:
    unset = imports.use(".._runtime.unset", "Unset")
    return f"{annotation} | {unset}", imports.use(".._runtime.unset", "UNSET")
