"""Owns the nouns of what comes back: answers, their headers, and those that come item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    from .values import At, Default, Type

StreamKind = Literal["events", "lines", "records", "bytes"]


@frozen
class Stream:
    """An answer that is read while it comes; `item` is one of its items, of an event its data.

    It is alone where nothing is offered that is answered as a whole. `named` has the names of
    events whose data differ, each with its type; the data of others is text.
    """

    kind: StreamKind
    content_type: str
    item: Type
    is_alone: bool = False
    named: tuple[tuple[str, Type], ...] = ()


@frozen
class Header:
    """A header of an answer: `kind` is the type or format that its text spells."""

    name: str
    kind: str
    description: str = ""
    deprecated: bool = False
    at: At = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Answer:
    """One documented answer: `status` is a code, a range such as `4XX`, or `default`.

    `accept` is the content that is asked for, `others` are those that could be. Where several are
    asked for that differ, `contents` has the type of each, and `type` is their union.
    """

    status: str
    description: str
    type: Type | None = None
    accept: str = "application/json"
    others: tuple[str, ...] = ()
    example: Default | None = None
    stream: Stream | None = None
    headers: tuple[Header, ...] = ()
    contents: tuple[tuple[str, Type], ...] = ()
    at: At = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def is_chosen(self) -> bool:
        """Whether who wants it as it came can say in which of its contents."""
        return bool(self.others or self.contents)

    @property
    def types(self) -> tuple[Type, ...]:
        """What it can be, each once; nothing where it has no content."""
        whole = () if self.type is None else (self.type,)
        return tuple(dict.fromkeys(of for _, of in self.contents)) or whole
