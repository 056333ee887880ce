"""`python -m generator`."""

import sys

from .options import parsed

if __name__ == "__main__":
    # Help and misuse end here, before anything else is loaded.
    options = parsed()
    try:
        from .cli import run
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("generator"):
            raise
        told = f"{error.name} is not installed: run `make setup`, then .venv/bin/python\n"
        sys.stderr.write(told)
        raise SystemExit(2) from None
    raise SystemExit(run(options))
