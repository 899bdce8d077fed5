"""Words whose English says nothing of what they mean: which sense the card shows first, by how it begins.

“To” stands in nearly every sentence, whether 向 is in it or not; and 月 is a month in these texts, never the moon.
"""

FIRST_SENSE = {
    "的": "of;", "和": "(joining two nouns) and", "是": "to be", "在": "(of sb or sth) to be", "以": "by means of",
    "等": "and so on", "更": "more", "对": "towards", "上": "(noun suffix) on", "中": "within", "与": "and",
    "个": "(classifier", "也": "(adverb) also", "到": "to (a place)", "把": "(used to put the object",
    "就": "(after a suppositional", "多": "many", "从": "from", "作为": "as (in the", "月": "month", "日": "day",
    "年": "year", "通过": "by means of", "向": "towards", "而": "and", "之": "(possessive", "于": "(of time",
    "能": "can", "可": "(prefix) can", "地": "-ly", "其": "its", "并": "and", "由": "by; via",
    "所": "particle introducing", "被": "used to indicate passive", "让": "to let sb", "使": "to cause", "及": "and",
    "或": "or", "又": "also", "还": "in addition", "都": "all; both", "着": "aspect particle",
    "得": "structural particle", "后": "after", "时": "when", "里": "inside", "才": "then and only then",
    "则": "(literary) (conjunction", "且": "and", "但": "but;", "因": "because", "如": "such as",
    "性": "suffix forming noun", "化": "-ization", "者": "(after a verb", "第": "(prefix", "一": "one",
    "进行": "to carry out", "既": "both...", "即": "that is", "按": "according to", "据": "according to",
    "自": "from; since", "至": "to", "应": "should", "了": "(completed", "这": "(pronoun) this", "不": "no;",
    "有": "to have;", "就是": "exactly", "无": "not to have", "界": "(bound form) realm", "会": "to be likely",
    "作用": "function", "分别": "separately", "融合": "fusion",
}  # fmt: skip
