"""The pages of `katanya serve`: what the views give, as HTML in Indonesian and English, and the same as JSON."""
