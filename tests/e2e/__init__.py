"""The package as a user gets it: built, installed in a clean environment, and run there."""
