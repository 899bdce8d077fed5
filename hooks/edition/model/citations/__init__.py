"""Where a text was printed, and how each style of citation says so."""
