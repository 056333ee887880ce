"""Emit: files reach the disk as a whole, or are compared with what is there."""
