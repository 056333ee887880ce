"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from decimal import Decimal
from typing import Any

from .. import models
from .._runtime import arguments, exact, formats
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

ADD_SHOP: Operation[models.Shop] = Operation(
    id="addShop",
    method="POST",
    path="/shops/{opens}",
    retry="never",
    answer=lambda value: models.Shop.from_dict(value),
    decoder=exact.DECODER,
)


def _add_shop(
    opens: time,
    rent: Decimal | int | str | None | Unset,
    size: Decimal | float | None | Unset,
    key: bytes | None | Unset,
    id: str | Unset,
    closes: time | Unset,
    lease: str | Unset,
    logo: bytes | Unset,
    picture: bytes | Unset,
    sign: str | Unset,
    income: Decimal | int | str | Unset,
    spent: Decimal | int | str | Unset,
    area: Decimal | float | None | Unset,
    code: str | Unset,
    stock: Sequence[Decimal | int | str] | Unset,
    further: models.ShopFurther | Mapping[str, Any] | Unset,
) -> Call:
    return Call(
        path=(arguments.segment("opens", formats.checked_time("opens", opens)),),
        query=(
            (
                "rent",
                formats.checked_decimal(
                    "rent", rent, pattern="^\\d+\\.\\d\\d$", optional=True, nullable=True
                ),
            ),
            ("size", arguments.number("size", size, minimum=1, optional=True, nullable=True)),
        ),
        headers=(("key", formats.checked_byte("key", key, optional=True, nullable=True)),),
        body={
            "id": arguments.string("id", id, optional=True),
            "closes": formats.checked_time("closes", closes, optional=True),
            "lease": arguments.string("lease", lease, optional=True),
            "logo": formats.checked_byte("logo", logo, optional=True),
            "picture": formats.checked_byte("picture", picture, optional=True),
            "sign": arguments.string("sign", sign, optional=True),
            "income": formats.checked_decimal("income", income, optional=True),
            "spent": formats.checked_decimal(
                "spent", spent, pattern="^-?\\d{0,8}(?:[.,]\\d{0,2})?$", optional=True
            ),
            "area": arguments.number("area", area, optional=True, nullable=True),
            "code": arguments.string("code", code, optional=True),
            "stock": arguments.array("stock", stock, item=formats.checked_decimal, optional=True),
            "further": arguments.model("further", further, cls=models.ShopFurther, optional=True),
        },
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def add_shop(
        self,
        *,
        opens: time,
        rent: Decimal | int | str | None | Unset = UNSET,
        size: Decimal | float | None | Unset = UNSET,
        key: bytes | None | Unset = UNSET,
        id: str | Unset = UNSET,
        closes: time | Unset = UNSET,
        lease: str | Unset = UNSET,
        logo: bytes | Unset = UNSET,
        picture: bytes | Unset = UNSET,
        sign: str | Unset = UNSET,
        income: Decimal | int | str | Unset = UNSET,
        spent: Decimal | int | str | Unset = UNSET,
        area: Decimal | float | None | Unset = UNSET,
        code: str | Unset = UNSET,
        stock: Sequence[Decimal | int | str] | Unset = UNSET,
        further: models.ShopFurther | Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Shop:
        """Send POST /shops/{opens}.

        Args:
            opens: The path parameter `opens`.
            rent: Matches `^\\d+\\.\\d\\d$`.
            size: At least 1.
            key: The header `key`.
            id: The field `id`.
            closes: The field `closes`.
            lease: The field `lease`.
            logo: The field `logo`.
            picture: The field `picture`.
            sign: The field `sign`.
            income: The field `income`.
            spent: Matches `^-?\\d{0,8}(?:[.,]\\d{0,2})?$`.
            area: The field `area`.
            code: The field `code`.
            stock: The field `stock`.
            further: The field `further`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The shop.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            ADD_SHOP,
            _add_shop(
                opens,
                rent,
                size,
                key,
                id,
                closes,
                lease,
                logo,
                picture,
                sign,
                income,
                spent,
                area,
                code,
                stock,
                further,
            ),
            timeout,
        )

    async def aadd_shop(
        self,
        *,
        opens: time,
        rent: Decimal | int | str | None | Unset = UNSET,
        size: Decimal | float | None | Unset = UNSET,
        key: bytes | None | Unset = UNSET,
        id: str | Unset = UNSET,
        closes: time | Unset = UNSET,
        lease: str | Unset = UNSET,
        logo: bytes | Unset = UNSET,
        picture: bytes | Unset = UNSET,
        sign: str | Unset = UNSET,
        income: Decimal | int | str | Unset = UNSET,
        spent: Decimal | int | str | Unset = UNSET,
        area: Decimal | float | None | Unset = UNSET,
        code: str | Unset = UNSET,
        stock: Sequence[Decimal | int | str] | Unset = UNSET,
        further: models.ShopFurther | Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Shop:
        """Send POST /shops/{opens}.

        Args:
            opens: The path parameter `opens`.
            rent: Matches `^\\d+\\.\\d\\d$`.
            size: At least 1.
            key: The header `key`.
            id: The field `id`.
            closes: The field `closes`.
            lease: The field `lease`.
            logo: The field `logo`.
            picture: The field `picture`.
            sign: The field `sign`.
            income: The field `income`.
            spent: Matches `^-?\\d{0,8}(?:[.,]\\d{0,2})?$`.
            area: The field `area`.
            code: The field `code`.
            stock: The field `stock`.
            further: The field `further`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The shop.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            ADD_SHOP,
            _add_shop(
                opens,
                rent,
                size,
                key,
                id,
                closes,
                lease,
                logo,
                picture,
                sign,
                income,
                spent,
                area,
                code,
                stock,
                further,
            ),
            timeout,
        )


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_shop(
        self,
        *,
        opens: time,
        rent: Decimal | int | str | None | Unset = UNSET,
        size: Decimal | float | None | Unset = UNSET,
        key: bytes | None | Unset = UNSET,
        id: str | Unset = UNSET,
        closes: time | Unset = UNSET,
        lease: str | Unset = UNSET,
        logo: bytes | Unset = UNSET,
        picture: bytes | Unset = UNSET,
        sign: str | Unset = UNSET,
        income: Decimal | int | str | Unset = UNSET,
        spent: Decimal | int | str | Unset = UNSET,
        area: Decimal | float | None | Unset = UNSET,
        code: str | Unset = UNSET,
        stock: Sequence[Decimal | int | str] | Unset = UNSET,
        further: models.ShopFurther | Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /shops/{opens}.

        As `add_shop` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            ADD_SHOP,
            _add_shop(
                opens,
                rent,
                size,
                key,
                id,
                closes,
                lease,
                logo,
                picture,
                sign,
                income,
                spent,
                area,
                code,
                stock,
                further,
            ),
            timeout,
        )

    async def aadd_shop(
        self,
        *,
        opens: time,
        rent: Decimal | int | str | None | Unset = UNSET,
        size: Decimal | float | None | Unset = UNSET,
        key: bytes | None | Unset = UNSET,
        id: str | Unset = UNSET,
        closes: time | Unset = UNSET,
        lease: str | Unset = UNSET,
        logo: bytes | Unset = UNSET,
        picture: bytes | Unset = UNSET,
        sign: str | Unset = UNSET,
        income: Decimal | int | str | Unset = UNSET,
        spent: Decimal | int | str | Unset = UNSET,
        area: Decimal | float | None | Unset = UNSET,
        code: str | Unset = UNSET,
        stock: Sequence[Decimal | int | str] | Unset = UNSET,
        further: models.ShopFurther | Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /shops/{opens}.

        As `aadd_shop` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            ADD_SHOP,
            _add_shop(
                opens,
                rent,
                size,
                key,
                id,
                closes,
                lease,
                logo,
                picture,
                sign,
                income,
                spent,
                area,
                code,
                stock,
                further,
            ),
            timeout,
        )
