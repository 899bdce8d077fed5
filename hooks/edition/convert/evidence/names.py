"""Names of people: which lines hold them alone, or say that they wrote what follows."""

import re
from functools import lru_cache

from ...model.languages.chinese import HAN, squeezed
from .patterns import LABEL, NUMBERED

# What refers from a name to its place of work.
NAME_MARK = re.compile(rf"(?<=[{HAN}])(?:[¹²³⁴-⁹†①-⑨]|\*{{1,3}}|\d(?!\d))(?:[,，]\s?\d)?(?=$|[ \u3000，、,])")
# One to five names, each of two to six characters, spread or not.
BY_SUFFIX = re.compile(
    r"\s*(?:[编編]?著|主?[编編]|[编編]?[译譯]|[编編]?撰|(?<=\s)(?:[作填]?[词詞]|[作谱譜]?曲|[词詞]曲))$"
)
MAKING = tuple("著编編译譯撰词詞曲")  # what each of them ends with
NAME = rf"[{HAN}](?:\s*[{HAN}·]){{1,5}}"
# 文/张三　图/李四; 张三 词　李四 曲
NEXT_ROLE = re.compile(r"[ \u3000]+(?=(?:[文图圖]|摄影|攝影)\s?[/／])|(?<=\s[词詞曲])[ \u3000]+(?=\S)")
DYNASTY = re.compile(  # before a name of old
    r"^[\[［〔【（(](?:先秦|[东東西南北]?[周秦汉漢晋晉魏宋齐齊梁陈陳]|三[国國]|隋|唐|五代|[辽遼金元明清])[\]］〕】）)]\s*(?=\S)"
)
BY_WORD = re.compile(r"^(?:作\s*者|文|[图圖](?=\s?[/／])|摄影|攝影|撰文|记者|記者|通讯员)\s*[:：/／ ]\s*")
PLACE_AND_NAME = re.compile(
    rf"^[{HAN}]{{2,20}}(?:大学|大學|学院|學院|研究院|研究所|党校|中心|学会|协会|日报|报社|银行|公司|委员会|办公室)"
    rf"[ \u3000]+(?P<name>[{HAN}]{{2,4}})$"
)
BYLINE = re.compile(rf"^(?:{BY_WORD.pattern[1:]})?{NAME}(?:[ \u3000，、,]+{NAME}){{0,4}}$")
# Names of two or three characters alone: what a byline is where it might be the last line of a title.
NAMES_ALONE = re.compile(rf"^(?:[{HAN}] +[{HAN}]|[{HAN}]{{2,3}})(?:[ ，、,]+(?:[{HAN}] +[{HAN}]|[{HAN}]{{2,3}}))*$")
# A running head that names author and title: 洪银兴：新质生产力及其培育和发展
AUTHOR_AND_TITLE = re.compile(r"^(?P<author>[^：:\d]{2,8})[：:](?P<title>.{4,40})$")
SIGNS_AS_AUTHOR = re.compile(
    r"(?:作者|记者|記者|评论员|評論員|编辑部|編輯部|通讯员|课题组|課題組)(?P<name>.*)|本报|本刊"
)
EDITORS = re.compile(
    r"^《[^《》]{1,14}》\s?(?:[^\s，。；：]{0,4}社)?(?:本刊)?(?:[编編][辑輯]部|[课課][题題][组組]|[评評][论論][员員])$"
)
COMPOUND_SURNAMES = (
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐",
)  # fmt: skip
# The commonest surnames, in both scripts, without those that begin common words.
SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆"
    "廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔殷颜庄章鲁倪庞邢俞翟蓝聂"
    "齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜饶宁凌盛查单冉鲍华包屈房喻"
    "解蒲卫简连车项闵邬吉党阳司费蒙席晏隋古穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚娄甄郎池丛边岑苟迟臧佘卞虞刁冷匡栗仇楚"
    "师佟封燕桑巫敖邝仲荆储宗楼苑寇盖屠鞠荣井乐奚麻雍闻冼郜廉蔺冀门帅郗張劉陳楊黃趙吳孫馬鄭羅謝韓許鄧蕭馮蘇葉呂蔣瀋鍾盧陸譚韋"
    "賈鄒閻龍萬顧賴賀嚴錢龔湯喬溫顏莊魯龐藍聶齊駱關歐紀畢蘭閔鄔黨陽費"
)
# What ends a word of three characters that is no name: 程序员, 计算机.
NO_NAME = re.compile("[员員机機性器法率表部史者化类類型术術论論学學]$")


@lru_cache(1 << 16)  # asked of each line and block by rules of texts, notes, verses and headings
def is_byline(text: str) -> bool:
    """Whether a line holds names of people alone, or says that they wrote what follows.

    >>> is_byline("洪银兴"), is_byline("刘 迪，王小明"), is_byline("本报评论员"), is_byline("作者：甲乙")
    (True, True, True, True)
    >>> is_byline("张三1，李四2"), is_byline("张三1　李四2"), is_byline("张三*"), is_byline("张三2023")
    (True, True, False, False)
    >>> [is_byline(text) for text in ("《乡音》编辑部", "《乡音》杂志社编辑部", "《乡音》编辑部的故事")]
    [True, True, False]
    >>> is_byline("张三　李四"), is_byline("文/张三"), is_byline("某某大学 张三"), is_byline("某某大学 春天")
    (True, True, True, False)
    >>> is_byline("张三　李四　编著"), is_byline("梁生 著"), is_byline("王国维文集新编")
    (True, True, False)
    >>> is_byline("本报记者　王志远　通讯员　李小明"), is_byline("文/王志远　图/李小明"), is_byline("图：王志远")
    (True, True, False)
    >>> is_byline("［唐］李白"), is_byline("（宋）苏轼"), is_byline("李白"), is_byline("（宋）花园")
    (True, True, False, False)
    >>> is_byline("王志远 词　李小明 曲"), is_byline("王志远词"), is_byline("宋词")
    (True, False, False)
    >>> is_byline("花园"), is_byline("第一章 起点"), is_byline("摘要"), is_byline("程序员"), is_byline("记者会实录")
    (False, False, False, False, False)
    """
    if EDITORS.match(text):
        return True
    dated = DYNASTY.match(text)
    text = NAME_MARK.sub("", text[dated.end() :] if dated else text)
    roles = NEXT_ROLE.split(text)
    if len(roles) > 1:
        return all(map(is_byline, roles))
    made = BY_SUFFIX.search(text) if text.endswith(MAKING) else None
    text = text[: made.start()] if made and made.start() else text
    if (placed := PLACE_AND_NAME.match(text)) and is_name(placed["name"]):
        return True
    if not BYLINE.match(text) or LABEL.match(text) or NUMBERED.match(text):
        return False
    if signed := SIGNS_AS_AUTHOR.match(text):
        name = signed["name"] or ""
        apart = len(name) < 2 or name[0] in " \u3000：:/／"
        return len(squeezed(text)) <= 20 and (apart or is_name(squeezed(name)))
    names = re.split(r"[，、,]|(?<=\S\S)[ \u3000]+(?=\S\S)", BY_WORD.sub("", text))
    is_plain_word = not (made or dated) and len(names) == 1 and len(text) < 3
    return not is_plain_word and all(is_name(squeezed(name)) for name in names)


SHARED = re.compile(r"(?:^|\s)(?:文字?|[图圖]片?|[摄攝]影|[编編][辑輯]|[绘繪][图圖画畫]?|撰文)[：:]\s?(\S+)")


def says_author(text: str) -> bool:
    """Whether a line names people and says that they wrote what stands by it, as no heading does.

    >>> [says_author(text) for text in ("王志远　著", "本报记者　王志远", "王志远", "作者")]
    [True, True, False, False]
    >>> says_author("文：王志远　图：李四"), says_author("文：渡口")
    (True, False)
    """
    if (shared := SHARED.findall(text)) and all(map(is_name, shared)):
        return True
    made = BY_SUFFIX.search(text) or BY_WORD.match(text)
    signed = SIGNS_AS_AUTHOR.match(text) and len(text.split()) > 1 and is_name(text.split()[-1])
    return bool(made or signed) and is_byline(text)


def is_name(word: str) -> bool:
    """Whether a word may be the name of a Chinese: a surname, and one or two characters more.

    >>> is_name("洪银兴"), is_name("欧阳小明"), is_name("新质"), is_name("王国维文集")
    (True, True, False, False)
    """
    if len(word) < 2 or (len(word) == 3 and NO_NAME.search(word)):
        return False
    return (word[0] in SURNAMES and len(word) <= 3) or (word.startswith(COMPOUND_SURNAMES) and len(word) <= 4)
