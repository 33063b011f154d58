"""Agder's 25 municipalities, and the 30 of Aust-Agder and Vest-Agder that they were until the end of 2019."""

from typing import NamedTuple


class Place(NamedTuple):
    number: str
    name: str
    #: Inhabitants, only to give amounts a believable size (Statistics Norway, table 07459).
    population: int
    #: The number from 2020; the same as `number` for today's municipalities.
    today: str


def _places(text):
    rows = (line.split(";") for line in text.split())
    return tuple(Place(number, name.replace("_", " "), int(people), today) for number, name, people, today in rows)


FORMER = _places("""
0901;Risør;6848;4201 0904;Grimstad;23246;4202 0906;Arendal;44785;4203 0911;Gjerstad;2454;4211
0912;Vegårshei;2093;4212 0914;Tvedestrand;6069;4213 0919;Froland;5845;4214 0926;Lillesand;10990;4215
0928;Birkenes;5212;4216 0929;Åmli;1848;4217 0935;Iveland;1326;4218 0937;Evje_og_Hornnes;3638;4219
0938;Bygland;1192;4220 0940;Valle;1156;4221 0941;Bykle;953;4222 1001;Kristiansand;92282;4204
1002;Mandal;15659;4205 1003;Farsund;9695;4206 1004;Flekkefjord;9066;4207 1014;Vennesla;14630;4223
1017;Songdalen;6706;4204 1018;Søgne;11403;4204 1021;Marnardal;2297;4205 1026;Åseral;939;4224
1027;Audnedal;1780;4225 1029;Lindesnes;4953;4205 1032;Lyngdal;8609;4225 1034;Hægebostad;1683;4226
1037;Kvinesdal;6048;4227 1046;Sirdal;1839;4228
""")

TODAY = _places("""
4201;Risør;6762;4201 4202;Grimstad;23891;4202 4203;Arendal;45065;4203 4204;Kristiansand;112588;4204
4205;Lindesnes;23055;4205 4206;Farsund;9645;4206 4207;Flekkefjord;9027;4207 4211;Gjerstad;2430;4211
4212;Vegårshei;2128;4212 4213;Tvedestrand;6067;4213 4214;Froland;6004;4214 4215;Lillesand;11180;4215
4216;Birkenes;5274;4216 4217;Åmli;1822;4217 4218;Iveland;1335;4218 4219;Evje_og_Hornnes;3619;4219
4220;Bygland;1142;4220 4221;Valle;1169;4221 4222;Bykle;930;4222 4223;Vennesla;14935;4223
4224;Åseral;927;4224 4225;Lyngdal;10464;4225 4226;Hægebostad;1690;4226 4227;Kvinesdal;5922;4227
4228;Sirdal;1772;4228
""")

BY_NUMBER = {place.number: place for place in FORMER + TODAY}


def places_of(year):
    """The municipalities in force in a year, by number."""
    return FORMER if year < 2020 else TODAY


def size(place):
    """How much bigger or smaller than a municipality of 8 000 its plans are: need grows slower than people."""
    return (place.population / 8000) ** 0.55
