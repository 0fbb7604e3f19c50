"""Text -> mentions: the names of an article and the titles beside them."""
