"""One module for each contender, run by `worker.py` in an environment of its own.

Each may define `sync(base)` and `asynchronous(base)`, which return its calls by name (`get`,
`post`), and `values()`, which returns its work on models by name. None imports from the project's
tests: their libraries are not there.
"""
