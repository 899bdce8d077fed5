"""Patterns: what the words of one line show of its kind, whatever stands around it."""

import re
from functools import lru_cache

from ...model.languages.chinese import HAN

NUMERAL = "[一二三四五六七八九十百零〇壹贰貳叁參肆伍陆陸柒捌玖拾廿\\d]{1,4}"
# The styles in which headings are numbered. Those of a book's parts stand in their order; the others, as they occur.
PARTS = (
    rf"第\s?{NUMERAL}\s?(?:[编編部卷]|单元|單元)|卷之?[上中下一二三四五六七八九十]{{1,3}}(?=\s|$)"
    r"|[甲乙丙丁戊上中下][编編篇](?=\s|$|[：:])",
    rf"第\s?{NUMERAL}\s?[篇]",
    rf"第\s?{NUMERAL}\s?[章讲講回课課]|章\s?{NUMERAL}[.．]|附[录錄]\s?[A-Z\d一二三四五]?", rf"第\s?{NUMERAL}\s?[节節]",
)  # fmt: skip
ORDINALS = (
    r"[一二三四五六七八九十]{1,3}、", r"[（(][一二三四五六七八九十]{1,3}[）)]", r"[1-9]\d?(?:[.．](?!\d)|、)|[⒈-⒛]",
    r"[（(][1-9]\d?[）)]",
)  # fmt: skip
# 1.2 and 1.2.3, A.1; and 1 or A before a space.
DECIMAL = re.compile(
    r"(?:[1-9]\d?|[A-Z])(?:[.．][1-9]\d?){1,4}[.．]?(?=\s|[^\d\s.．%％])|(?:[1-9]\d?|[A-Z])(?=[ \u3000])"
)
# A number in one of these styles. No digit follows it, and a space only before a word: `2.5` and `1. 2` are figures.
NUMBERED = re.compile(rf"^(?:{'|'.join((*PARTS, *ORDINALS))})(?=[^\d\s]| +(?=\D)|\u3000|$)")
SECTION_NUMBER = re.compile(r"^(?:[1-9]\d?|[A-Z])(?:[.．][1-9]\d?){1,4}[.．]?[ \u3000]*(?=[^\d\s.．,%％])")
# Brackets for the answer to a question in a test, blank or not, and its number.
ANSWERED = re.compile(r"^(?:[（(]\s*[A-Z○×√✓]?\s*[）)]|【\s*】)\s?\d{1,3}[.．、]\s?(?=\D)")
ITEM_NUMBER = re.compile(rf"^(?:\d{{1,2}}[.)、．）] ?|[（(]\d{{1,2}}[）)]|[a-z][.)] )(?=\D)|{ANSWERED.pattern}")
TICKS, CROSSES = "✓✔√☑", "✗✘×☒"
BULLET = re.compile(  # those of private use are what Word's fonts of signs leave in a PDF
    r"^(?:([□○◇☆◎◉❑❏])(?!\s*\1|.*\s\1)|([■●◆▲•▪▫◦★►▶➢➤✓✔❖‣⁃∙▸➔✦\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b7\uf0d8\uf0fc])(?!\s*\2)"
    rf"|[·*＊+–－-](?=[ \t\u3000]+[^\s*＊+－-])|[√×](?= *[{HAN}]))"
)
# A name, or two characters with a space between, and a colon; 004 prints some in bold, between `**`.
SHORT_NAMES = "问問答A-Z甲乙丙丁客主男女师師生僧官兵父母夫妻爷爺娘爹妈媽哥弟姐妹"  # of one character
SPEAKER = re.compile(
    r"^(?:\*\*)?(?!\d+[：:])"
    r"(?P<name>[^\s：:，。“”（）《》*]{2,8}|[^\s：:，。“”（）《》*][ \u3000][^\s：:，。]"
    rf"|[{SHORT_NAMES}]) ?[：:](?!//|\\[\\A-Za-z])(?:\*\*)?"
)
# Who speaks in any interview, be it once.
ASKING = frozenset(["问", "問", "答", "Q", "A", "主持人"])
SPEAKING = ("记者", "記者", "发言人", "發言人")  # behind the name of what they speak for
# A line that is a year or another number; and what a line of a chronicle begins with.
NUMBER_LINE = re.compile(r"^(?:\d{1,4}|[-–—] ?\d{1,4} ?[-–—]|\d{1,2}(?:\.\d{1,2}){1,3}|[12]\d{3}\s*年)$")
EVENT = re.compile(
    rf"^(?:\d{{1,2}}[:：]\d\d(?:\s?[-—–~～至]\s?\d{{1,2}}[:：]\d\d)?\s+[{HAN}]"
    r"|[〇零○一二三四五六七八九]{4}年[ \u3000]"
    r"|(?:[上下中]午|[凌清早]晨|[早晚]上|傍晚)\s?[\d一二两兩三四五六七八九十]{1,3}\s?[点點时時]"
    r"|第\s?[\d一二三四五六七八九十]{1,2}\s?[天日步]"
    r"|[\[【(（]?[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d\d"
    r"|[12]\d{3}\s*(?:年|[-—–~～至.]\s*\d|\s+[^\s\d])|\d{1,2}\s*月\s*(?:\d{1,2}\s*日|[上中下]旬|\s))"
)
TIME_LINE = re.compile(r"^(?:\d+:)?\d\d:\d\d[.,]\d{3} --> \S+$")  # when a subtitle is shown
ASKED = rf"[{HAN}]{{2,8}}[：:][^\s，。；]{{0,20}}"  # of a form, and what it is answered
ADDRESS_NAME = "(?:[网網][址站]|[官外][网網]|主[页頁]|[链鏈][接结結]|[邮郵][箱件址]|信箱|[电電][邮郵]|博客)"
# A quotation as mail has it, a definition, a fence, the time of a subtitle or of a song's line; no face, no arrow. What
# a form asks for or several answers to it on a line, a saying with the name of its author, an address with its name.
LINE_SIGN = re.compile(
    r"^(?:(?!>>> )(?:> ?)+(?=[^\x00-\x7f])|:\s+\S|:{3,}(?:\s|$)|!{3}\s|\?{3}\s"
    rf"|{TIME_LINE.pattern[1:]}|\[(?:\d\d:\d\d[.:]\d{{2,3}}|(?:ti|ar|al|by|offset):[^\[\]]*)\])"
    rf"|^[{HAN}（）()、／]{{2,16}}[：:]\s*[_＿]{{3,}}"
    rf"|^{ASKED}(?:(?:\u3000{{2,}}| {{3,}}){ASKED})+[ \u3000年月日]*$"
    r"|^[“「].*[”」]\s*——[^，。；：]{2,15}$"
    rf"|^[{HAN}]{{0,6}}{ADDRESS_NAME}[：:]\s?(?:(?:https?://|www\.)|[\w.+-]+@)[!-~]+$"
    rf"|^[{HAN}（）()、／ \u3000]{{2}}.*(?:[（(]\s{{3,}}[）)]|年\s{{2,}}月\s{{2,}}日)$"
    r"|^(?P<wiki>={2,6}) ?[^=]+ ?(?P=wiki)$|^(?P<box>[□○◇☆☐❑❏]).*\s(?P=box)|^【】"
)
# On one line, of a question in a test.
OPTIONS = re.compile(
    r"[A-Z][.．、] *\S+(?:\s+[A-Z][.．、] *\S+)+|[A-H]．.*\S\s+[A-H]．\s*\S.*"
    r"|[（(]A[）)][^()（）]+(?:[（(][A-Z][）)][^()（）]+)+"
)
# Parts of a book that have names and no numbers, of two characters or one.
NAMED_PART = re.compile(
    "[前引导導绪緒序][言论論]|[自代总總]?序|后[记記]|後記|跋|凡例|[结結][语語论論]|尾[声聲]|楔子|致[谢謝]|小[结結]"
    "|[译譯编編][后後][记記]|弁言|索引|年表|大事[记記]|[参參]考[书書]目|[题題献獻][词詞辭]"
)
BRACKET_LABEL = re.compile(r"^【[^【】]{1,12}】")
LABELS = (
    r"摘\s*要", r"[内內]容提要", r"[关關]\s*[键鍵]\s*[词詞]", "中[图圖]分[类類][号號]", "文[献獻][标標][识志碼]+码?",
    "文章[编編][号號]", "作者[简簡]介", "基金[项項]目", r"[编編]\s*者\s*按", r"[参參]\s*考\s*文\s*[献獻]$", "Abstract",
    "Summary", "Key ?words", "JEL", r"(?:收稿|修[回改]|[录錄]用)日期", r"DOI\b", r"通[讯訊]作者",
)  # fmt: skip
LABEL = re.compile(rf"^(?:\*\*)?[【\[［]?(?:{'|'.join(LABELS)})", re.IGNORECASE)
# Where an article was published before: （《人民日报》…
SOURCE_LINE = re.compile(r"^（\s*《.{1,14}》")
CAPTION = re.compile(
    r"^(?:※\s*)?[\[［【（(]?(?:[图圖]片?|地[图圖]|示意[图圖]|[视視][频頻]|[图圖][为為])\s*[：:]"
    rf"|[（(][{HAN}]{{2,12}}(?:摄|攝|供图|供圖|绘|繪)[）)]$"
    r"|^(?=.*[。，,\s]|.*(?:新华社|新華社|本报|本報|资料|資料|记者|記者|通讯员))"
    r".*(?:[\s，、／/社者员][图圖]|[资資]料[图圖]|[供制製配插][图圖]|摄|攝|摄影|攝影|绘|繪)$"
    r"|^[图圖表]\s*\d+(?:[.-]\d+)*[\s:：]"
    r"|^(?:[图圖表例]|示例|清[单單]|Figure|Table|Example)\s*(?:\d+|[A-Z])[.-]\d+(?:[.-]\d+)*(?:[.．]?[\s:：]|[.．](?=\D))"
)
# An author's place of work, in brackets.
AFFILIATION = re.compile(r"^[（(][^（）()]*(?:大学|大學|学院|學院|研究院|研究所|中心)[^（）()]*[）)]$")
# What a publication says of itself or its makers: a word, a colon, and what it is.
ENTRIES = (
    # What it is taken from, and what goes with it.
    "[资資]料[来來]源", "[数數][据據][来來]源", r"附\s*件\s*\d*", r"附\s*[图圖表注註]?", "[来來][源稿]",
    "出[处處]", "原[载載]",
    # Its makers.
    "(?:本文|本版|本期)?(?:责任|責任|执行|執行|特约|特約|美术|值班|本期)?[编編][辑輯]", "责编", "責編",
    "校对", "校對", "审[核校稿读定]", "審[核校稿讀定]", "排版", "制作", "製作", "作者", "撰稿", "撰文", "[译譯]者",
    "[翻校][译譯]", "供稿", "通[讯訊]员", "[发發]布",
    # What a book says of its making, and any word of two characters that is spread to stand under others: 地　　址.
    "出版[发發]行", "封面[设設][计計]", "[装裝][帧幀][设設][计計]", "[开開]本", "印[刷张張数數]", "字[数數]", "版次",
    "定[价價]",
    rf"[{HAN}](?:(?: {{2,}}|\u3000[ \u3000]*)[{HAN}]){{1,2}}",
    # How they are reached.
    "From|To|Cc|Subject|Date|Sent|Reply-To",
    "(?:作者)?(?:电子|電子)?(?:邮箱|郵箱|邮件|郵件)", "E-?mail", "(?:联系|聯繫)?(?:电话|電話|地址|方式|人)",
    "[传傳]真", "[邮郵]政?[编編][码碼]?", "[网網][址站]", "抄[送报]", "主送", "印发", "[发收發]件人", "主[题題]",
    # When it came out, and under which number; what it adds for those who use it.
    "(?:[发發]布|[发發]稿|更新|投稿|收稿|修回|出版|刊[发發])?(?:[时時]间|[时時]間|日期)", "[发發]文[字机]",
    "文号", "签[发發]人?", "DOI", "ISSN", "ISBN", "引用格式", "版权", "[^\\s，。：]{0,4}[编編][号號]",
    # Who is in a play, and where it takes place.
    "[登出]?[场場]?人物", "[剧劇]中人", "地[点點]", "布景",
    "[初再]版[一二三四五六七八九十]{0,2}刷?", "小[贴貼]士", "[温溫]馨提示", "[备備][注註]", "作?[词詞]", "作?曲",
)  # fmt: skip
ENTRY = re.compile(  # and what is to be signed
    rf"^[（(【\[〔]?(?:{'|'.join(ENTRIES)})\s*[：:／]|^[^，。；：]{{2,30}}\s\S+日\s*印[发發]$"
    r"|^中国版本图书馆\s?CIP|^[图圖][书書]在版[编編]目|^ISBN\s?97[89]|^[ⅠI]\s?[.．]\s?①|^（此件.{2,12}）$"
    r"|^[^。]{1,40}[／/][^。／/]{1,30}[.．] ?[—－-]{1,2} ?\S+ ?[：:]"
    r"|^[12]\d{3}-\d\d-\d\d\s*[发發]布|^[^，。；：]{4,30}\s[发發]布$"
    r"|^[^，。；：]{1,10}[（(](?:签[章字名]|簽[章字名]|[盖蓋]章|公章)[^）)]*[）)]\s*[：:]",
    re.IGNORECASE,
)
YEAR = r"(?:[12]\d{3}|[〇零○一二三四五六七八九]{4}|民[国國][\d一二三四五六七八九十]{1,4}(?=年))"
DAY = YEAR + (
    r"\s*(?:年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?|[-./]\d{1,2}[-./]\d{1,2}日?)"
)
# A day or a season, with the hour or the weekday, what it is the day of before it, and the place behind it.
DATED = re.compile(
    rf"^[（(]?(?:于|於)?\s*(?:{DAY}|{YEAR}\s*年?\s*[春夏秋冬]季?)\s*(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?)?"
    rf"\s*(?:\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)?(?:\s*[于於][{HAN}]{{1,8}})?\s*[）)]?$"
)
# What a web page counts or asks for: readers, a hand on the button; and the way to it.
PAGE_WORDS = re.compile(
    r"^(?:[阅閱][读讀]量?|[浏瀏][览覽]|点赞|[点點][击擊]量?|在看|[赞讚]|分享|收藏|[转轉][发發])\s*[（(：:]?\s*\d[\d.万+]*"
    r"|^(?:点击|长按|扫码|扫描).{0,12}(?:关注|二维码)"
    r"|\S+ > \S+ > |【字[号號体體]"
)
# The hour of a day, also behind a name as in a chat, and the number of an official document or of a case.
STAMP = re.compile(
    r"(?:\d{4}[-./年]\s?)?\d{1,2}[-./月]\s?\d{1,2}日?\s+\d{1,2}[:：]\d{2}|^\S{1,12}\s+\d{1,2}:\d{2}(?::\d{2})?$"
    r"|^\S{0,20}[〔\[（(]\d{4}[〕\]）)]\s*[^\s，。]{0,12}?\s*\d+\s*[号號](?:\s+签[发發]人\s*[:：].{2,20})?$"
)
# What stands over the title of a newspaper's page or a periodical's: its volume, page or month, beside its name; and
# over that of an official document: a number of the copy, how secret and how urgent it is; over that of a standard: its
# numbers.
MASTHEAD = re.compile(
    r"^(?=.*(?: {2}|\u3000))[^，。；：]*"
    rf"(?:第\s*{NUMERAL}\s*[卷期版]|Vol\.|No\.|星期|[12]\d{{3}}\s*年\s*\d+\s*月)[^，。；：]*$"
    r"|^(?:\d{6}|(?:[绝絕]密|[机機]密|秘密)(?:★.{0,6})?|特[急提]|加急|急件"
    r"|[内內]部(?:[资資]料|[学學][习習]|使用|文件|[参參]考|刊物)|[请請]?(?:注意|妥善)保[存管]|(?:[请請]勿|不得)[外翻][传傳印]"
    r"|(?:征求意[见見]|送[审審]|[讨討][论論])稿)$"
    r"|^(?:(?:ICS|CCS)\s[\dA-Z .]+|[A-Z] ?\d\d)$"
    r"|^[^，。；：]{0,10}(?:国家|國家|行业|行業|地方|[团團][体體]|企[业業])[标標]准$"
    r"|^[A-Z]{1,4}(?:/[A-Z\d]{1,4})?\s?\d+(?:\.\d+)?[—–-](?:19|20)\d\d$|^代替\s?[A-Z]"
)
# Whom a letter or a speech addresses.
SALUTATION = re.compile(
    r"^(?:各[^，。；：]{1,30}(?:，[^。；：]{1,60})?|(?:尊敬的|[亲親][爱愛]的)[^。；：]{1,30}"
    r"|[^。；：]{0,10}(?:同志|朋友|先生|女士)们?[^。；：]{0,12})[：:]$"
    r"|^(?:(?:尊敬的|[亲親][爱愛]的)[^，。；：]{1,12}|(?:Dear|Hi|Hello)\b[ \w.]{0,30})[，,]$"
)
# With what a letter ends.
COMPLIMENT = re.compile(
    r"^(?:此致)?(?:此致|敬[礼禮]|[顺順即][颂頌祝].{2,4}|[谨謹]致[问問]候|(?:[恭敬谨謹并並]?[祝颂頌])(?:[^，。；：]{0,4}(?:安|好|祺|康))?)[！!。，：:]?$"
)
# Of which series a book is one: 春天文库
SERIES_NAME = re.compile(rf"^[{HAN}]{{2,14}}(?:文[库庫]|[丛叢][书書刊]|[译譯][丛叢]|[书書]系)$")
ARTICLE = re.compile(rf"^第\s?{NUMERAL}\s?[条條款](?=[\s\u3000之])")
CAPITAL = re.compile("[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,2}[、．.]")  # the number of an item in official papers
# What says for whom a copy is, or where it was taken from.
WATERMARK = re.compile(
    "[仅僅]供|[内內]部(?:[资資]料|[学學][习習]|使用|文件|[参參]考)|机密|機密|[绝絕]密|草稿|[样樣][张張]|征求意[见見]稿"
    "|版[权權]所有|翻印|[盗盜]版|公众号|www[.]|下[载載]|DRAFT|CONFIDENTIAL"
)
LEADERS = ("....", "……", "····", ". . ")
# A line of an index or a price list: words, a leader, and numbers, behind which a unit may stand.
LED = re.compile(
    r"^(?:.*\S\s*(?:\.{4,}|…{3,}|·{4,}|(?:\. ){4,})|[^，。；：！？“”]{1,12}……)\s*\d[\d、,，.–\s-]*[^\s\d。，；、]{0,3}$"
)
# The number of an item, on a line that may hold more.
ROW_NUMBER = re.compile(r"(?:^|(?<=\s))[（(]?(\d{1,3})(?:[）)]|[.．、](?!\d))")
HOLDS_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[A-Za-z]|(?:https?|ftp)://|www\.[\w-]+\.", re.IGNORECASE)
HEADING_MARKUP = re.compile(r"^#{1,6} ")
REFERENCES_HEADING = re.compile(r"^[参參]\s*考\s*(?:文\s*[献獻]|[书書]目)\s*[：:]?$")
REFERENCE_NUMBER = re.compile(r"^(?:[［\[]\d+[］\]]|\d{1,3}[.．、](?!\d))")
REFERENCE = re.compile(r"^[［\[]\d+[］\]]")


def is_entry(text: str) -> bool:
    """Whether a line gives a date, an address, pages behind a leader, or one thing that a publication says of itself.

    >>> [is_entry(text) for text in ("责任编辑：李四", "2023年9月8日", "见 a@b.cn", "附件：1. 名单", "背景：起点")]
    [True, True, True, True, False]
    >>> [is_entry(text) for text in ("渡口……3、7", "茶 ..... 2元", "他说：“好……3月再来", "民国二十三年五月")]
    [True, True, False, True]
    """
    return any(pattern.search(text) for pattern in (ENTRY, DATED, HOLDS_ADDRESS, PAGE_WORDS, STAMP)) or is_led(text)


def is_led(text: str) -> bool:
    """Whether a line ends in a leader and a number.

    >>> is_led("渡口……3、7"), is_led("渡口3、7")
    (True, False)
    """
    return any(leader in text for leader in LEADERS) and LED.match(text) is not None


@lru_cache(1 << 16)
def begins_item(text: str) -> bool:
    """Whether a line begins with the number of a heading, an article, an item or a question in a test.

    >>> [begins_item(text) for text in ("一、新质", "第三条 新质", "參、新质", "叁新质")]
    [True, True, True, False]
    >>> [begins_item(text) for text in ("（　）1. 新质", "(A) 12、新质", "（　）新质", "（　）2.5")]
    [True, True, False, False]
    """
    return any(pattern.match(text) for pattern in (NUMBERED, ARTICLE, CAPITAL, ANSWERED))


def has_number(text: str) -> bool:
    """Whether a text begins with the number of a heading.

    >>> has_number("1.2 新质"), has_number("第三章 新质"), has_number("25.3%")
    (True, True, False)
    """
    return NUMBERED.match(text) is not None or SECTION_NUMBER.match(text) is not None


def is_row_of_items(text: str) -> bool:
    """Whether a line holds several numbered items, such as answers: each number is the next one.

    >>> [is_row_of_items(text) for text in ("1.√ 2.× 3.√", "（11）春　（12）夏", "1. 春 3. 夏", "1. 春天 2.0 版")]
    [True, True, False, False]
    """
    numbers = [int(number) for number in ROW_NUMBER.findall(text)]
    first = ROW_NUMBER.match(text)
    return first is not None and len(numbers) > 1 and numbers == [*range(numbers[0], numbers[0] + len(numbers))]
