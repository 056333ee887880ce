"""What a change of a document means to callers: each kind of change, and what holds of all."""
