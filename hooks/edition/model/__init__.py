"""What an edition is: catalogue, sources, ledgers, texts, marks, pairs, glossary, and what several rooms need of
them: figures, the term matcher, the renderer, woven rows, one module a language.

Imports base; renders no page and decides no check.
"""
