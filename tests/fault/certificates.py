"""Owns the certificates of the TLS rows: an authority of our own, and what it signed.

All are made when first asked for, in memory; a folder is needed only for files that the SDK reads.
"""

from __future__ import annotations

import ssl
import tempfile
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path

import trustme


@lru_cache
def authority() -> trustme.CA:
    """Make the authority, once."""
    return trustme.CA()


@lru_cache
def bundle() -> str:
    """Write the authority's own certificate to a file, and tell its path."""
    path = Path(tempfile.mkdtemp(prefix="fault-ca-")) / "ca.pem"
    authority().cert_pem.write_to_path(path)
    return str(path)


@lru_cache
def client_files(kind: str = "good") -> tuple[str, str]:
    """Write a client's certificate, "good" or a "stranger"'s, and its key; tell their paths."""
    signer = trustme.CA() if kind == "stranger" else authority()
    made = signer.issue_cert("client@example.com")
    folder = Path(bundle()).parent
    key, cert = folder / f"{kind}.key", folder / f"{kind}.pem"
    made.private_key_pem.write_to_path(key)
    made.cert_chain_pems[0].write_to_path(cert)
    return str(cert), str(key)


@lru_cache
def context(kind: str) -> ssl.SSLContext:
    """Make a server's context: "good", "stranger", "elsewhere", "expired", "mutual" or "named"."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    signer = trustme.CA() if kind == "stranger" else authority()
    name = {"elsewhere": "elsewhere.example", "named": "api.sent.example"}.get(kind, "127.0.0.1")
    until = datetime.now(timezone.utc) - timedelta(days=1) if kind == "expired" else None
    signer.issue_cert(name, not_after=until).configure_cert(made)
    if kind == "mutual":
        authority().configure_trust(made)
        made.verify_mode = ssl.CERT_REQUIRED
    return made
