"""Diff: two IRs compared as the callers of the emitted package feel the difference."""
