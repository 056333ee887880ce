"""Lower: the IR becomes a `Package`, everything that a template of Python prints."""
