"""The API of `katanya serve`: one route a view, under `/api/v1`."""
