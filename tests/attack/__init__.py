"""Attacks: figures that prove the gate. `make attack` runs all four and prints one table.

`changes.py` draws random changes of characters that sources print: the collation must find each, with file and line.
`malformed.py` damages a file of every kind: every command must say so by file and line, without a traceback or a hang.
`injections.py` writes markup into every place that takes text: it is refused, or shown as it is written.
`builds.py` reads the site while it is built, and kills builds: every reply is whole, and so is the site.

Everything is drawn from one seed. What gets through is listed under the table, and the exit status is 1.
`test_attack.py` runs the quick part of each with the other tests.
"""
