"""The glossary and the registers that it is read with: terms, senses, names; and the matcher that finds them."""
