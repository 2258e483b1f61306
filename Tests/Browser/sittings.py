"""Sittings of any number of people, as YAML that `greffier record` reads. The same number gives the same text."""

from dataclasses import dataclass
from itertools import product

FORENAMES = "Aziliz Gaël Lénaïg Fañch Maëlle Ronan Nolwenn Hervé Solène Yann Odile Julien Thérèse Loïc Annaïg".split()
SURNAMES = (
    "Le Gall,Quéméneur,Bodénès,Cariou,Daniélou,Kervoëlen,L’Hostis,Mazéas,Nédélec,Penn,Riou,Salaün,Tréguer,"
    "Uguen,Vigouroux,Abgrall,Bescond,Caradec,Elégoët,Férec,Guével"
).split(",")
CHANNELS = ["sur place", "visio", "téléphone"]
TITLES = [
    "Approbation du procès-verbal de la réunion précédente",
    "Comptes du premier trimestre, et avance à l’association « Les Cuisines solidaires » jusqu’au 31 octobre",
    "Forme des réunions jusqu’à la fin de l’année",
    "Questions diverses",
]


@dataclass(frozen=True)
class Member:
    key: str
    surname: str
    forename: str

    @property
    def name(self) -> str:
        return f"{self.forename} {self.surname}"


def members(count: int) -> list[Member]:
    """People of different names; the first presides, the second keeps the minutes."""
    names = list(product(SURNAMES, FORENAMES))
    people = []
    for index in range(count):
        surname, forename = names[index * 16 % len(names)] if count <= len(names) else names[index % len(names)]
        doubled = f"{surname}-{SURNAMES[index // len(names)]}" if index >= len(names) else surname
        people.append(Member(f"p{index + 1}", doubled, forename))
    return people


def head(people: list[Member], day: str) -> str:
    lines = [
        'organisme: "Parti du Pays commun – Fédération du Finistère"',
        "instance: {nom: Bureau fédéral, sigle: BF, type: parti}",
        "séance:",
        f"  prévue: {day} 18:30",
        "  fuseau: Europe/Paris",
        "  forme: hybride",
        "  lieux:",
        '    - {canal: sur place, lieu: "12, quai de la Douane, à Brest"}',
        "    - {canal: visio, lieu: GoToMeeting}",
        "règles:",
        "  quorum: {base: membres en exercice, seuil: la moitié au moins}",
        "  majorité: {base: suffrages exprimés, seuil: plus de la moitié, égalité: voix prépondérante}",
        "  pouvoirs: 2",
        "  canaux: [sur place, visio, téléphone]",
        "personnes:",
    ]
    roles = {0: ", fonction: présidente", 1: ", fonction: secrétaire de séance"}
    for index, member in enumerate(people):
        role = roles.get(index, "")
        lines.append(f'  {member.key}: {{nom: "{member.surname}", prénom: "{member.forename}"{role}}}')
    lines.append("ordre du jour:")
    lines += [f'  - {{clé: "i{index}", titre: "{title}"}}' for index, title in enumerate(TITLES)]
    return "\n".join(lines) + "\n"


def under_way(people: list[Member]) -> str:
    """What has been recorded of a sitting so far: who came, a discussion, a vote by name, a decision and a task."""
    chair, secretary = people[0].key, people[1].key
    lines = ["déroulé:"]
    for number, channel in enumerate(CHANNELS):
        keys = [member.key for member in people[number :: len(CHANNELS)]]
        device = "" if channel == "sur place" else ", appareil: inconnu"
        if keys:
            lines.append(f"  - {{à: 18:2{number}, arrivent: [{', '.join(keys)}], canal: {channel}{device}}}")
    keys = [member.key for member in people]
    opposed = keys[2 : max(3, len(keys) // 3)]
    lines += [
        f"  - {{à: 18:30, ouverture, présidence: {chair}, secrétariat: {secretary}}}",
        "  - {à: 18:32, point: i1}",
        "  - à: 18:33",
        f"    parole: {secretary}",
        "    jusqu’à: 18:40",
        f'    propos: "@{secretary} présente les comptes : l’excédent est de 2 445 €."',
        f"  - {{à: 18:41, proposition: L’avance est de 800 €., auteur: {secretary}}}",
        "  - à: 18:45",
        "    vote: vote nominatif",
        f"    pour: [{', '.join(key for key in keys if key not in opposed)}]",
        f"    contre: [{', '.join(opposed)}]",
        "    décision: L’association reçoit une avance de 800 €.",
        "    repère: avance",
        f"  - {{tâche: Verser l’avance., qui: [{secretary}], échéance: 2020-07-15, selon: avance}}",
        "  - {à: 18:50, point: i2}",
    ]
    return "\n".join(lines) + "\n"


def over(day_after: str) -> str:
    """The end of a sitting, whose minutes are submitted the day after."""
    return f"  - {{à: 20:10, levée, prochaine séance: 2031-03-12 18:30}}\nsoumis: {day_after} 09:00\n"
