"""The type CustomersCreateCustomerRequest."""

from __future__ import annotations

CustomersCreateCustomerRequest = str
"""Name of the customer to open an account for."""
