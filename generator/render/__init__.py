"""Render: a `Package` becomes a mapping of paths to text; templates decide nothing."""
