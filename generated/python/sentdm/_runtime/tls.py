# Copied from runtime/python/tls.py, where changes belong.
"""The TLS options, and the context that they make.

Owns which certificates are trusted and shown. The context is made at the first https request,
once, and shared by all connections of a client and its copies. Must not open connections.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Union, cast

from .errors import ArgumentError

if TYPE_CHECKING:
    import ssl

Verify = Union[bool, str, "os.PathLike[str]", "ssl.SSLContext"]
"""True, a file or folder of trusted certificates, an `ssl.SSLContext`, or False for no check."""

Cert = Union[str, "tuple[str, str]", "tuple[str, str, str]", None]
"""A client certificate: its file, with the key's file, with the key's password."""

_CERT = "a file name, or a tuple of file, key file and password"


class Tls:
    """The TLS options of a client, checked as far as the file system can tell."""

    __slots__ = ("_cert", "_context", "_verify")

    def __init__(self, verify: Verify, cert: Cert) -> None:
        self._verify = verify
        self._cert: tuple[str, ...] = _checked_cert(cert)
        self._context: ssl.SSLContext | None = None
        if not isinstance(verify, bool) and not hasattr(verify, "wrap_socket"):
            _check_path("verify", verify, "True, False, a file or folder, or an SSLContext")

    @property
    def is_made(self) -> bool:
        """Tell whether the context is there, so that `context` takes no time."""
        return self._context is not None

    def context(self) -> ssl.SSLContext:
        """Return the context; two threads may both make it once, which costs time and no more."""
        if self._context is None:
            self._context = self._made()
        return self._context

    def _made(self) -> ssl.SSLContext:
        import ssl  # loaded with the first https request

        import certifi

        if isinstance(self._verify, ssl.SSLContext):
            context = self._verify
        elif isinstance(self._verify, bool):
            # The system's certificates and certifi's.
            context = ssl.create_default_context()
            context.load_verify_locations(certifi.where())
            if not self._verify:
                context.check_hostname = False
                context.verify_mode = ssl.CERT_NONE
        elif os.path.isdir(self._verify):  # noqa: PTH112 - pathlib takes long to import
            context = ssl.create_default_context(capath=self._verify)
        else:
            try:
                context = ssl.create_default_context(cafile=self._verify)
            except OSError:
                raise ArgumentError("verify holds no certificate", argument="verify") from None
        if self._cert:
            _load(context, *self._cert)
        return context


def _load(
    context: ssl.SSLContext, certificate: str, key: str | None = None, password: str = ""
) -> None:
    try:
        # Always a password, or OpenSSL would ask for one on the terminal, and wait.
        context.load_cert_chain(certificate, key, password)
    except OSError as error:  # SSLError is one
        reason = getattr(error, "reason", None) or error.strerror
        raise ArgumentError(f"cert can't be loaded: {reason}", argument="cert") from None


def _checked_cert(cert: Cert) -> tuple[str, ...]:
    if cert is None:
        return ()
    given = (cert,) if isinstance(cert, str) else cast("tuple[Any, ...]", cert)
    if type(given) is not tuple or not 1 <= len(given) <= 3:
        raise ArgumentError(f"cert must be {_CERT}", argument="cert")
    for what, path in zip(("cert", "the key of cert"), given):
        _check_path("cert", path, _CERT, what)
    if not isinstance(given[-1], str):
        raise ArgumentError("cert must be made of strings", argument="cert")
    return given


def _check_path(name: str, path: Any, demand: str, what: str = "") -> None:
    try:
        is_there = os.path.exists(os.fspath(cast("str", path)))  # noqa: PTH110 - as above
    except TypeError:
        kind = type(path).__name__
        raise ArgumentError(f"{name} must be {demand}, not {kind}", argument=name) from None
    if not is_there:
        # Without the name, in whose place a key or a password may stand by mistake.
        raise ArgumentError(f"{what or name} names a file that does not exist", argument=name)
