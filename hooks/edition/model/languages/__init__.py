"""What is of the nature of a language: characters, words, sentences, figures. One module a language holds all that the
edition asks of it, as `language` declares it.
"""
