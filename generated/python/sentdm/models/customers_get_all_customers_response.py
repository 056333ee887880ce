"""The type CustomersGetAllCustomersResponse."""

from __future__ import annotations

from .customer import Customer

CustomersGetAllCustomersResponse = list[Customer]
"""One page of customer accounts, newest first."""
