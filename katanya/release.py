"""The release of this package; read by the build and printed by `katanya --version`."""

VERSION = "0.1.0"
