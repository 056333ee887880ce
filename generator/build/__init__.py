"""Build: a `Document` becomes the IR, frozen values with wire names, of no language."""
