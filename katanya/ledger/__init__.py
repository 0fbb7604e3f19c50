"""The ledger: an append-only store of what came in, what was read in it, and what was judged of it."""
