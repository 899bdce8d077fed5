"""What joins rooms, for MkDocs' handlers and the maintainers' commands. Imports every room; only it writes files."""
