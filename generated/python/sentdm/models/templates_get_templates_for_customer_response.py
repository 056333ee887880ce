"""The type TemplatesGetTemplatesForCustomerResponse."""

from __future__ import annotations

from .responses_template_response import ResponsesTemplateResponse

TemplatesGetTemplatesForCustomerResponse = list[ResponsesTemplateResponse]
"""The templates of one customer, newest first."""
