"""`python -m generator`."""

import sys

try:
    from .cli import main
except ModuleNotFoundError as error:
    if (error.name or "").startswith("generator"):
        raise
    sys.stderr.write(f"{error.name} is not installed: run `make setup`, then .venv/bin/python\n")
    raise SystemExit(2) from None

if __name__ == "__main__":
    raise SystemExit(main())
