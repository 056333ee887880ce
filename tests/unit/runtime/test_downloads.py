"""Answers that are saved to a file, blocking and in asyncio."""

from __future__ import annotations

import asyncio
import errno
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest

from runtime.python import downloads, errors
from runtime.python.operation import Call
from tests.unit.runtime.server import Server
from tests.unit.runtime.test_streams import BYTES, Half, client, cut, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from runtime.python.core import Core


def _save(core: Core, path: Any) -> int:
    return core.stream(BYTES, Call(), None).save(path)


def _asave(core: Core, path: Any) -> int:
    async def main() -> int:
        return await (await core.astream(BYTES, Call(), None)).save(path)

    return asyncio.run(main())


both = pytest.mark.parametrize("save", [_save, _asave])
PIECES = whole(b"ab", b"c", Content_Disposition='attachment; filename="../../evil"')


@both
def test_bytes_are_saved_where_the_caller_says(save: Callable[..., int], tmp_path: Path) -> None:
    """A file that is there is replaced, by whatever name the server proposes, and is alone."""
    path = tmp_path / "inner" / "photo.png"
    path.parent.mkdir()
    path.write_bytes(b"before")
    with Server(PIECES) as server:
        core = client(server)
        assert save(core, str(path)) == 3
        assert server.connections == 1
    assert path.read_bytes() == b"abc"
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [path]
    assert path.stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    found = os.umask(0)
    os.umask(found)
    return found


@both
def test_what_is_not_whole_is_no_file(save: Callable[..., int], tmp_path: Path) -> None:
    """An answer that breaks off leaves what was there, and nothing of its own."""
    path = tmp_path / "photo.png"
    with Server(cut(b"a"), cut(b"a")) as server:
        core = client(server)
        with pytest.raises(errors.TransportError):
            save(core, path)
        assert list(tmp_path.iterdir()) == []
        path.write_bytes(b"before")
        with pytest.raises(errors.TransportError):
            save(core, path)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@both
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("missing/photo.png", "No such file or directory"),
        ("", "what is there is no regular file"),
        ("pipe", "what is there is no regular file"),
        ("a\0b", "null byte"),
        ("x" * 300, "File name too long"),
    ],
)
def test_a_path_that_cannot_be_written_is_refused(
    save: Callable[..., int], tmp_path: Path, name: str, why: str
) -> None:
    """It is an ArgumentError before a byte is read, and the connection is closed."""
    os.mkfifo(tmp_path / "pipe")
    with Server(PIECES) as server:
        core = client(server)
        with pytest.raises(errors.ArgumentError, match=why) as caught:
            save(core, str(tmp_path / name))
        assert caught.value.argument == "path"
        assert save(core, tmp_path / "photo.png") == 3
        assert server.connections == 2
    assert {one.name for one in tmp_path.iterdir()} == {"photo.png", "pipe"}


@both
def test_a_folder_without_permission_is_refused(
    save: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an ArgumentError whose cause is the system's own."""

    def refused(*_: Any) -> IO[bytes]:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refused)
    with Server(PIECES) as server, pytest.raises(errors.ArgumentError) as caught:
        save(client(server), tmp_path / "photo.png")
    assert str(caught.value) == "path can't be written: Permission denied"
    assert isinstance(caught.value.__cause__, PermissionError)


class Full:
    """A file on a disk that is full, at once or when the file is closed."""

    def __init__(self, inner: IO[bytes], when: str) -> None:
        self._inner = inner
        self._when = when

    def write(self, piece: bytes) -> int:
        """Refuse, unless it is to be at the end."""
        if self._when == "write":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return len(piece)

    def close(self) -> None:
        """Refuse, if it is to be at the end."""
        self._inner.close()
        if self._when == "close":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@both
@pytest.mark.parametrize("when", ["write", "close"])
def test_a_full_disk_is_an_error_of_the_call(
    save: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """It is a TransportError with the system's own as its cause, and no file is left."""
    open_ = Path.open
    monkeypatch.setattr(Path, "open", lambda self, _: Full(open_(self, "xb"), when))
    with Server(PIECES) as server, pytest.raises(errors.TransportError, match="No space") as caught:
        save(client(server), tmp_path / "photo.png")
    assert isinstance(caught.value.__cause__, OSError)
    assert caught.value.maybe_sent
    assert list(tmp_path.iterdir()) == []


def test_what_was_read_from_is_not_saved(tmp_path: Path) -> None:
    """A file would lack its beginning, or be empty."""
    with Server(PIECES) as server:
        core = client(server)
        begun, read = (core.stream(BYTES, Call(), None) for _ in range(2))
        assert next(begun) == b"ab"
        assert list(read) == [b"ab", b"c"]
        for stream in (begun, read):
            with pytest.raises(errors.ClientClosed, match="read from before"):
                stream.save(tmp_path / "photo.png")
    assert list(tmp_path.iterdir()) == []


def test_a_download_that_was_not_begun_has_nothing_to_leave(tmp_path: Path) -> None:
    """Leaving twice, or before the beginning, does nothing."""
    download = downloads.Download(tmp_path / "photo.png")
    download.leave()
    download.begin()
    download.leave()
    download.leave()
    assert list(tmp_path.iterdir()) == []


def _names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


def test_saving_that_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    """Neither a file nor a part of one stays behind."""

    async def main(core: Core) -> None:
        stream = await core.astream(BYTES, Call(), None)
        task = asyncio.ensure_future(stream.save(tmp_path / "photo.png"))
        await asyncio.sleep(0.2)
        assert len(_names(tmp_path)) == 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await core.aclose()

    half = Half(b"ab")
    with Server(half) as server:
        asyncio.run(main(client(server)))
        half.release()
    assert list(tmp_path.iterdir()) == []
