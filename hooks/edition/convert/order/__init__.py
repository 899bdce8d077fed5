"""The order in which lines are read: characters that are folded, margins, columns, words out of their place."""
