# Copied from runtime/python/__init__.py, where changes belong.
"""The handwritten half of the package: everything that does not depend on one API's document."""
