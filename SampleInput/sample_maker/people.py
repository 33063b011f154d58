"""Invented contact persons, doctors, organisations and their numbers. Nobody here exists.

Surnames are made of office words, doctors' names of the word for test; mail addresses end in `.example`, which can
never be registered (RFC 2606); telephone numbers begin with 00 00; organisation numbers begin with 0, where real ones
begin with 8 or 9, but have a right check digit.
"""

from typing import NamedTuple

from .places import BY_NUMBER, FORMER, TODAY

_GIVEN = "Kari Ola Nora Per Liv Jon Eva Nils Tone Odd Siri Geir".split()
_FAMILY = """Arkivhaug Bilagstad Blankettnes Budsjettvik Eksempeldal Frimerkerud Høringsland Journalmo Kladdeberg
Kopibakk Mappestrøm Notatlien Papirås Permholt Postkasseby Protokolldal Prøvestad Skjemavoll Stempelrud
Vedleggsmyr""".split()


class Contact(NamedTuple):
    name: str
    mail: str
    telephone: str


def slug(text):
    for letter, plain in zip("æøåé ", ("ae", "o", "a", "e", "-")):
        text = text.lower().replace(letter, plain)
    return "".join(letter for letter in text if letter.isalnum() or letter == "-")


def _contact(index, domain):
    given, family = _GIVEN[index % len(_GIVEN)], _FAMILY[index * 7 % len(_FAMILY)]
    mail = f"{slug(given)}.{slug(family)}@{domain}.example"
    return Contact(f"{given} {family}", mail, f"00 00 {index // 100 + 10} {index % 100:02}")


#: One contact person for each municipality of today; a former one that was merged away had its own.
_MAIN = {place.today: place.number for place in FORMER if BY_NUMBER[place.today].name == place.name}
_OWN = list(TODAY) + [place for place in FORMER if _MAIN[place.today] != place.number]
_CONTACTS = {place.number: _contact(index, f"{slug(place.name)}.kommune") for index, place in enumerate(_OWN)}


def contact_of(place):
    return _CONTACTS.get(place.number) or _CONTACTS[place.today]


def organisation_number(number):
    """Nine digits with the check digit of the Central Coordinating Register (modulus 11), beginning with 0."""
    while True:
        digits = f"0{number:07}"
        check = -sum(int(digit) * weight for digit, weight in zip(digits, (3, 2, 7, 6, 5, 4, 3, 2))) % 11
        if check < 10:
            return f"{digits}{check}"
        number += 5000000


class Organisation(NamedTuple):
    name: str
    kind: str
    municipality: str
    #: Works in several municipalities; the one named is where the measure takes place first.
    regional: bool
    contact: Contact
    number: str


_ORGANISATIONS = """
Frivilligsentralen Solkroken;Frivillig org.;4203|Stiftelsen Kaffetreffet;Stiftelse;4203
Turlaget Rolig Gang;Frivillig org.;4203|Vennskapsbenken;Frivillig org.;4204
Pensjonistlaget Godt Mot;Frivillig org.;4204|Sanglaget Glade Toner 67+;Frivillig org.;4204
Stiftelsen Ei hand å holde;Stiftelse;4204|Samtalebussen;Frivillig org.;4204;regional
Hagelaget Grønne Fingre 80+;Frivillig org.;4204|Måltidslaget Langbordet;Frivillig org.;4204
Besøkslaget Bank på døra;Frivillig org.;4202|Strikkekafeen Rett og vrang;Frivillig org.;4202
Frivilligsentralen Brygga;Frivillig org.;4201|Danselaget Sakte Vals;Frivillig org.;4205
Stiftelsen Båtbenken;Stiftelse;4205|Frivilligsentralen Fyrlykta;Frivillig org.;4206
Besøkslaget Kom inn;Frivillig org.;4207|Kjøkkenlaget Fiskesuppa;Frivillig org.;4207
Frivilligsentralen Lunden;Frivillig org.;4213|Ettermiddagslaget Vaffel og prat;Frivillig org.;4215
Spellaget Kubbe og kort;Frivillig org.;4219|Bygdekinoen Eldre Ser;Frivillig org.;4221
Frivilligsentralen Steget;Frivillig org.;4223|Turlaget Stav og stein;Frivillig org.;4223
Frivilligsentralen Tunet;Frivillig org.;4225|Omsorg i fellesskap IKS;IKS;4227;regional
"""


def _organisations():
    for index, text in enumerate(_ORGANISATIONS.strip().replace("\n", "|").split("|")):
        name, kind, municipality, *regional = text.split(";")
        contact = _contact(len(_OWN) + index, slug(name))
        yield Organisation(name, kind, municipality, bool(regional), contact, organisation_number(7000 + 13 * index))


ORGANISATIONS = tuple(_organisations())

DOCTORS = tuple(
    f"{given} {family}"
    for family in """Legesen Stetoskopsen Plasterud Bandasjevik Resepthaug Pillestad Sprøytebakk Febernes Hosteland
    Venteromsvik""".split()
    for given in "Test Prøve Fiktiv Eksempel Mønster Utkast".split()
)
