"""Tables: rows of cells, whether they are typed, aligned, or torn into lines."""
