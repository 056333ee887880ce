"""Emits packages of whole documents and tries every one of them.

Reads the documents itself, by other code than the generator's, so that the two can disagree.
"""
