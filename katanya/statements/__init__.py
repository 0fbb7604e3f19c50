"""Text -> statements: rules find drafts, small stages decide their fields."""
