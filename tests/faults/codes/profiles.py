"""One project for each code of the area PR."""

from collections.abc import Callable

from tests.project import CATALOG, Project

Case = Callable[[Project], None]


def profile(more: str) -> Case:
    """A profile with these lines after id and name."""

    def case(project: Project) -> None:
        project.profile("harbor", f"{more}\n")

    return case


def catalog(key: str) -> Case:
    """A catalog with one more key among the org keys."""

    def case(project: Project) -> None:
        project.write("catalog.yaml", CATALOG.replace("org:\n", f"org:\n  {key}\n"))
        project.profile("harbor")

    return case


def required(project: Project) -> None:
    catalog("online: {type: boolean, default: false, requires: [features.portal]}")(project)
    profile("org: {online: true}")(project)


def constraint(text: str, more: str = "") -> Case:
    """A catalog with one constraint, and a profile with these lines."""

    def case(project: Project) -> None:
        project.write("catalog.yaml", f"{CATALOG}constraints:\n  - {text}\n")
        profile(more)(project)

    return case


def word(text: str) -> Case:
    """A label whose singular is this, as YAML writes it."""
    return profile(f"labels: {{patient: {{singular: {text}, plural: Clients}}}}")


def impostor(project: Project) -> None:
    project.write("profiles/harbor.yaml", "id: ../harbor\nname: Harbor\n")


def options(project: Project) -> None:
    project.write("helpgen.yaml", "tilte: Help\n")


def german_unit(project: Project) -> None:
    project.write("helpgen.yaml", "language: de\n")
    project.write("catalog.yaml", CATALOG.replace(", unit: day", ""))
    project.profile("harbor")


def dark_logo_alone(project: Project) -> None:
    project.write("profiles/assets/harbor/white.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    profile("branding: {logoDark: white.svg}")(project)


def unused(kind: str) -> Case:
    """A catalog of which no article uses anything."""

    def case(project: Project) -> None:
        project.write("helpgen.yaml", f"lint: {{unused: [{kind}]}}\n")
        project.article("portal/booking", "Text.\n")
        project.profile("harbor")

    return case


def no_such_source(project: Project) -> None:
    project.write("helpgen.yaml", "profiles: {source: profiles/all.csv}\n")


def broken_row(project: Project) -> None:
    project.write("helpgen.yaml", "profiles: {source: profiles/all.jsonl}\n")
    project.write("profiles/all.jsonl", '{"id": "harbor", "name": "Harbor"}\n{"id": "cove"\n')
    (project.root / "profiles/bay.yaml").unlink()


CASES: dict[str, Case] = {
    "PR401": impostor,
    "PR402": profile("nmae: Harbor Clinic"),
    "PR403": word('"Client\\n"'),
    "PR404": word('"Cl\\u202eient"'),
    "PR405": word('"C\\u0300\\u0301\\u0302\\u0303lient"'),
    "PR406": word("7"),
    "PR407": profile("labels: {patient: {singular: Client}}"),
    "PR408": profile("template: therapie"),
    "PR410": profile("branding: {primaryColor: red}"),
    "PR411": profile('branding: {primaryColor: "#ffee88"}'),
    "PR412": profile("branding: {logo: ../other/logo.png}"),
    "PR413": profile("contact: {email: front desk}"),
    "PR414": profile('features: {portal: "false"}'),
    "PR415": profile("settings: {timezone: Mars/Olympus}"),
    "PR416": required,
    "PR417": profile("settings:\n  timezone:"),
    "PR418": profile("locale: American English"),
    "PR419": profile("baseUrl: help.harbor.example"),
    "PR420": profile("branding: {footerLinks: [{text: Home, url: 'javascript:alert(1)'}]}"),
    "PR421": options,
    "PR422": catalog("online: {type: bool}"),
    "PR423": catalog("hours: {type: integer, maximum: 168, default: 200}"),
    "PR424": catalog("online: {type: boolean, default: false, requires: [features.b]}"),
    "PR425": catalog("notice: {type: integer, default: 2, unit: hours}"),
    "PR426": german_unit,
    "PR427": profile("locale: tlh"),
    "PR432": constraint(
        "{if: features.booking, then: [features.portal], why: Nobody could get in.}",
        "features: {portal: false, booking: true}",
    ),
    "PR433": constraint("{if: features.portal, then: [features.portal], why: It is open.}"),
    "PR440": dark_logo_alone,
    "PR442": profile("embeddedIn: [https://app.harbor.example/desk]"),
    "PR450": unused("key"),
    "PR451": unused("label"),
    "PR441": profile("branding: {showName: false}"),
    "PR443": no_such_source,
    "PR444": broken_row,
}
