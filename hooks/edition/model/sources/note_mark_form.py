"""The form of what marks a note, for conversion, which looks for one, and for the ledger, which names one."""

import re

# A note's number: one character, digits, or words.
CIRCLED = "[①-⑳㉑-㉟㊱-㊿❶-❿➀-➓⑴-⒇㈠-㈩㊀-㊉]"
NOTE_NUMBER = rf"(?:{CIRCLED}|\d{{1,3}}|[一二三四五六七八九十]{{1,3}})"
# In brackets, be it behind 注, or behind ※, or a letter or Roman; in round ones words need 注: （一） numbers headings.
BRACKETED = rf"(?:[\[［〔【](?:[注註]?{NOTE_NUMBER}|[a-zA-Z]|[ivx]{{2,4}})[\]］〕】]|[<〈]\d{{1,2}}[>〉]|※\d{{1,2}})"
IN_ROUND_BRACKETS = rf"[（(](?:\d{{1,3}}|[a-z]|[注註]{NOTE_NUMBER})[）)]"
RAISED = "[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}"
FOOTNOTE_MARK = re.compile(
    rf"{CIRCLED}|[注註][：:]?\s?{NOTE_NUMBER}[：:]?|\*{{1,3}}|[†‡※]{{1,2}}|#{{1,2}}|{BRACKETED}|{IN_ROUND_BRACKETS}"
    r"|\d{1,3}[.．、)）]?|[⁰¹²³⁴-⁹]{1,3}"
)
