"""What a page of `katanya serve` shows: each screen is a record that a function makes of a ledger, for HTML and JSON alike."""
