"""The tests of the whole: each folder judges one half of the promise, `support` serves them all."""
