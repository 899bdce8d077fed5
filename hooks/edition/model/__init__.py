"""What an edition is, and what several rooms need of it.

`reading` reads all data files with everything wrong in them, `completeness` says what is missing, and `edition` is what
is validated, once, for all who publish. What they are made of stands in folders, which import one another one way only
and none of these three: `data`, `languages`, `sources`, `texts`, `terms`, `beads`, `outputs`, `citations`.

Imports base; renders no page and decides no check.
"""
