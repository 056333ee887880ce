"""Owns what every contender sends and gets: addresses, headers and JSON, the same for all."""

from __future__ import annotations

import json

ID = "7c1e2a94-6f3b-4d08-b5a1-92e4d7c8f063"
GET = f"/contact/{ID}/id/{ID}"
POST = "/messages"
HEADERS = {"x-api-key": "key", "accept": "application/json"}
SEND = {"customerId": ID, "contactId": ID, "templateId": ID}

CONTACT = {
    "id": ID,
    "phoneNumber": "+14155550123",
    "countryCode": "US",
    "nationalFormat": "(415) 555-0123",
    "availableChannels": "SMS,WHATSAPP",
    "defaultChannel": "SMS",
    "verified": True,
    "createdAt": "2023-01-01T12:00:00Z",
    "updatedAt": "2023-01-02T12:00:00Z",
}
SENT = {"messageId": ID, "status": "queued", "channel": "sms"}
CUSTOMER = {
    "id": ID,
    "name": "Acme Corp",
    "sendingPhoneNumber": "+14155550123",
    "smsMessagingProfileId": ID,
    "smsBearerToken": "token",
    "createdAt": "2023-01-01T12:00:00Z",
    "updatedAt": "2023-01-02T12:00:00Z",
}
# The service's present SDK speaks a later version of the API: as many fields, in an envelope.
PRESENT_CONTACT = {
    "id": ID,
    "phone_number": "+14155550123",
    "country_code": "US",
    "format_national": "(415) 555-0123",
    "available_channels": "SMS,WHATSAPP",
    "default_channel": "SMS",
    "opt_out": False,
    "created_at": "2023-01-01T12:00:00Z",
    "updated_at": "2023-01-02T12:00:00Z",
}
PRESENT_SENT = {"status": "QUEUED", "template_id": ID, "recipients": []}


def answer(target: str) -> bytes:
    """The body that the server answers to a request for this target."""
    if target.startswith("/v3/"):
        data = PRESENT_SENT if target.endswith("/messages") else PRESENT_CONTACT
        return json.dumps({"success": True, "data": data}).encode()
    return json.dumps(SENT if target == POST else CONTACT).encode()
