"""`python -m generator`."""

import gc
import sys

from .options import parsed

if __name__ == "__main__":
    # Help and misuse end here, before anything else is loaded.
    options = parsed()
    # A run makes values that it needs to its end; looking for cycles among them finds none, and
    # takes a tenth of its time.
    gc.disable()
    try:
        from .cli import run
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("generator"):
            raise
        told = f"{error.name} is not installed: run `make setup`, then .venv/bin/python\n"
        sys.stderr.write(told)
        raise SystemExit(2) from None
    raise SystemExit(run(options))
