"""Across reports: copies, stories, claims, origins, disputes; pure functions over frozen records, no database."""
