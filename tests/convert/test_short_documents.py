"""Short documents in several manners of setting: each paragraph and item becomes a block, whole."""

from __future__ import annotations

import pytest

from edition.convert.conversion import labelled
from edition.model.sources.source import Source

GLOSSARY = (
    "本表收錄製茶與品茶時常用的術語，供初學者參考。各地",
    "的說法不盡相同，這裏以通行的說法為準，另有異名的在",
    "後面註明。",
    "殺青：用高溫破壞鮮葉中酶的活性，使茶葉停止發酵，同",
    "時蒸發一部分水分，讓葉片變軟，便於揉捻。",
    "揉捻：用手或機器把茶葉揉成條狀，擠出茶汁。",
    "萎凋：把採下的鮮葉薄薄地攤開，讓水分慢慢散失，葉片",
    "變軟，青草氣逐漸消退，這是製作紅茶和白茶的第一步。",
    "渥堆：把揉捻後的茶葉堆起來灑水，蓋上濕布，使它在濕",
    "熱的條件下繼續變化。",
    "回甘：茶湯嚥下以後，口中慢慢生出的甜味。",
    "茶的好壞最後還是要靠舌頭來分辨。書上的術語再多，也",
    "比不上親手泡一壺茶，坐下來慢慢地喝。",
)
NOTICE = (
    "经馆务会议研究决定，对本馆开放时间作如下调整：",
    "",
    "  一、借阅部周一至周五上午八点半至晚上九点开放，周",
    "    六和周日上午九点至下午五点开放，法定节假日另行",
    "    通知。",
    "  二、自习室每天开放，时间为早上七点至晚上十点。",
    "  三、儿童阅览室周一闭馆，其余时间与借阅部相同；六",
    "    岁以下的儿童须有家长陪同，请勿把食物和饮料带进",
    "    阅览室。",
    "",
    "请读者在闭馆前十五分钟办完借还手续。",
)
ASCII_STOPS = (
    "去年春天, 我在阳台上用泡沫箱种了小白菜和生菜. 一开始什么都不懂, 土是从小区花坛里",
    "挖的, 又硬又板, 浇了水就结成一块, 种子过了半个月才冒出几棵芽来.",
    "后来听了邻居的话, 换成园土和腐叶土各一半, 再拌一点蛭石.",
    "这样的土疏松透气, 种子三天就出芽了. 出芽以后要尽快见光, 不然苗会长得又细又高, 风",
    "一吹就倒.",
    "今年我打算再加两个箱子, 种一点香菜和小葱, 顺便试试用厨余做堆肥.",
    "如果您也想试试, 可以从小白菜开始, 它长得最快, 二十多天就能吃到嘴里, 失败了也不可",
    "惜.",
)
CLOSURE = (
    "尊敬的业主，",
    "因更换主管道，本小区将于五月六日上午八点至下午六点停水，请各位提前储水，并且",
    "关好家里的水龙头。",
    "施工期间，三号楼东侧的道路暂时封闭，车辆请从北门进出。",
    "给您带来不便，敬请谅解！",
    "物业服务中心",
)
LETTER = (
    "Dear all,",
    "旧版接口将于今年十二月三十一日停用，届时所有的请求都会",
    "被拒绝，请还在使用它的同事尽快迁移。",
    "迁移的方法请看说明，里面有完整的例子。",
)


@pytest.mark.parametrize(
    ("raw", "numbers"),
    [
        pytest.param(GLOSSARY, [1, 4, 6, 7, 9, 11, 12], id="glossary"),
        pytest.param(NOTICE, [1, 3, 6, 7, 11], id="hanging-items"),
        pytest.param(ASCII_STOPS, [1, 3, 4, 6, 7], id="ascii-stops"),
        pytest.param(CLOSURE, [1, 2, 4, 5, 6], id="short-lines"),
        pytest.param(LETTER, [1, 2, 4], id="letter"),
    ],
)
def test_blocks_begin_where_paragraphs_do(raw: tuple[str, ...], numbers: list[int]) -> None:
    sheet = labelled(Source("example", ("短文一则", *raw)))
    opened = {label.key for label in sheet.those("opens")}
    assert [line.number - 1 for line in sheet.lines if line.span in opened and line.number > 1] == numbers
