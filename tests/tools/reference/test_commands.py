from tools.reference.commands import CommandHelp, commands_page, commands_table

BUILD = CommandHelp(
    name="build",
    usage="helpgen build [OPTIONS] [PROJECT]",
    says="Build the sites.",
    details="Build the sites.\n\nOf all tenants.",
    options=(("--fail-on [error|warning]", "When to fail."),),
)


def test_a_command_is_shown_with_usage_text_and_options() -> None:
    page = commands_page([BUILD], {0: "fine"})
    assert "## build\n\n```text\nhelpgen build [OPTIONS] [PROJECT]\n```\n" in page
    assert "| `--fail-on [error\\|warning]` | When to fail. |" in page
    assert "| 0 | fine |" in page


def test_the_short_table_has_one_row_for_each_command() -> None:
    assert commands_table([BUILD, BUILD]).count("Build the sites.") == 2
