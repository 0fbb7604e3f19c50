"""Within one article: who a source is, what came through whom, what answers what."""
